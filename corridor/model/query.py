"""What is asked of the planner."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from corridor.model.shipment import Cargo
from corridor.units import minutes_from_hours

Criterion = Literal["cost", "time", "transfers", "co2e"]
CRITERIA: tuple[Criterion, ...] = ("cost", "time", "transfers", "co2e")


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """A coordinate to collect from or deliver to, WGS84 degrees."""

    lat: float
    lon: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Avoid:
    """What an itinerary must not touch: ids of countries, modes, places (straits and borders too), services."""

    countries: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    services: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Return whether anything is avoided."""
        return bool(self.countries or self.modes or self.places or self.services)


MAX_DURATION_H = 365 * 24.0
"""The longest that can be asked for: what counts as no limit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds on what counts as an answer; ``max_duration_h`` is always finite and echoed in the answer."""

    max_transfers: int | None = None
    max_cost_usd: float | None = None
    max_duration_h: float = 90 * 24.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """One question, resolved: place ids or doors, instants as UTC minutes, criteria and bounds.

    ``ready_min`` is when the cargo is ready. With a deadline, ``arrive_by_min``, the answers tell how late it can be
    ready, and ``ready_min`` is the earliest that would do. ``quoted`` is the day for which prices hold: that on
    which the cargo is ready; with a deadline, the first on which it may be. ``via`` are places to be passed or
    called at, in this order.
    """

    origin: str | Door
    destination: str | Door
    ready_min: int
    quoted: date
    cargo: Cargo
    criteria: tuple[Criterion, ...] = CRITERIA
    avoid: Avoid = Avoid()
    via: tuple[str, ...] = ()
    limits: Limits = Limits()
    arrive_by_min: int | None = None

    @property
    def window(self) -> tuple[int, int]:
        """The earliest minute at which the cargo is ready, and the latest at which it may arrive."""
        span = minutes_from_hours(self.limits.max_duration_h)
        if self.arrive_by_min is None:
            return self.ready_min, self.ready_min + span
        return max(self.ready_min, self.arrive_by_min - span), self.arrive_by_min
