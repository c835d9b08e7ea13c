"""Rows of ``rates.csv``."""

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from corridor.model.rate import Rate
from corridor.tables.row import Amount, Id, Key, Row


class RateRow(Row):
    """Through prices of scheduled legs, border and gauge-change fees included, terminal handling excluded."""

    file: ClassVar[str] = "rates.csv"
    about: ClassVar[str] = (
        "Through prices of scheduled legs, border and gauge-change fees included, terminal handling excluded."
    )
    unique: ClassVar[tuple[str, ...]] = ("id",)
    model: ClassVar[type[Rate]] = Rate

    id: Id
    service: Annotated[Id | None, Field(description="only this service")]
    mode: Annotated[Id | None, Field(description="any service of this mode")]
    from_id: Annotated[Key, Field(alias="from", description="place, country, zone or *")]
    to_id: Annotated[Key, Field(alias="to", description="place, country, zone or *")]
    equipment: Annotated[Key, Field(description="size-type such as 45G1, size 20 or 40, or *")]
    usd: Annotated[Amount, Field(description="USD per container")]
    valid_from: date | None
    valid_to: date | None
    source: Id
