"""Rows of ``handling.csv``."""

from typing import Annotated, ClassVar

from pydantic import Field

from corridor.model.handling import Handling
from corridor.tables.row import Amount, Hours, Id, Key, Row


class HandlingRow(Row):
    """Terminal handling and storage; the most specific row wins."""

    file: ClassVar[str] = "handling.csv"
    about: ClassVar[str] = "Terminal handling and storage; the most specific row wins."
    unique: ClassVar[tuple[str, ...]] = ("place", "mode")
    model: ClassVar[type[Handling]] = Handling

    place: Annotated[Key, Field(description="place, country or *")]
    mode: Annotated[Key, Field(description="mode or *")]
    load_h: Hours
    unload_h: Hours
    load_usd_20: Amount
    load_usd_40: Amount
    unload_usd_20: Amount
    unload_usd_40: Amount
    free_days: Annotated[float, Field(ge=0, le=365, description="days without storage charge after unloading")]
    storage_usd_day_20: Amount
    storage_usd_day_40: Amount
    kg_co2e: Annotated[float, Field(ge=0, le=1_000, description="kg CO2e (WTW) per container and move")]
    source: Id
