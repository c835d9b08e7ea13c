"""Rows of ``capacities.csv``."""

from typing import Annotated, ClassVar

from pydantic import Field

from corridor.model.capacity import Capacity, CapacityKind
from corridor.tables.row import Id, Key, Row

Teu = Annotated[float, Field(ge=0, le=10_000_000)]


class CapacityRow(Row):
    """What places and links let through; a border is the link that crosses it."""

    file: ClassVar[str] = "capacities.csv"
    about: ClassVar[str] = "What places and links let through; a border is the link that crosses it."
    unique: ClassVar[tuple[str, ...]] = ("kind", "id", "mode")
    model: ClassVar[type[Capacity]] = Capacity

    kind: CapacityKind
    id: Annotated[Id, Field(description="place id or link id, as kind says")]
    mode: Annotated[Key, Field(description="the mode whose TEU count, or * for all")]
    teu_per_week: Annotated[Teu, Field(description="loaded and unloaded at a place; in each direction on a link")]
    taken_teu_per_week: Annotated[Teu, Field(description="what cargo outside flows.csv takes of it")]
    source: Id
