"""What can go wrong on the edges of a network."""

from dataclasses import dataclass, replace
from math import sqrt
from weakref import WeakKeyDictionary

from corridor.analysis.chance import key_of
from corridor.compile.compiled import Compiled
from corridor.compile.edges import Edge
from corridor.compile.holds import Group
from corridor.model.border_crossing import BorderCrossing
from corridor.planner import Planner
from corridor.units import MINUTES_PER_HOUR, minutes_from_hours

BORDER_SHARE = 0.5
"""Share of the variance of a service's delay (as a normal score) that it has in common with others over its borders."""
MODE_SHARE = 0.2
"""Share that everything of its mode has in common: weather, congestion, strikes. Both are estimates: decision 0008."""

Pull = tuple[int, float]
"""The key of a common factor and its weight."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hazard:
    """What can go wrong on an edge, whenever it is taken.

    It takes ``minutes`` and a delay with the given percentiles, driven by what the edge has in common
    with others (``pulls``) and by what is its own (``key``, ``own``). What is no ride stands before what is
    closed (``holds``).
    """

    minutes: int
    p50_min: float = 0.0
    p90_min: float = 0.0
    key: int = 0
    own: float = 0.0
    pulls: tuple[Pull, ...] = ()
    holds: Group = ()


class HazardBook:
    """Finds the hazards of a network's edges, and remembers them. Safe to share between threads."""

    def __init__(self, compiled: Compiled) -> None:
        self._compiled = compiled
        self._network = compiled.network
        self._known: dict[int, Hazard] = {}

    def of(self, edge: Edge, number: int) -> Hazard:
        """Return the hazard of an edge by its number in a question, where drayage comes after the network's own."""
        edges = self._compiled.edges
        if number >= len(edges) or edges[number] is not edge:
            return self._hazard(edge)
        found = self._known.get(number)
        if found is None:
            found = self._known.setdefault(number, self._hazard(edge))
        return found

    def _hazard(self, edge: Edge) -> Hazard:
        if edge.kind == "ride":
            return self._ride(edge)
        hazard = self._haul(edge) if edge.kind == "haul" else self._dispatch(edge)
        holds = self._compiled.holding.of(edge)
        return replace(hazard, holds=holds) if holds else hazard

    def _ride(self, edge: Edge) -> Hazard:
        schedule = self._compiled.schedules[edge.schedule]
        service, calls = schedule.service, schedule.calls
        share = calls[edge.alight].arrive_h / calls[-1].arrive_h if calls[-1].arrive_h else 1.0
        borders = self._borders(edge)
        common = BORDER_SHARE if borders else 0.0
        return Hazard(
            minutes=edge.minutes,
            p50_min=service.delay_p50_h * share * MINUTES_PER_HOUR,
            p90_min=service.delay_p90_h * share * MINUTES_PER_HOUR,
            key=key_of("run", service.id),
            own=sqrt(1 - common - MODE_SHARE),
            pulls=(
                (key_of("mode", service.mode), sqrt(MODE_SHARE)),
                *((border, sqrt(common) * weight) for border, weight in borders),
            ),
        )

    def _borders(self, edge: Edge) -> tuple[Pull, ...]:
        """Return the borders that a ride crosses, weighted by how far their hours spread; squares add up to 1."""
        runs_on = self._network.modes[edge.mode].runs_on
        found = [row for hop in edge.hops if (row := self._compiled.haulage.border(hop, runs_on)) is not None]
        spread = sqrt(sum((row.p90_h - row.p50_h) ** 2 for row in found))
        if not spread:
            return ()
        return tuple((_border_key(row), (row.p90_h - row.p50_h) / spread) for row in found)

    def _haul(self, edge: Edge) -> Hazard:
        (hop,) = edge.hops
        row = self._compiled.haulage.border(hop, self._network.modes[edge.mode].runs_on)
        if row is None:
            return Hazard(minutes=edge.minutes)
        p50_min = minutes_from_hours(row.p50_h)
        return Hazard(
            minutes=edge.minutes - p50_min,
            p50_min=p50_min,
            p90_min=row.p90_h * MINUTES_PER_HOUR,
            pulls=((_border_key(row), 1.0),),
        )

    def _dispatch(self, edge: Edge) -> Hazard:
        row = self._compiled.haulage.carriage(edge.mode, edge.countries[0]) if edge.boardings else None
        if row is None:
            return Hazard(minutes=edge.minutes)
        p50_min = minutes_from_hours(row.dispatch_p50_h)
        return Hazard(
            minutes=edge.minutes - p50_min,
            p50_min=p50_min,
            p90_min=row.dispatch_p90_h * MINUTES_PER_HOUR,
            key=key_of("dispatch", edge.mode, edge.places[0]),
            own=sqrt(1 - MODE_SHARE),
            pulls=((key_of("mode", edge.mode), sqrt(MODE_SHARE)),),
        )


_BOOKS: WeakKeyDictionary[Planner, HazardBook] = WeakKeyDictionary()
"""The book of each planner: what it says depends on the network alone."""


def book_of(planner: Planner) -> HazardBook:
    """Return the hazards of a planner's network, kept as long as the planner."""
    book = _BOOKS.get(planner)
    if book is None:
        book = _BOOKS.setdefault(planner, HazardBook(planner.compiled))
    return book


def _border_key(row: BorderCrossing) -> int:
    return key_of("border", row.from_id, row.to_id, row.mode)
