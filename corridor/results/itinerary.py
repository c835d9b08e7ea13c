"""Itineraries: answers decorated for people."""

from dataclasses import dataclass, field
from datetime import datetime

from corridor.network.tracks import Hop
from corridor.results.breakdown import CostItem, Totals


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """Where a leg starts or ends: a place, or a door (``id`` is None)."""

    id: str | None
    name: str
    country: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """One ride on one departure, or one haul by truck or wagon.

    ``departure`` and ``arrival`` are the vehicle's, in local time. ``lifts`` are the stations where
    containers change gauge on the way. ``assumed`` tells that the departure day is not published.
    """

    sequence: int
    mode: str
    service: str | None
    service_name: str | None
    origin: Stop
    destination: Stop
    cut_off: datetime | None
    departure: datetime
    arrival: datetime
    distance_km: float
    cost_usd: float
    co2e_wtw_kg: float
    co2e_ttw_kg: float
    countries: tuple[str, ...]
    passes: tuple[str, ...]
    lifts: tuple[str, ...]
    assumed: bool
    hops: tuple[Hop, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dwell:
    """Time at a place: before the first leg, between two, and after the last; handling plus waiting."""

    place: Stop
    arrival: datetime
    departure: datetime
    handling_h: float
    waiting_h: float
    storage_usd: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """One reason for showing an itinerary: a stable name for programs, a clause for people."""

    code: str
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Itinerary:
    """One way to move a shipment: legs, dwells, and what they add up to.

    ``departure`` is the first vehicle's, ``arrival`` when the cargo is unloaded at the destination;
    ``totals.duration_h`` counts from ``ready``: when the cargo is ready, or, where the question gave a deadline,
    the latest minute at which it has to be. ``why`` tells why it is among those shown: see ``Front.choose``.
    """

    id: str
    labels: tuple[str, ...]
    ready: datetime
    departure: datetime
    arrival: datetime
    totals: Totals
    cost: tuple[CostItem, ...]
    legs: tuple[Leg, ...]
    dwells: tuple[Dwell, ...]
    why: tuple[Why, ...] = field(default=(), compare=False)

    @property
    def modes(self) -> tuple[str, ...]:
        """Modes of the legs, in order."""
        return tuple(leg.mode for leg in self.legs)

    def __str__(self) -> str:
        """Return the itinerary as readable lines."""
        totals = self.totals
        days = totals.duration_h / 24
        figures = f"{totals.cost_usd:,.0f} USD, {days:.1f} days, {totals.transfers} transfers"
        lines = [f"{', '.join(self.labels) or 'route'}: {figures}, {totals.co2e_wtw_kg:,.0f} kg CO2e"]
        lines.append(f"  {self.ready:%d %b %H:%M} ready at {self.legs[0].origin.name}")
        for leg in self.legs:
            name = leg.service_name or leg.mode
            lines.append(
                f"  {leg.departure:%d %b %H:%M} {leg.origin.name} -> {leg.destination.name} "
                f"{leg.arrival:%d %b %H:%M}  {leg.mode}: {name} ({leg.distance_km:,.0f} km, {leg.cost_usd:,.0f} USD)"
            )
        return "\n".join(lines)
