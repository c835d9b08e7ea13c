"""What a leg is whenever it is taken: its ends, its way, its price. The same few hundred come in all answers."""

from collections.abc import Sequence
from dataclasses import dataclass

from corridor.compile.compiled import Compiled
from corridor.compile.context import Context
from corridor.compile.edges import Edge
from corridor.model.query import Door, Query
from corridor.model.service import Service
from corridor.network.tracks import Hop
from corridor.results.breakdown import CostItem
from corridor.results.itinerary import Stop
from corridor.results.pricing import freight_items
from corridor.units import GRAMS_PER_KG, minutes_from_hours

KEPT = 1_000
"""Legs that are remembered, some 1.5 kB each; when there are more, all are forgotten. A cargo that goes to twelve
places on each of 84 days has 533."""
_UNLOADS = frozenset({"ride", "unload", "collect"})
_LOADS = frozenset({"ride", "load", "deliver"})


@dataclass(frozen=True, slots=True, kw_only=True)
class LegFacts:
    """All of a leg but its dates.

    ``leaves_after_min`` is how long after its cut-off the vehicle leaves; None if it does when the first edge is done.
    ``items`` and ``cost_usd`` are without storage; ``held`` tells whether it may have to stand somewhere, and so pay
    for it, ``late`` whether its ride is late by a scenario.
    """

    edges: tuple[Edge, ...]
    service: Service | None
    origin: Stop
    destination: Stop
    zones: tuple[str, str]
    loading_min: int
    unloading_min: int
    leaves_after_min: int | None
    length_km: float
    co2e_wtw_kg: float
    co2e_ttw_kg: float
    countries: tuple[str, ...]
    passes: tuple[str, ...]
    lifts: tuple[str, ...]
    hops: tuple[Hop, ...]
    items: tuple[CostItem, ...]
    cost_usd: float
    sources: tuple[str, ...]
    held: bool
    late: bool


class LegBook:
    """The legs of one query. Without doors it serves all queries with the same cargo and the same prices."""

    def __init__(self, compiled: Compiled, context: Context, query: Query) -> None:
        self._compiled = compiled
        self._network = compiled.network
        self._context = context
        self._query = query
        self._scenario_sources = frozenset(name for one in compiled.network.scenarios for name in one.sources)
        self._known: dict[tuple[int, Sequence[int]], LegFacts] = {}

    def of(self, sequence: int, numbers: tuple[int, ...]) -> LegFacts:
        """Return what is known of the leg of an itinerary with a sequence, by the numbers of its edges."""
        known = self._known.get((sequence, numbers))
        if known is None:
            if len(self._known) >= KEPT:
                self._known.clear()
            known = self._known[sequence, numbers] = self._facts(sequence, numbers)
        return known

    def _facts(self, sequence: int, numbers: tuple[int, ...]) -> LegFacts:
        context = self._context
        edges = tuple(context.edges[number] for number in numbers)
        first, last = edges[0], edges[-1]
        service = self._network.services[first.service] if first.service else None
        origin, destination = self._origin(first), self._end(last)
        passed = dict.fromkeys(place for edge in edges for place in edge.places)
        charges = (charge for number in numbers for charge in context.charges[number])
        items = freight_items(charges, self._query.cargo.quantity, sequence)
        loading_min = self._handling_min(first, first.places[0], load=True) if first.kind in _LOADS else 0
        return LegFacts(
            edges=edges,
            service=service,
            origin=origin,
            destination=destination,
            zones=(self._timezone(origin), self._timezone(destination)),
            loading_min=loading_min,
            unloading_min=self._handling_min(last, _head(last), load=False) if last.kind in _UNLOADS else 0,
            leaves_after_min=self._leaves_after_min(first, service, loading_min),
            length_km=round(sum(edge.length_km for edge in edges), 1),
            co2e_wtw_kg=sum(int(context.grams[number]) for number in numbers) / GRAMS_PER_KG,
            co2e_ttw_kg=sum(int(context.grams_ttw[number]) for number in numbers) / GRAMS_PER_KG,
            countries=tuple(dict.fromkeys(country for edge in edges for country in edge.countries)),
            passes=tuple(place for place in passed if place not in (origin.id, destination.id)),
            lifts=self._lifts(edges, service),
            hops=tuple(hop for edge in edges for hop in edge.hops),
            items=items,
            cost_usd=round(sum(item.usd for item in items), 2),
            sources=self._sources(numbers, items),
            held=any(context.holds.number[number] >= 0 for number in numbers),
            late=any(
                self._compiled.schedules[edge.schedule].late_at_call(edge.alight) for edge in edges if edge.service
            ),
        )

    def _leaves_after_min(self, first: Edge, service: Service | None, loading_min: int) -> int | None:
        if service is not None:
            return minutes_from_hours(service.cut_off_h)
        return None if first.kind == "load" else loading_min + self._dispatch_min(first)

    def _handling_min(self, edge: Edge, place: str, *, load: bool) -> int:
        row = self._compiled.handling.find(place, edge.mode)
        return 0 if row is None else minutes_from_hours(row.load_h if load else row.unload_h)

    def _dispatch_min(self, edge: Edge) -> int:
        row = self._compiled.haulage.carriage(edge.mode, edge.countries[0])
        return 0 if row is None else minutes_from_hours(row.dispatch_p50_h)

    def _lifts(self, edges: tuple[Edge, ...], service: Service | None) -> tuple[str, ...]:
        if service is None:
            return ()
        runs_on, changes = self._network.modes[service.mode].runs_on, self._compiled.gauge_changes
        return tuple(hop.head for edge in edges for hop in edge.hops if (hop.tail, hop.head, runs_on) in changes)

    def _sources(self, numbers: tuple[int, ...], items: tuple[CostItem, ...]) -> tuple[str, ...]:
        own = {item.source for item in items}.union(self._scenario_sources)
        return tuple(sorted(own.union(*(self._context.sources[number] for number in numbers))))

    def _origin(self, first: Edge) -> Stop:
        if first.tail == self._context.source and isinstance(self._query.origin, Door):
            return _door(self._query.origin, first)
        return self._stop(first.places[0])

    def _end(self, last: Edge) -> Stop:
        if last.head == self._context.target and isinstance(self._query.destination, Door):
            return _door(self._query.destination, last)
        return self._stop(_head(last))

    def _stop(self, place: str) -> Stop:
        found = self._network.places[place]
        return Stop(id=found.id, name=found.name, country=found.country, lat=found.lat, lon=found.lon)

    def _timezone(self, stop: Stop) -> str:
        if stop.id is not None:
            return self._network.places[stop.id].timezone
        around = self._context.origin if self._is_origin(stop) else self._context.destination
        return around.timezone if around else "UTC"

    def _is_origin(self, stop: Stop) -> bool:
        door = self._query.origin
        return isinstance(door, Door) and (door.lat, door.lon) == (stop.lat, stop.lon)


def _head(edge: Edge) -> str:
    return edge.hops[-1].head if edge.hops else edge.places[-1]


def _door(door: Door, edge: Edge) -> Stop:
    return Stop(id=None, name=f"{door.lat:.4f}, {door.lon:.4f}", country=edge.countries[0], lat=door.lat, lon=door.lon)
