"""Prices quoted for an origin-destination pair."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """A through price of a scheduled leg, terminal to terminal, border and gauge-change fees included.

    ``from_id`` and ``to_id`` name a place, a country, a zone, or ``*``. ``equipment`` names a
    size-type (``45G1``), a size (``20``, ``40``) or ``*``. The most specific row wins.
    """

    id: str
    service: str | None
    mode: str | None
    from_id: str
    to_id: str
    equipment: str
    usd: float
    valid_from: date | None
    valid_to: date | None
    source: str
