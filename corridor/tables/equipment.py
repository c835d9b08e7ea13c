"""Rows of ``equipment.csv``."""

from typing import Annotated, ClassVar

from pydantic import Field

from corridor.model.equipment import Equipment, Size
from corridor.tables.row import Id, Names, Row, Text


class EquipmentRow(Row):
    """Container types by ISO 6346 size-type."""

    file: ClassVar[str] = "equipment.csv"
    about: ClassVar[str] = "Container types by ISO 6346 size-type."
    unique: ClassVar[tuple[str, ...]] = ("id",)
    model: ClassVar[type[Equipment]] = Equipment

    id: Annotated[str, Field(pattern=r"^[0-9A-Z]{2}[A-Z][0-9A-Z]$", description="ISO 6346 size-type")]
    aliases: Names
    name: Text
    teu: Annotated[float, Field(gt=0, le=4)]
    size: Annotated[Size, Field(description="which price column applies")]
    tare_kg: Annotated[int, Field(gt=0, le=20_000)]
    max_payload_kg: Annotated[int, Field(gt=0, le=60_000)]
    reefer: bool
    freight_factor: Annotated[float, Field(gt=0, le=10, description="times prices quoted by size or per km")] = 1.0
    source: Id
