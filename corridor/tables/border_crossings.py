"""Rows of ``border_crossings.csv``."""

from typing import Annotated, ClassVar

from pydantic import Field

from corridor.model.border_crossing import BorderCrossing
from corridor.model.mode import Infrastructure
from corridor.tables.row import Amount, Hours, Id, Row


class BorderCrossingRow(Row):
    """Border crossings, one row per direction."""

    file: ClassVar[str] = "border_crossings.csv"
    about: ClassVar[str] = "Border crossings, one row per direction."
    unique: ClassVar[tuple[str, ...]] = ("from_id", "to_id", "mode")
    model: ClassVar[type[BorderCrossing]] = BorderCrossing

    from_id: Annotated[Id, Field(alias="from", description="place id before the border")]
    to_id: Annotated[Id, Field(alias="to", description="place id behind the border")]
    mode: Annotated[Infrastructure, Field(description="kind of infrastructure")]
    p50_h: Annotated[Hours, Field(description="median hours for on-demand haulage")]
    p90_h: Annotated[Hours, Field(description="90th percentile hours")]
    usd_20: Annotated[Amount, Field(description="fees per 20-foot container")]
    usd_40: Annotated[Amount, Field(description="fees per 40-foot container")]
    gauge_change: bool
    source: Id
