"""An operator's product with ordered calls."""

from dataclasses import dataclass
from datetime import date, time
from typing import Literal

Weekday = Literal["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A stop or a passing point of a service; hours count from the first departure."""

    service: str
    sequence: int
    place: str
    arrive_h: float
    depart_h: float
    load: bool
    unload: bool
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A scheduled service in one direction.

    With ``days`` the service leaves on them; with only ``per_week`` its days are assumed,
    evenly spread. ``departs_at`` is local time at the first call.
    """

    id: str
    name: str
    operator: str
    mode: str
    days: tuple[Weekday, ...]
    per_week: float | None
    departs_at: time
    cut_off_h: float
    capacity_teu: float
    reefer: bool
    dangerous_goods: bool
    delay_p50_h: float
    delay_p90_h: float
    valid_from: date | None
    valid_to: date | None
    emission_category: str | None
    source: str
