"""What can go wrong on an itinerary, step by step."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import sqrt

import numpy as np

from corridor.analysis.chance import key_of
from corridor.compile.compiled import Compiled
from corridor.compile.edges import Edge
from corridor.compile.holds import Group
from corridor.compile.prices import Prices
from corridor.compile.storage import YardTariff
from corridor.compile.timetable import Departures
from corridor.search.path import Step
from corridor.units import MINUTES_PER_HOUR, minutes_from_hours

BORDER_SHARE = 0.5
"""Share of the variance of a service's delay (as a normal score) that it has in common with others over its borders."""
MODE_SHARE = 0.2
"""Share that everything of its mode has in common: weather, congestion, strikes. Both are estimates: decision 0008."""

Pull = tuple[tuple[str, ...], float]
"""A common factor and its weight."""

Steps = Sequence[tuple[Edge, Step]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hazard:
    """One step of an itinerary.

    It takes ``minutes`` and a delay with the given percentiles, driven by what the step has in common
    with others (``pulls``) and by what is its own (``key``, ``own``). A ride takes the first of ``runs`` (a range of
    the timetable, from the planned one on) whose cut-off, ``ready_min`` after its start, the cargo makes. Any other
    step stands before what is closed (``holds``), ``held_min`` minutes as planned.
    """

    leg: int
    minutes: int
    p50_min: float
    p90_min: float
    key: int
    own: float
    pulls: tuple[Pull, ...]
    runs: tuple[int, int] = (-1, -1)
    ready_min: int = 0
    free_min: int = 0
    mills_per_min: int = 0
    stored: bool = False
    holds: Group = ()
    held_min: int = 0


class HazardBook:
    """Finds the hazards of itineraries on one network, for one cargo and timetable."""

    def __init__(self, compiled: Compiled, prices: Prices, departures: Departures) -> None:
        self._compiled = compiled
        self._network = compiled.network
        self._yards = prices.yards
        self._slack = prices.slack
        self._departures = departures

    def start_min(self, steps: Steps) -> int:
        """Return when the cargo leaves the door: haulage to the first yard starts as late as its free time allows."""
        first_min = steps[0][1].ready_min
        for i, (edge, step) in enumerate(steps):
            if edge.kind == "ride":
                tariff = self._yards.get(edge.places[0])
                held = any(self._compiled.holding.of(before) for before, _ in steps[:i])
                if i == 0 or held or tariff is None or not tariff.mills_per_min:
                    break
                return first_min + max(0, step.leave_min - step.ready_min - tariff.free_min)
        return first_min

    def hazards(self, steps: Steps) -> Iterator[Hazard]:
        """Yield the hazards of an itinerary's steps, in order."""
        leg = -1
        for edge, step in steps:
            leg += edge.boardings
            if edge.kind == "ride":
                yield self._ride(edge, step, leg)
            elif edge.kind == "haul":
                yield self._held(self._haul(edge, leg), edge, step)
            elif edge.boardings:
                yield self._held(self._dispatch(edge, leg), edge, step)
            else:
                yield self._held(_certain(edge, leg), edge, step)

    def _held(self, hazard: Hazard, edge: Edge, step: Step) -> Hazard:
        holds = self._compiled.holding.of(edge)
        if not holds:
            return hazard
        rate = int(self._slack[edge.tail]) if step.stored and edge.tail < self._slack.size else 0
        return replace(hazard, holds=holds, held_min=step.leave_min - step.ready_min, mills_per_min=rate)

    def _ride(self, edge: Edge, step: Step, leg: int) -> Hazard:
        schedule = self._compiled.schedules[edge.schedule]
        service, calls = schedule.service, schedule.calls
        share = calls[edge.alight].arrive_h / calls[-1].arrive_h if calls[-1].arrive_h else 1.0
        begin, end = self._departures.run_ptr[edge.schedule :][:2].tolist()
        runs = self._departures.runs[begin:end]
        planned = begin + int(np.searchsorted(runs, step.leave_min - edge.ready_min))
        borders = self._borders(edge)
        common = BORDER_SHARE if borders else 0.0
        tariff = self._yards.get(edge.places[0]) or YardTariff(0, 0, "")
        return Hazard(
            leg=leg,
            minutes=edge.minutes,
            p50_min=service.delay_p50_h * share * MINUTES_PER_HOUR,
            p90_min=service.delay_p90_h * share * MINUTES_PER_HOUR,
            key=key_of("run", service.id),
            own=sqrt(1 - common - MODE_SHARE),
            pulls=(
                (("mode", service.mode), sqrt(MODE_SHARE)),
                *((border, sqrt(common) * weight) for border, weight in borders),
            ),
            runs=(planned, end),
            ready_min=edge.ready_min,
            free_min=tariff.free_min,
            mills_per_min=tariff.mills_per_min,
            stored=step.stored,
        )

    def _borders(self, edge: Edge) -> tuple[Pull, ...]:
        """Return the borders that a ride crosses, weighted by how far their hours spread; squares add up to 1."""
        runs_on = self._network.modes[edge.mode].runs_on
        found = [row for hop in edge.hops if (row := self._compiled.haulage.border(hop, runs_on)) is not None]
        spread = sqrt(sum((row.p90_h - row.p50_h) ** 2 for row in found))
        if not spread:
            return ()
        return tuple((("border", row.from_id, row.to_id, row.mode), (row.p90_h - row.p50_h) / spread) for row in found)

    def _haul(self, edge: Edge, leg: int) -> Hazard:
        (hop,) = edge.hops
        row = self._compiled.haulage.border(hop, self._network.modes[edge.mode].runs_on)
        if row is None:
            return _certain(edge, leg)
        p50_min = minutes_from_hours(row.p50_h)
        return Hazard(
            leg=leg,
            minutes=edge.minutes - p50_min,
            p50_min=p50_min,
            p90_min=row.p90_h * MINUTES_PER_HOUR,
            key=0,
            own=0.0,
            pulls=((("border", row.from_id, row.to_id, row.mode), 1.0),),
        )

    def _dispatch(self, edge: Edge, leg: int) -> Hazard:
        row = self._compiled.haulage.carriage(edge.mode, edge.countries[0])
        if row is None:
            return _certain(edge, leg)
        p50_min = minutes_from_hours(row.dispatch_p50_h)
        return Hazard(
            leg=leg,
            minutes=edge.minutes - p50_min,
            p50_min=p50_min,
            p90_min=row.dispatch_p90_h * MINUTES_PER_HOUR,
            key=key_of("dispatch", edge.mode, edge.places[0]),
            own=sqrt(1 - MODE_SHARE),
            pulls=((("mode", edge.mode), sqrt(MODE_SHARE)),),
        )


def _certain(edge: Edge, leg: int) -> Hazard:
    return Hazard(leg=leg, minutes=edge.minutes, p50_min=0, p90_min=0, key=0, own=0.0, pulls=())
