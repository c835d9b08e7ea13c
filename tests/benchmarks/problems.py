"""Problems for the search, ready to be solved from nothing but arrays."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from time import perf_counter

import numpy as np

from corridor.model.shipment import Shipment
from corridor.network.network import Network
from corridor.planner import Planner
from corridor.planner.ask import ask
from corridor.planner.problem import UNLIMITED
from corridor.search.directions import Pairs, pairs_of
from corridor.search.limits import Caps
from corridor.search.problem import Graph, Question, Storage, Timetable
from corridor.search.run import Found, Ground, Prepared, prepare, solve
from tests.benchmarks.synthetic import WEEK, Synthetic

CAPS = Caps(max_labels=4_000_000, deadline_s=60.0)
CRITERIA = frozenset({"time", "cost", "transfers", "co2e"})


GROUNDS: dict[tuple[int, int, Pairs], tuple["Problem", Ground]] = {}
"""By arrays, which the problem beside it keeps alive."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One question; solving it includes its bounds, unless they are given."""

    graph: Graph
    timetable: Timetable
    storage: Storage
    question: Question

    def ground(self) -> Ground:
        """Return what questions over these criteria share, made for the first of them, as a planner does."""
        pairs = pairs_of(self.question, want_time=True)
        key = (id(self.graph.mills), id(self.storage.slack), pairs)
        if key not in GROUNDS:
            GROUNDS[key] = self, Ground.of(self.graph, self.storage, pairs)
        return GROUNDS[key][1]

    def solve(self, prepared: Prepared | None = None) -> Found:
        """Return the exact front, with bounds to the target made for it or remembered."""
        began = perf_counter()
        bounded = prepared or prepare(self.ground(), self.question.target)
        return solve(bounded, self.timetable, self.question, CAPS, want_time=True, began=began)

    def wanting(self, *criteria: str) -> "Problem":
        """Return the same question over some of the criteria; arrival is always one."""
        kept = {name: name in criteria for name in CRITERIA}
        question = self.question._replace(
            want_mills=kept["cost"],
            keep_mills=kept["cost"],
            want_boardings=kept["transfers"],
            keep_boardings=kept["transfers"],
            want_grams=kept["co2e"],
            keep_grams=kept["co2e"],
        )
        return replace(self, question=question)

    def without_storage(self) -> "Problem":
        """Return the same question where waiting costs nothing."""
        return replace(self, storage=_for_nothing(self.storage.free.size))


@cache
def _for_nothing(nodes: int) -> Storage:
    """Return storage that costs nothing, one for all questions, so that they share what is made of it."""
    nothing = np.zeros(nodes, np.int64)
    return Storage(nothing, nothing, nothing)


def on_synthetic(network: Synthetic, count: int, seed: int = 7) -> Iterator[Problem]:
    """Yield questions between yards far apart, ready after the first week."""
    for source, target in network.pairs(count, seed):
        question = Question(
            source=source,
            target=target,
            ready_min=WEEK,
            latest_min=13 * WEEK,
            max_boardings=UNLIMITED,
            max_mills=UNLIMITED,
            want_mills=True,
            want_boardings=True,
            want_grams=True,
            keep_mills=True,
            keep_boardings=True,
            keep_grams=True,
        )
        yield Problem(network.graph, network.timetable, network.storage, question)


def on_bundled(planner: Planner, ends: list[tuple[str, str]]) -> Iterator[Problem]:
    """Yield questions over all four criteria between places of the bundled network."""
    shipment = Shipment(equipment="45G1", quantity=2, gross_weight_kg=22_000, commodity="machinery")
    posed = [
        planner.pose(ask(planner.network, *pair, depart_after="2026-12-01T00:00:00+08:00", shipment=shipment))
        for pair in ends
    ]
    graph, _, timetable, storage, _ = posed[0]  # those of the cargo, between whatever places
    for *_, question in posed:
        yield Problem(graph, timetable, storage, question)


def bundled_ends(network: Network, count: int, seed: int = 11) -> list[tuple[str, str]]:
    """Return Qingdao to and from the terminals of services, in a random order."""
    called = {call.place for calls in network.calls.values() for call in calls if call.load or call.unload}
    places = sorted(called - {"CNQIN"})
    random = np.random.default_rng(seed)
    chosen = random.permutation(places)[:count]
    return [("CNQIN", str(place)) if i % 3 else (str(place), "CNQIN") for i, place in enumerate(chosen)]
