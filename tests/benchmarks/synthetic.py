"""Synthetic freight networks of any size, from a seed.

Hubs cluster like cities; each has a yard and, aboard trucks, a road node joined to its nearest
neighbours. A fifth are ports with weekly ship rotations, a third have trains of one to seven
departures a week. Storage is charged in every yard after a few free days.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from corridor.search.bounds import row_pointers
from corridor.search.problem import Graph, Holds, Storage, Timetable

DAY, WEEK = 1_440, 10_080
MILLS_PER_USD = 100_000
HORIZON_WEEKS = 14
KM_PER_DEGREE = 111.2
NEIGHBOURS = 5

Floats = NDArray[np.float64]
Row = tuple[int, int, int, int, int, int, int, int]


@dataclass(frozen=True, slots=True)
class Synthetic:
    """One network, with where its hubs are (km)."""

    hubs: int
    graph: Graph
    timetable: Timetable
    storage: Storage
    where: Floats

    def pairs(self, count: int, seed: int, at_least_km: float = 1_500) -> list[tuple[int, int]]:
        """Return random pairs of yards that are far apart and have a route."""
        random = np.random.default_rng(seed)
        found: list[tuple[int, int]] = []
        while len(found) < count:
            a, b = (int(hub) for hub in random.integers(0, self.hubs, 2))
            if np.hypot(*(self.where[a] - self.where[b])) >= at_least_km:
                found.append((a, b))
        return found


class _Builder:
    def __init__(self, hubs: int, seed: int) -> None:
        self.hubs = hubs
        self.random = np.random.default_rng(seed)
        clusters = self.random.uniform([0, 15], [130, 60], (max(6, hubs // 25), 2))
        places = clusters[self.random.integers(0, len(clusters), hubs)] + self.random.normal(0, 3, (hubs, 2))
        scale = np.array([np.cos(np.radians(40)) * KM_PER_DEGREE, KM_PER_DEGREE])
        self.where: Floats = places * scale
        self.rows: list[Row] = []
        self.runs: list[list[int]] = []

    def km(self, a: int, b: int) -> float:
        return float(np.hypot(*(self.where[a] - self.where[b])))

    def roads(self) -> None:
        _, nearest = cKDTree(self.where).query(self.where, k=NEIGHBOURS + 1)
        pairs = {(a, int(b)) for a in range(self.hubs) for b in nearest[a, 1:]}
        for a, b in sorted(pairs | {(b, a) for a, b in pairs}):
            km = 1.25 * self.km(a, b) + 1
            usd = km * 1.3 * self.random.uniform(0.9, 1.15)
            self.add(self.hubs + a, self.hubs + b, minutes=round(km / 45 * 60) + 1, usd=usd, kg=km * 0.9)
        for hub in range(self.hubs):
            self.add(hub, self.hubs + hub, minutes=600, usd=self.random.integers(30, 90), kg=5, boardings=1)
            self.add(self.hubs + hub, hub, minutes=120, usd=self.random.integers(30, 90), kg=5)

    def lines(self, stations: NDArray[np.int64], count: int, *, sea: bool) -> None:
        tree = cKDTree(self.where[stations])
        for _ in range(count):
            stops = self._stops(stations, tree, sea=sea)
            if len(stops) < 2:
                continue
            per_km = self.random.uniform(0.12, 0.22) if sea else self.random.uniform(0.4, 0.7)
            knots = 31 if sea else self.random.uniform(28, 45)
            times = 1 if sea and self.random.random() < 0.8 else int(self.random.choice([1, 2, 3, 5, 7]))
            for order in (stops, stops[::-1]):
                self._service(order, per_km, float(knots), times, sea=sea)

    def _stops(self, stations: NDArray[np.int64], tree: cKDTree, *, sea: bool) -> list[int]:
        wanted = int(self.random.integers(3, 8) if sea else self.random.integers(2, 5))
        stops = [int(self.random.choice(stations))]
        for _ in range(wanted - 1):
            if self.random.random() < (0.35 if sea else 0.12):
                following = int(self.random.choice(stations))
            else:
                _, near = tree.query(self.where[stops[-1]], k=min(12, len(stations)))
                following = int(stations[self.random.choice(near)])
            if following not in stops:
                stops.append(following)
        return stops

    def _service(self, stops: list[int], per_km: float, km_per_h: float, times: int, *, sea: bool) -> None:
        number = len(self.runs)
        week = sorted(int(minute) for minute in self.random.integers(0, WEEK, times))
        self.runs.append([minute + WEEK * w for w in range(HORIZON_WEEKS) for minute in week])
        detour, stay, cut_off, unload = (1.35, 18 * 60, 24 * 60, 12 * 60) if sea else (1.2, 240, 360, 180)
        leaves = [0]
        for a, b in pairwise(stops):
            leaves.append(leaves[-1] + round(detour * self.km(a, b) / km_per_h * 60) + stay)
        for i, a in enumerate(stops):
            for j in range(i + 1, len(stops)):
                km = detour * self.km(a, stops[j])
                self.add(
                    a,
                    stops[j],
                    minutes=cut_off + leaves[j] - leaves[i] - stay + unload,
                    usd=(220 if sea else 90) + km * per_km,
                    kg=km * (0.1 if sea else 0.24) + 15,
                    boardings=1,
                    service=number,
                    ready=leaves[i] - cut_off,
                )

    def add(
        self,
        tail: int,
        head: int,
        *,
        minutes: int,
        usd: float,
        kg: float,
        boardings: int = 0,
        service: int = -1,
        ready: int = 0,
    ) -> None:
        mills = int(round(float(usd), 2) * MILLS_PER_USD)
        self.rows.append((tail, head, minutes, mills, boardings, int(kg * 1000), service, ready))


def make(hubs: int, seed: int = 1) -> Synthetic:
    """Return a synthetic network; yards are nodes 0 to hubs - 1, road nodes follow."""
    builder = _Builder(hubs, seed)
    builder.roads()
    port = builder.random.random(hubs) < 0.2
    rail = (builder.random.random(hubs) < 0.35) | (port & (builder.random.random(hubs) < 0.6))
    ports, stations = np.flatnonzero(port), np.flatnonzero(rail)
    builder.lines(ports, max(4, int(len(ports) * 0.8)), sea=True)
    builder.lines(stations, int(len(stations) * 1.6), sea=False)
    table = np.array(sorted(builder.rows), np.int64)
    nodes = 2 * hubs
    narrow = [np.ascontiguousarray(table[:, i], np.int32) for i in (0, 1, 6)]
    wide = [np.ascontiguousarray(table[:, i]) for i in (2, 3, 4, 5, 7)]
    graph = Graph(
        indptr=row_pointers(narrow[0], nodes),
        tail=narrow[0],
        head=narrow[1],
        minutes=wide[0],
        mills=wide[1],
        boardings=wide[2],
        grams=wide[3],
        service=narrow[2],
        ready=wide[4],
        allowed=np.ones(len(table), np.bool_),
        hold=np.full(len(table), -1, np.int32),
        holds=Holds(np.zeros(1, np.int64), np.zeros((0, 3), np.int64)),
    )
    return Synthetic(hubs, graph, _timetable(builder), _storage(builder, hubs), builder.where)


def _timetable(builder: _Builder) -> Timetable:
    lengths = [len(runs) for runs in builder.runs]
    run_ptr = np.concatenate((np.zeros(1, np.int64), np.cumsum(lengths, dtype=np.int64)))
    return Timetable(run_ptr, np.array([run for runs in builder.runs for run in runs], np.int64), WEEK, 0)


def _storage(builder: _Builder, hubs: int) -> Storage:
    usd_day = builder.random.integers(5, 40, hubs)
    rate = np.concatenate((usd_day * MILLS_PER_USD // DAY, np.zeros(hubs, np.int64))).astype(np.int64)
    free = np.concatenate((builder.random.integers(2, 8, hubs) * DAY, np.zeros(hubs, np.int64))).astype(np.int64)
    return Storage(free=free, rate=rate, slack=np.full(2 * hubs, rate.max(), np.int64))
