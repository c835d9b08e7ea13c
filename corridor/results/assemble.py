"""From a path (a bare chain of edges) to an itinerary."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from corridor.clock import local
from corridor.compile.compiled import Compiled
from corridor.compile.context import Context
from corridor.compile.edges import Edge
from corridor.compile.prices import Prices
from corridor.model.place import Place
from corridor.model.query import Door, Query
from corridor.results.breakdown import CostItem, Totals
from corridor.results.held import notes, standing_items
from corridor.results.itinerary import Dwell, Itinerary, Leg, Stop
from corridor.results.pricing import estimated_share, freight_items, storage_item
from corridor.search.path import Path, Step
from corridor.units import GRAMS_PER_KG, MINUTES_PER_DAY, MINUTES_PER_HOUR, minutes_from_hours

_BOARDS = frozenset({"ride", "load", "collect", "set_out", "deliver", "direct"})
_UNLOADS = frozenset({"ride", "unload", "collect"})
_LOADS = frozenset({"ride", "load", "deliver"})


@dataclass(frozen=True, slots=True)
class _Stage:
    """The steps of one leg with its four instants: in the yard, vehicle leaves, vehicle arrives, unloaded."""

    steps: tuple[tuple[Edge, Step], ...]
    ready_min: int
    cut_off_min: int
    leave_min: int
    arrive_min: int
    done_min: int
    loading_min: int
    unloading_min: int

    @property
    def edges(self) -> tuple[Edge, ...]:
        return tuple(edge for edge, _ in self.steps)

    @property
    def first(self) -> Edge:
        return self.steps[0][0]

    @property
    def last(self) -> Edge:
        return self.steps[-1][0]


class Assembler:
    """Turns the paths of one query into itineraries."""

    def __init__(self, compiled: Compiled, prices: Prices, context: Context, query: Query) -> None:
        self._compiled = compiled
        self._network = compiled.network
        self._prices = prices
        self._context = context
        self._query = query
        self._asked = repr(query)
        self._scenario_sources = frozenset(name for one in compiled.network.scenarios for name in one.sources)

    @property
    def left_out(self) -> bool:
        """Whether haulage that is closed or slow for some of the time was not looked at."""
        return self._context.left_out

    def steps(self, path: Path) -> tuple[tuple[Edge, Step], ...]:
        """Return the edges of a path, each with when it is taken."""
        return tuple((self._context.edges[step.edge], step) for step in path.steps)

    def itinerary(self, path: Path, labels: tuple[str, ...]) -> Itinerary:
        """Return the itinerary of a path."""
        stages = self._stages(path)
        stops = [self._origin(stages[0].first), *(self._end(stage.last) for stage in stages)]
        zones = [self._timezone(stop) for stop in stops]
        legs: list[Leg] = []
        items: list[CostItem] = []
        for i, stage in enumerate(stages):
            charges = (charge for _, step in stage.steps for charge in self._context.charges[step.edge])
            own = freight_items(charges, self._query.cargo.quantity, i + 1) + tuple(
                standing_items(stage.steps, self._prices, i + 1)
            )
            legs.append(self._leg(stage, i + 1, (stops[i], stops[i + 1]), (zones[i], zones[i + 1]), own))
            items.extend(own)
        dwells = self._dwells(path.ready_min, stages, stops, zones, items)
        cost = tuple(sorted(items, key=lambda item: item.leg))
        arrival = local(stages[-1].done_min, zones[-1])
        return Itinerary(
            id=self._id(path),
            labels=labels,
            ready=local(path.ready_min, zones[0]),
            departure=legs[0].departure,
            arrival=arrival,
            totals=self._totals(path, legs, cost),
            cost=cost,
            legs=tuple(legs),
            dwells=dwells,
            network=self._network,
        )

    def _stages(self, path: Path) -> list[_Stage]:
        groups: list[list[tuple[Edge, Step]]] = []
        for edge, step in self.steps(path):
            if edge.kind in _BOARDS:
                groups.append([])
            groups[-1].append((edge, step))
        stages = [self._stage(group) for group in groups]
        return self._leave_the_door_late(stages)

    def _stage(self, group: Sequence[tuple[Edge, Step]]) -> _Stage:
        (first, start), (last, end) = group[0], group[-1]
        loading = self._handling_min(first, first.places[0], load=True) if first.kind in _LOADS else 0
        unloading = self._handling_min(last, _head(last), load=False) if last.kind in _UNLOADS else 0
        leave = start.done_min
        arrive = end.done_min - unloading
        if first.kind == "ride":
            service = self._network.services[str(first.service)]
            leave = start.leave_min + minutes_from_hours(service.cut_off_h)
        elif first.kind != "load":
            leave = start.leave_min + loading + self._dispatch_min(first)
        return _Stage(tuple(group), start.ready_min, start.leave_min, leave, arrive, end.done_min, loading, unloading)

    def _leave_the_door_late(self, stages: list[_Stage]) -> list[_Stage]:
        """Let haulage before the first ride start later, just enough that the yard stays free of charge."""
        first_ride = next((i for i, stage in enumerate(stages) if stage.first.kind == "ride"), 0)
        if first_ride == 0:
            return stages
        if any(self._context.holds.number[step.edge] >= 0 for stage in stages[:first_ride] for _, step in stage.steps):
            return stages  # a later start might meet a closure
        ride = stages[first_ride]
        tariff = self._prices.yards.get(ride.first.places[0])
        free = tariff.free_min if tariff and tariff.mills_per_min else ride.cut_off_min
        delay = max(0, ride.cut_off_min - ride.ready_min - free)
        moved = [_shift(stage, delay) for stage in stages[:first_ride]]
        return [*moved, replace(ride, ready_min=ride.ready_min + delay), *stages[first_ride + 1 :]]

    def _handling_min(self, edge: Edge, place: str, *, load: bool) -> int:
        row = self._compiled.handling.find(place, edge.mode)
        return 0 if row is None else minutes_from_hours(row.load_h if load else row.unload_h)

    def _dispatch_min(self, edge: Edge) -> int:
        row = self._compiled.haulage.carriage(edge.mode, edge.countries[0])
        return 0 if row is None else minutes_from_hours(row.dispatch_p50_h)

    def _leg(
        self,
        stage: _Stage,
        sequence: int,
        ends: tuple[Stop, Stop],
        zones: tuple[str, str],
        items: Sequence[CostItem],
    ) -> Leg:
        edges = stage.edges
        service = self._network.services[edges[0].service] if edges[0].service else None
        passed = dict.fromkeys(place for edge in edges for place in edge.places)
        hops = tuple(hop for edge in edges for hop in edge.hops)
        numbers = [step.edge for _, step in stage.steps]
        return Leg(
            sequence=sequence,
            mode=edges[0].mode,
            service=service.id if service else None,
            service_name=service.name if service else None,
            origin=ends[0],
            destination=ends[1],
            cut_off=local(stage.cut_off_min, zones[0]) if service else None,
            departure=local(stage.leave_min, zones[0]),
            arrival=local(stage.arrive_min, zones[1]),
            distance_km=round(sum(edge.length_km for edge in edges), 1),
            cost_usd=round(sum(item.usd for item in items), 2),
            co2e_wtw_kg=sum(int(self._context.grams[i]) for i in numbers) / GRAMS_PER_KG,
            co2e_ttw_kg=sum(int(self._context.grams_ttw[i]) for i in numbers) / GRAMS_PER_KG,
            countries=tuple(dict.fromkeys(country for edge in edges for country in edge.countries)),
            passes=tuple(place for place in passed if place not in (ends[0].id, ends[1].id)),
            lifts=tuple(hop.head for hop in hops if service and self._lifts(hop.tail, hop.head, service.mode)),
            assumed=bool(service and not service.days),
            hops=hops,
            sources=self._sources(numbers, items),
            notes=tuple(notes(stage.steps, self._compiled)),
        )

    def _lifts(self, tail: str, head: str, mode: str) -> bool:
        return (tail, head, self._network.modes[mode].runs_on) in self._compiled.gauge_changes

    def _sources(self, edges: Sequence[int], items: Sequence[CostItem]) -> tuple[str, ...]:
        own = {item.source for item in items}.union(self._scenario_sources)
        return tuple(sorted(own.union(*(self._context.sources[edge] for edge in edges))))

    def _dwells(
        self,
        ready_min: int,
        stages: Sequence[_Stage],
        stops: Sequence[Stop],
        zones: Sequence[str],
        items: list[CostItem],
    ) -> tuple[Dwell, ...]:
        dwells: list[Dwell] = []
        since, unloading = ready_min, 0
        for i, stage in enumerate(stages):
            usd = 0.0
            if i > 0 and stage.first.service and stage.steps[0][1].stored:
                item = storage_item(self._prices, stage.first.places[0], stage.cut_off_min - stage.ready_min, i + 1)
                if item is not None:
                    items.append(item)
                    usd = item.usd
            dwells.append(_dwell(stops[i], zones[i], (since, stage.leave_min), unloading + stage.loading_min, usd))
            since, unloading = stage.arrive_min, stage.unloading_min
        if stages[-1].unloading_min:
            dwells.append(_dwell(stops[-1], zones[-1], (since, stages[-1].done_min), unloading, 0.0))
        return tuple(dwells)

    def _totals(self, path: Path, legs: Sequence[Leg], items: Sequence[CostItem]) -> Totals:
        cost = round(sum(item.usd for item in items), 2)
        minutes = path.arrival_min - path.ready_min
        cargo = self._query.cargo
        time_usd = cargo.value_usd * cargo.value_of_time_pct_day / 100 * minutes / MINUTES_PER_DAY
        return Totals(
            cost_usd=cost,
            estimated_share=estimated_share(items, self._network.sources),
            generalized_cost_usd=round(cost + time_usd, 2),
            duration_h=round(minutes / MINUTES_PER_HOUR, 2),
            transfers=path.boardings - 1,
            distance_km=round(sum(leg.distance_km for leg in legs), 1),
            co2e_wtw_kg=path.grams / GRAMS_PER_KG,
            co2e_ttw_kg=round(sum(leg.co2e_ttw_kg for leg in legs), 3),
        )

    def _id(self, path: Path) -> str:
        asked = self._asked
        if path.ready_min != self._query.ready_min:  # with a deadline each itinerary has a readiness of its own
            asked = repr(replace(self._query, ready_min=path.ready_min))
        parts = [self._network.version, asked, *(f"{step.edge}@{step.leave_min}" for step in path.steps)]
        return sha256("|".join(parts).encode()).hexdigest()[:12]

    def _origin(self, first: Edge) -> Stop:
        return _door(self._query.origin, first) if isinstance(self._query.origin, Door) else self._stop(first.places[0])

    def _end(self, last: Edge) -> Stop:
        if last.head == self._context.target and isinstance(self._query.destination, Door):
            return _door(self._query.destination, last)
        return self._stop(_head(last))

    def _stop(self, place: str) -> Stop:
        found: Place = self._network.places[place]
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


def _shift(stage: _Stage, minutes: int) -> _Stage:
    return replace(
        stage,
        ready_min=stage.ready_min + minutes,
        cut_off_min=stage.cut_off_min + minutes,
        leave_min=stage.leave_min + minutes,
        arrive_min=stage.arrive_min + minutes,
        done_min=stage.done_min + minutes,
    )


def _dwell(place: Stop, zone: str, span: tuple[int, int], handling_min: int, storage_usd: float) -> Dwell:
    arrival, departure = span
    return Dwell(
        place=place,
        arrival=local(arrival, zone),
        departure=local(departure, zone),
        handling_h=round(handling_min / MINUTES_PER_HOUR, 2),
        waiting_h=round((departure - arrival - handling_min) / MINUTES_PER_HOUR, 2),
        storage_usd=storage_usd,
    )
