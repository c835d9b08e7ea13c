"""From a planner and a demand to a flow problem: the search graph in two layers, priced per TEU of a usual week."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from corridor.analysis.flows.containers import cargo_of
from corridor.analysis.flows.demand import Demand
from corridor.analysis.flows.instance import Float64, Instance
from corridor.analysis.flows.limits import Limit, Limits
from corridor.analysis.flows.week import headways, mean_excess
from corridor.compile.masks import Masks
from corridor.compile.prices import Prices
from corridor.model.query import Avoid
from corridor.model.shipment import Cargo
from corridor.planner import Planner
from corridor.search.bounds import row_pointers
from corridor.units import CENTS_PER_USD, MILLS_PER_CENT, MINUTES_PER_DAY

MILLS_PER_USD = CENTS_PER_USD * MILLS_PER_CENT


@dataclass(frozen=True, kw_only=True)
class Problem:
    """A demand on a network in a usual week.

    Layer 0 of the graph is before the first scheduled leg, where waiting is free, layer 1 after it, where storage is
    charged: edge ``e`` of the network is edge ``e`` of layer 0 and edge ``e + m`` of layer 1. ``runs`` are departures a
    week by service. Rows of ``usd`` (money per TEU) belong to ``goods``; ``minutes`` include the mean wait.
    """

    planner: Planner
    on: date
    demands: tuple[Demand, ...]
    goods: tuple[str, ...]
    cargoes: tuple[Cargo, ...]
    prices: tuple[Prices, ...]
    runs: Mapping[str, float]
    avoid: Avoid
    containers: tuple[str, ...]
    limits: tuple[Limit, ...]
    usd: Float64
    minutes: Float64
    instance: Instance

    @cached_property
    def usd_per_minute(self) -> Float64:
        """Value of a minute in transit, USD per TEU, of each of the goods."""
        return np.array([_usd_per_minute(cargo) for cargo in self.cargoes])

    def scaled(self, factor: float, *, others: bool = False) -> "Problem":
        """Return the problem with all demand times a factor; if ``others``, other cargo at places and links, too."""
        demands = tuple(replace(demand, teu_per_week=demand.teu_per_week * factor) for demand in self.demands)
        instance = replace(self.instance, teu=self.instance.teu * factor)
        scaled = replace(self, demands=demands, instance=instance)
        taken = np.array([limit.taken_teu_per_week for limit in self.limits])
        return scaled.with_room(-taken * (factor - 1)) if others else scaled

    def with_room(self, more_teu_per_week: Float64) -> "Problem":
        """Return the problem with more room at each limit, or less down to none, and nothing else changed."""
        capacity = np.maximum(0.0, self.instance.capacity + more_teu_per_week)
        pairs = zip(self.limits, capacity.tolist(), strict=True)
        limits = tuple(replace(limit, teu_per_week=teu) for limit, teu in pairs)
        return replace(self, limits=limits, instance=replace(self.instance, capacity=capacity))

    def with_runs(self, service: str, more: float) -> "Problem":
        """Return the problem with more departures a week of a service: more room, and shorter waits."""
        runs = {**self.runs, service: self.runs[service] + more}
        return pose(self.planner, self.demands, self.on, runs, self.avoid, self.containers)


def pose(
    planner: Planner,
    demands: tuple[Demand, ...],
    on: date,
    runs: Mapping[str, float],
    avoid: Avoid,
    containers: Sequence[str],
) -> Problem:
    """Return the problem of a demand on a planner's network, prices and services being those of a day."""
    compiled = planner.compiled
    goods = tuple(sorted({demand.commodity for demand in demands}))
    cargoes = tuple(cargo_of(planner.network, name, containers) for name in goods)
    prices = tuple(planner.prices(cargo, on) for cargo in cargoes)
    limits = Limits(compiled, runs)
    headway = headways(compiled, runs, on)
    allowed = Masks(compiled).allowed(avoid) & np.isfinite(headway)
    pairs = zip(prices, cargoes, strict=True)
    usd = np.array([_usd(planner, one, cargo, headway, allowed) for one, cargo in pairs])
    usd = usd.reshape(len(goods), 2 * len(compiled.edges))  # also without any goods
    minutes = np.tile(compiled.minutes + np.where(allowed, headway, 0.0) / 2, 2)
    per_minute = np.array([_usd_per_minute(cargo) for cargo in cargoes])
    return Problem(
        planner=planner,
        on=on,
        demands=demands,
        goods=goods,
        cargoes=cargoes,
        prices=prices,
        runs=dict(runs),
        avoid=avoid,
        containers=tuple(containers),
        limits=tuple(limits.all),
        usd=usd,
        minutes=minutes,
        instance=_instance(planner, demands, goods, limits, usd + per_minute[:, None] * minutes),
    )


def _usd_per_minute(cargo: Cargo) -> float:
    return cargo.value_usd / cargo.teu * cargo.value_of_time_pct_day / 100 / MINUTES_PER_DAY


def _usd(planner: Planner, prices: Prices, cargo: Cargo, headway: Float64, allowed: NDArray[np.bool_]) -> Float64:
    """Return money per TEU of each edge in both layers: handling, freight, fees; in layer 1 storage while waiting."""
    tail = planner.compiled.tail
    storage = prices.rate[tail] * mean_excess(headway, prices.free_min[tail].astype(np.float64))
    layers = np.concatenate((prices.mills, prices.mills + storage)) / (MILLS_PER_USD * cargo.teu)
    return np.where(np.tile(allowed & prices.open, 2), layers, np.inf)


def _instance(
    planner: Planner, demands: tuple[Demand, ...], goods: tuple[str, ...], limits: Limits, weights: Float64
) -> Instance:
    compiled = planner.compiled
    nodes, yard = len(compiled.nodes), compiled.nodes.yard
    tail = np.concatenate((compiled.tail, compiled.tail + nodes)).astype(np.int32)
    boarded = np.where(compiled.service >= 0, nodes, 0)
    use_ptr, used = limits.uses()
    group = {name: i for i, name in enumerate(goods)}
    ends = [yard(demand.to_id) for demand in demands]
    return Instance(
        indptr=row_pointers(tail, 2 * nodes),
        tail=tail,
        head=np.concatenate((compiled.head + boarded, compiled.head + nodes)).astype(np.int32),
        weights=weights,
        use_ptr=np.concatenate((use_ptr, use_ptr[1:] + use_ptr[-1])),
        used=np.tile(used, 2),
        capacity=limits.capacity(),
        source=np.array([yard(demand.from_id) for demand in demands], np.int32),
        targets=np.array([(end, end + nodes) for end in ends], np.int32).reshape(-1, 2),
        group=np.array([group[demand.commodity] for demand in demands], np.int32),
        teu=np.array([demand.teu_per_week for demand in demands], np.float64),
        unserved_usd=np.array([demand.unserved_usd_per_teu for demand in demands], np.float64),
    )
