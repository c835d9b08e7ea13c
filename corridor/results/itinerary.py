"""Itineraries: answers decorated for people."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from corridor.errors import comes_with
from corridor.network.network import Network
from corridor.network.tracks import Hop
from corridor.results.breakdown import CostItem, Totals

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

    from corridor.results.map.drawing import Map


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
    containers change gauge on the way. ``assumed`` tells that the departure day is not published. ``notes`` tell
    where it waits for a reopening, or is late by a scenario.
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
    notes: tuple[str, ...] = ()


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
class Itinerary:
    """One way to move a shipment: legs, dwells, and what they add up to.

    ``departure`` is the first vehicle's, ``arrival`` when the cargo is unloaded at the destination;
    ``totals.duration_h`` counts from ``ready``: when the cargo is ready, or, where the question gave a deadline,
    the latest minute at which it has to be. ``network`` is what it was planned on.
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
    network: Network = field(repr=False, compare=False)

    @property
    def modes(self) -> tuple[str, ...]:
        """Modes of the legs, in order."""
        return tuple(leg.mode for leg in self.legs)

    def cost_frame(self) -> "pd.DataFrame":
        """Return one row per item of the price: its leg, what it is, USD, and its source with quality and title."""
        from corridor.results.frames import cost_frame  # noqa: PLC0415  (pandas loads when asked for)

        return cost_frame(self)

    def plot(self, ax: "Axes | None" = None) -> "Axes":
        """Draw legs, dwells and time at borders against time with matplotlib, on ``ax`` or a new figure.

        Raises
        ------
        corridor.errors.MissingExtra
            If matplotlib is not installed: it comes with the extra ``notebooks``.
        """
        with comes_with("notebooks", "matplotlib"):
            from corridor.results.plot.itinerary import plot_itinerary  # noqa: PLC0415  (matplotlib loads when asked for)

            return plot_itinerary(self, ax)

    def explore(self) -> "Map":
        """Return a map of the itinerary that works offline: show it in a notebook, or ``save`` it."""
        from corridor.results.map.explore import map_of  # noqa: PLC0415  (shapely loads when asked for)

        title = f"{self.legs[0].origin.name} \N{RIGHTWARDS ARROW} {self.legs[-1].destination.name}"
        return map_of(self.network, [self], title, str(self).splitlines()[0])

    def __str__(self) -> str:
        """Return the itinerary as readable lines."""
        totals = self.totals
        days = totals.duration_h / 24
        changes = f"{totals.transfers} transfer{'' if totals.transfers == 1 else 's'}"
        figures = f"{totals.cost_usd:,.0f} USD, {days:.1f} days, {changes}"
        lines = [f"{', '.join(self.labels) or 'route'}: {figures}, {totals.co2e_wtw_kg:,.0f} kg CO2e"]
        lines.append(f"  {self.ready:%d %b %H:%M} ready at {self.legs[0].origin.name}")
        for leg in self.legs:
            name = leg.service_name or leg.mode
            lines.append(
                f"  {leg.departure:%d %b %H:%M} {leg.origin.name} -> {leg.destination.name} "
                f"{leg.arrival:%d %b %H:%M}  {leg.mode}: {name} ({leg.distance_km:,.0f} km, {leg.cost_usd:,.0f} USD)"
            )
        return "\n".join(lines)
