"""Rows of ``places.csv``."""

from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field

from corridor.model.place import Kind, Place
from corridor.tables.row import Country, Id, Names, Numbers, Row, Text, split_cell


class PlaceRow(Row):
    """Terminals, border stations, hubs, cities and passages."""

    file: ClassVar[str] = "places.csv"
    about: ClassVar[str] = "Terminals, border stations, hubs, cities and passages."
    unique: ClassVar[tuple[str, ...]] = ("id",)
    model: ClassVar[type[Place]] = Place

    id: Annotated[Id, Field(description="UN/LOCODE where there is one, else a lower-case name")]
    name: Text
    aliases: Annotated[Names, Field(description="other names and codes, separated by |")]
    country: Country
    zone: Annotated[Id | None, Field(description="pricing zone that rates may name")] = None
    lat: Annotated[float, Field(ge=-90, le=90, description="degrees north, WGS84")]
    lon: Annotated[float, Field(ge=-180, le=180, description="degrees east, WGS84")]
    kinds: Annotated[tuple[Kind, ...], BeforeValidator(split_cell), Field(min_length=1)]
    timezone: Annotated[Text, Field(description="IANA time zone")]
    gauges: Annotated[Numbers, Field(description="track gauges in mm, separated by |")]
    source: Id
