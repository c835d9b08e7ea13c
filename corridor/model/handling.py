"""What a terminal does to a container, and what it charges."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Handling:
    """Hours, USD and kg CO2e per container and move, and storage after the free days.

    ``place`` names a place, a country or ``*``; ``mode`` a mode or ``*``.
    """

    place: str
    mode: str
    load_h: float
    unload_h: float
    load_usd_20: float
    load_usd_40: float
    unload_usd_20: float
    unload_usd_40: float
    free_days: float
    storage_usd_day_20: float
    storage_usd_day_40: float
    kg_co2e: float
    source: str


def most_specific(rows: Mapping[tuple[str, str], T], place: str, country: str, mode: str) -> T | None:
    """Return the row that applies: the place's before the country's before any, the mode's before any.

    ``rows`` is keyed by (place, mode) as they stand in ``handling.csv``.
    """
    for where in (place, country, "*"):
        for how in (mode, "*"):
            row = rows.get((where, how))
            if row is not None:
                return row
    return None
