"""Rows of ``links.csv``."""

from typing import Annotated, ClassVar

from pydantic import Field

from corridor.model.link import Link
from corridor.model.mode import Infrastructure
from corridor.tables.row import Country, Id, Names, Row, Share


class LinkRow(Row):
    """Stretches of sea lane, track, road or waterway; geometry beside them in links.geojson."""

    file: ClassVar[str] = "links.csv"
    about: ClassVar[str] = "Stretches of sea lane, track, road or waterway; geometry beside them in links.geojson."
    unique: ClassVar[tuple[str, ...]] = ("id",)
    model: ClassVar[type[Link]] = Link

    id: Id
    from_id: Annotated[Id, Field(alias="from", description="place id")]
    to_id: Annotated[Id, Field(alias="to", description="place id")]
    mode: Annotated[Infrastructure, Field(description="kind of infrastructure")]
    length_km: Annotated[float, Field(gt=0, le=30_000, description="km travelled")]
    country: Annotated[Country, Field(description="customs territory that the carrier clears; XZ at sea")]
    gauge_mm: Annotated[int | None, Field(ge=600, le=2_000, description="rail only")]
    electrified_share: Annotated[Share, Field(description="share of the length under wire, 0 to 1")]
    both_ways: bool
    passages: Annotated[Names, Field(description="passages (place ids) that the stretch goes through, separated by |")]
    source: Id
