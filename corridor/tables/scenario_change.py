"""What a change in a scenario file may say."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from corridor.clock import first_minute, minute_of
from corridor.model.change import (
    CALLS_AT,
    Add,
    CarbonPrice,
    Change,
    Close,
    Delay,
    Drop,
    Scale,
    Set,
    Where,
    Window,
)
from corridor.tables.cells import cell_of
from corridor.tables.folder import ROWS

TABLES = tuple(row.file.removesuffix(".csv") for row in ROWS)
CALLING = frozenset({"services", "calls", "rates"})
"""Tables whose rows belong to services, so that ``calls_at`` can be asked of them."""

MOST_ROWS = 5_000
NOTHING = frozenset({"null", "~"})
"""How YAML writes an empty cell."""


def _listed(value: object) -> object:
    return [value] if isinstance(value, str | int | float) else value


def _cells(value: object) -> object:
    items = value if isinstance(value, list) else [value]
    return tuple(_cell(item) for item in items)


def _cell(value: object) -> str:
    text = cell_of(value)
    return "" if text in NOTHING else text


def _minute(value: object) -> object:
    if isinstance(value, str):
        try:
            value = date.fromisoformat(value) if len(value) == len("2026-12-01") else datetime.fromisoformat(value)
        except ValueError:
            raise ValueError("expected a date (2026-12-01) or an instant with its offset") from None
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise ValueError("expected an offset from UTC after the time (2026-12-01T08:00:00Z)")
        return minute_of(value)
    if isinstance(value, date):
        return first_minute(value)
    if value is None:
        return None
    raise ValueError("expected a date (2026-12-01) or an instant with its offset")


Names = Annotated[tuple[str, ...], BeforeValidator(_listed), Field(max_length=1_000)]
Cells = Annotated[tuple[str, ...], BeforeValidator(_cells), Field(max_length=1_000)]
Cell = Annotated[str, BeforeValidator(_cell)]
Minute = Annotated[int | None, BeforeValidator(_minute)]
Table = Literal[TABLES]  # type: ignore[valid-type]  # the tables of the data folder


class Part(BaseModel):
    """A mapping of the file; keys that it does not know are faults."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class Timed(Part):
    """A change that may hold for a time only."""

    from_min: Minute = Field(None, alias="from")
    until_min: Minute = Field(None, alias="until")

    @model_validator(mode="after")
    def _in_order(self) -> "Timed":
        if self.from_min is not None and self.until_min is not None and self.from_min >= self.until_min:
            raise ValueError("expected from before until")
        return self

    @property
    def window(self) -> Window:
        """When it holds."""
        return Window(from_min=self.from_min, until_min=self.until_min)


class Closed(Part):
    """What is closed; of each kind any number."""

    places: Names = ()
    links: Names = ()
    countries: Names = ()
    services: Names = ()
    modes: Names = ()

    @model_validator(mode="after")
    def _something(self) -> "Closed":
        if not any(getattr(self, kind) for kind in type(self).model_fields):
            raise ValueError(f"expected some of {', '.join(type(self).model_fields)}")
        return self


class Places(Part):
    """Some places."""

    places: Annotated[Names, Field(min_length=1)]


class Some(Part):
    """Some rows of a table: ``where`` gives the cells of columns, or the places that a row's service calls at."""

    table: Table
    where: dict[str, Cells] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _has_calls(self) -> "Some":
        if CALLS_AT in self.where and self.table not in CALLING:
            raise ValueError(f"{CALLS_AT} can be asked of {', '.join(sorted(CALLING))} only")
        return self

    @property
    def pairs(self) -> Where:
        """The conditions."""
        return tuple(self.where.items())


class Columns(Some):
    """Some figures of some rows."""

    columns: Annotated[Names, Field(min_length=1)]


class Values(Some):
    """Some rows and what their cells become."""

    values: Annotated[dict[str, Cell], Field(min_length=1)]


class Which(Some):
    """Some rows, not all."""

    where: Annotated[dict[str, Cells], Field(min_length=1)]


class Rows(Part):
    """Rows for a table."""

    table: Table
    rows: Annotated[tuple[dict[str, Cell], ...], Field(min_length=1, max_length=MOST_ROWS)]


class CloseEntry(Timed):
    """``close``."""

    close: Closed

    def change(self) -> Change:
        """Return the change."""
        return Close(**dict(self.close), window=self.window)


class DelayEntry(Timed):
    """``delay`` and ``hours``."""

    delay: Places
    hours: Annotated[float, Field(gt=0, le=2_400)]

    def change(self) -> Change:
        """Return the change."""
        return Delay(places=self.delay.places, hours=self.hours, window=self.window)


class ScaleEntry(Part):
    """``scale`` and ``factor``."""

    scale: Columns
    factor: Annotated[float, Field(gt=0, le=1_000)]

    def change(self) -> Change:
        """Return the change."""
        scale = self.scale
        return Scale(table=scale.table, columns=scale.columns, factor=self.factor, where=scale.pairs)


class SetEntry(Part):
    """``set``."""

    set: Values

    def change(self) -> Change:
        """Return the change."""
        return Set(table=self.set.table, values=tuple(self.set.values.items()), where=self.set.pairs)


class AddEntry(Part):
    """``add``."""

    add: Rows

    def change(self) -> Change:
        """Return the change."""
        return Add(table=self.add.table, rows=tuple(tuple(row.items()) for row in self.add.rows))


class DropEntry(Part):
    """``drop``."""

    drop: Which

    def change(self) -> Change:
        """Return the change."""
        return Drop(table=self.drop.table, where=self.drop.pairs)


class CarbonPriceEntry(Part):
    """``carbon_price_usd_t``."""

    carbon_price_usd_t: Annotated[float, Field(ge=0, le=10_000)]

    def change(self) -> Change:
        """Return the change."""
        return CarbonPrice(usd_t=self.carbon_price_usd_t)


Entry = CloseEntry | DelayEntry | ScaleEntry | SetEntry | AddEntry | DropEntry | CarbonPriceEntry

ENTRIES: dict[str, type[Entry]] = {
    "close": CloseEntry,
    "delay": DelayEntry,
    "scale": ScaleEntry,
    "set": SetEntry,
    "add": AddEntry,
    "drop": DropEntry,
    "carbon_price_usd_t": CarbonPriceEntry,
}
"""Kinds of change by the key that tells them."""
