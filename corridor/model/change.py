"""Changes to a network: what a scenario consists of."""

from dataclasses import dataclass

Pairs = tuple[tuple[str, str], ...]
"""Columns and cells, as they would stand in a data file."""

Where = tuple[tuple[str, tuple[str, ...]], ...]
"""Columns, each with the cells that fit; a row is meant if every column fits. No columns: all rows."""

CALLS_AT = "calls_at"
"""A key of ``Where`` beside the columns: rows of services that call at or pass one of the places."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """UTC minutes: ``from_min`` included, ``until_min`` not; None: no beginning, no end."""

    from_min: int | None = None
    until_min: int | None = None

    @property
    def dated(self) -> bool:
        """Whether it has a beginning or an end."""
        return self.from_min is not None or self.until_min is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Close:
    """Nothing may pass these for a time. Modes are ids of modes, or what they run on."""

    places: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    window: Window = Window()


@dataclass(frozen=True, slots=True, kw_only=True)
class Delay:
    """Whatever passes this group of places in the window is so many hours later from there on, once."""

    places: tuple[str, ...]
    hours: float
    window: Window = Window()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Figures of some rows of a table times a factor."""

    table: str
    columns: tuple[str, ...]
    factor: float
    where: Where = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Set:
    """Cells of some rows of a table replaced."""

    table: str
    values: Pairs
    where: Where = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Add:
    """Rows added to a table."""

    table: str
    rows: tuple[Pairs, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drop:
    """Rows of a table taken out."""

    table: str
    where: Where


@dataclass(frozen=True, slots=True, kw_only=True)
class CarbonPrice:
    """USD per tonne of CO2e, well to wheel, paid on top of everything else."""

    usd_t: float


Change = Close | Delay | Scale | Set | Add | Drop | CarbonPrice
Disruption = Close | Delay
