"""From a path (a bare chain of edges) to an itinerary."""

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

from corridor.clock import local
from corridor.compile.compiled import Compiled
from corridor.compile.context import Context
from corridor.compile.edges import Edge
from corridor.compile.prices import Prices
from corridor.model.query import Query
from corridor.results.breakdown import CostItem, Totals
from corridor.results.held import notes, standing_items
from corridor.results.itinerary import Dwell, Itinerary, Leg, Stop
from corridor.results.leg_book import LegBook
from corridor.results.pricing import estimated_share, storage_item
from corridor.results.stage import Stage, stages_of
from corridor.search.path import Path, Step
from corridor.units import GRAMS_PER_KG, MINUTES_PER_DAY, MINUTES_PER_HOUR


class Assembler:
    """Turns the paths of one query into itineraries."""

    def __init__(self, compiled: Compiled, prices: Prices, context: Context, query: Query, legs: LegBook) -> None:
        self._compiled = compiled
        self._network = compiled.network
        self._prices = prices
        self._context = context
        self._query = query
        self._legs = legs
        self._asked = repr(query)

    @property
    def left_out(self) -> bool:
        """Whether haulage that is closed or slow for some of the time was not looked at."""
        return self._context.left_out

    def steps(self, path: Path) -> tuple[tuple[Edge, Step], ...]:
        """Return the edges of a path, each with when it is taken."""
        return tuple((self._context.edges[step.edge], step) for step in path.steps)

    def itinerary(self, path: Path, labels: tuple[str, ...]) -> Itinerary:
        """Return the itinerary of a path."""
        stages = stages_of(path, self._context.edges, self._legs, self._prices)
        legs: list[Leg] = []
        items: list[CostItem] = []
        for i, stage in enumerate(stages):
            standing = tuple(standing_items(stage.taken, self._prices, i + 1)) if stage.facts.held else ()
            legs.append(self._leg(stage, i + 1, standing))
            items.extend(stage.facts.items)
            items.extend(standing)
        dwells = self._dwells(path.ready_min, stages, items)
        cost = tuple(sorted(items, key=lambda item: item.leg))
        first, last = stages[0], stages[-1]
        return Itinerary(
            id=self._id(path),
            labels=labels,
            ready=local(path.ready_min, first.facts.zones[0]),
            departure=legs[0].departure,
            arrival=local(last.done_min, last.facts.zones[1]),
            totals=self._totals(path, legs, cost),
            cost=cost,
            legs=tuple(legs),
            dwells=dwells,
            network=self._network,
        )

    def _leg(self, stage: Stage, sequence: int, standing: tuple[CostItem, ...]) -> Leg:
        facts = stage.facts
        service, zones, sources, cost_usd = facts.service, facts.zones, facts.sources, facts.cost_usd
        if standing:
            sources = tuple(sorted({*sources, *(item.source for item in standing)}))
            cost_usd = round(sum(item.usd for item in (*facts.items, *standing)), 2)
        return Leg(
            sequence=sequence,
            mode=facts.edges[0].mode,
            service=service.id if service else None,
            service_name=service.name if service else None,
            origin=facts.origin,
            destination=facts.destination,
            cut_off=local(stage.cut_off_min, zones[0]) if service else None,
            departure=local(stage.leave_min, zones[0]),
            arrival=local(stage.arrive_min, zones[1]),
            distance_km=facts.length_km,
            cost_usd=cost_usd,
            co2e_wtw_kg=facts.co2e_wtw_kg,
            co2e_ttw_kg=facts.co2e_ttw_kg,
            countries=facts.countries,
            passes=facts.passes,
            lifts=facts.lifts,
            assumed=service is not None and not service.days,
            hops=facts.hops,
            sources=sources,
            notes=tuple(notes(stage.taken, self._compiled)) if facts.held or facts.late else (),
        )

    def _dwells(self, ready_min: int, stages: Sequence[Stage], items: list[CostItem]) -> tuple[Dwell, ...]:
        dwells: list[Dwell] = []
        since, unloading = ready_min, 0
        for i, stage in enumerate(stages):
            facts, usd = stage.facts, 0.0
            if i > 0 and facts.service and stage.steps[0].stored:
                item = storage_item(self._prices, facts.edges[0].places[0], stage.cut_off_min - stage.ready_min, i + 1)
                if item is not None:
                    items.append(item)
                    usd = item.usd
            span = (since, stage.leave_min)
            dwells.append(_dwell(facts.origin, facts.zones[0], span, unloading + facts.loading_min, usd))
            since, unloading = stage.arrive_min, facts.unloading_min
        if unloading:
            facts, span = stages[-1].facts, (since, stages[-1].done_min)
            dwells.append(_dwell(facts.destination, facts.zones[1], span, unloading, 0.0))
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
