"""Rows of ``carriage.csv``."""

from typing import Annotated, ClassVar

from pydantic import Field

from corridor.model.carriage import Carriage
from corridor.tables.row import CountryOrAny, Hours, Id, Row


class CarriageRow(Row):
    """On-demand haulage; a mode without a row for a country does not run there."""

    file: ClassVar[str] = "carriage.csv"
    about: ClassVar[str] = "On-demand haulage; a mode without a row for a country does not run there."
    unique: ClassVar[tuple[str, ...]] = ("mode", "country")
    model: ClassVar[type[Carriage]] = Carriage

    mode: Annotated[Id, Field(description="an on-demand mode")]
    country: CountryOrAny
    km_per_day: Annotated[float, Field(gt=0, le=3_000)]
    dispatch_p50_h: Annotated[Hours, Field(description="median hours until a vehicle stands at the ramp")]
    dispatch_p90_h: Annotated[Hours, Field(description="90th percentile hours")]
    source: Id
