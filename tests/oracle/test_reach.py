"""What is in reach is what enumeration reaches, at every node of thousands of random networks."""

import random

import pytest

from corridor.search.limits import Caps
from corridor.search.problem import UNREACHABLE
from corridor.search.reach import earliest_arrivals, reach
from tests.oracle.arrays import inputs_of
from tests.oracle.plain import Vector
from tests.oracle.random_networks import Case, case

BATCH = 100
NORMAL = [range(first, first + BATCH) for first in range(0, 1_000, BATCH)]
SLOW = [range(first, first + BATCH) for first in range(300_000, 305_000, BATCH)]


@pytest.fixture(
    scope="module",
    params=[*NORMAL, *(pytest.param(seeds, marks=pytest.mark.slow) for seeds in SLOW)],
    ids=lambda seeds: f"{seeds.start}-{seeds.stop - 1}",
)
def cases(request: pytest.FixtureRequest) -> list[Case]:
    """Return the networks of a batch, with everything that can be reached."""
    return [case(seed) for seed in request.param]


def least(drawn: Case, part: int, max_mills: int = UNREACHABLE, latest_min: int = UNREACHABLE) -> list[int]:
    """Return the least minute (part 0) or mills (part 1) of the enumerated journeys within limits to each node."""

    def kept(vector: Vector) -> bool:
        return vector[0] <= latest_min and vector[1] <= max_mills

    return [
        min((vector[part] for vector in drawn.reached.get(node, ()) if kept(vector)), default=UNREACHABLE)
        for node in range(drawn.network.nodes)
    ]


def test_earliest_arrivals(cases: list[Case]) -> None:
    """The least minute at every node, or none."""
    wrong = []
    for drawn in cases:
        inputs, ask = inputs_of(drawn.network, drawn.ask), drawn.ask
        found = earliest_arrivals(inputs.graph, inputs.timetable, ask.source, ask.ready_min, ask.latest_min)
        if found.tolist() != least(drawn, 0):
            wrong.append(drawn.seed)
    assert wrong == []


def test_within_a_time_and_a_cost(cases: list[Case]) -> None:
    """The least minute and the least mills at every node, of all journeys that keep both limits."""
    wrong = []
    for drawn in cases:
        inputs, ask = inputs_of(drawn.network, drawn.ask), drawn.ask
        rng = random.Random(f"reach {drawn.seed}")  # noqa: S311
        some = rng.choice(sorted(vector for vectors in drawn.reached.values() for vector in vectors))
        max_mills = rng.choice((some[1], some[1], int(UNREACHABLE) >> 1))
        latest_min = rng.choice((min(some[0] + 1_440, ask.latest_min), ask.latest_min))
        found = reach(
            inputs.graph,
            inputs.timetable,
            inputs.storage,
            ask.source,
            ready_min=ask.ready_min,
            latest_min=latest_min,
            max_mills=max_mills,
            caps=Caps(max_labels=200_000),
        )
        expected = [least(drawn, part, max_mills, latest_min) for part in (0, 1)]
        if [found.minutes.tolist(), found.mills.tolist()] != expected or found.cut is not None:
            wrong.append(drawn.seed)
    assert wrong == []
