"""Rows of ``services.csv``."""

from datetime import date, time
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field

from corridor.model.service import Service, Weekday
from corridor.tables.row import Hours, Id, Row, Text, split_cell


class ServiceRow(Row):
    """Scheduled services, one row per direction."""

    file: ClassVar[str] = "services.csv"
    about: ClassVar[str] = "Scheduled services, one row per direction."
    unique: ClassVar[tuple[str, ...]] = ("id",)
    model: ClassVar[type[Service]] = Service

    id: Id
    name: Text
    operator: Text
    mode: Annotated[Id, Field(description="a scheduled mode")]
    days: Annotated[
        tuple[Weekday, ...], BeforeValidator(split_cell), Field(description="days of departure, where published")
    ]
    per_week: Annotated[float | None, Field(gt=0, le=50, description="departures per week, where days are not known")]
    departs_at: Annotated[time, Field(description="local time at the first call")]
    cut_off_h: Annotated[Hours, Field(le=240, description="hours before departure by which cargo must be in the yard")]
    capacity_teu: Annotated[float, Field(gt=0, le=30_000)]
    reefer: bool
    dangerous_goods: bool
    delay_p50_h: Annotated[Hours, Field(description="median delay at the last call")]
    delay_p90_h: Annotated[Hours, Field(description="90th percentile delay at the last call")]
    valid_from: date | None
    valid_to: date | None
    emission_category: Annotated[Id | None, Field(description="where it differs from the mode's")] = None
    source: Id
