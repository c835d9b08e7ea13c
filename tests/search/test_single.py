"""One criterion alone: the search on tight ways, and when it is enough."""

import random

from corridor.search import ways as way
from corridor.search.problem import MILLS
from corridor.search.run import Ground, prepare
from corridor.search.single import sole_criterion, tight_ways
from corridor.search.ways import Ways
from tests.oracle.arrays import answer, inputs_of, question_of
from tests.oracle.plain import PlainNetwork, Wanted
from tests.search.made import ask, front, haul, large, network, ride

COST: Wanted = (False, True, False, False)
ALL_BUT_TIME: Wanted = (False, True, True, True)
TIME: Wanted = (True, False, False, False)
CHEAPEST_IS_STORED = network(
    ride(0, 1, 0, mills=1), ride(1, 2, 1, mills=1), haul(0, 2, mills=10), runs=((0,), (100,)), rate={1: 1}
)
"""The chain of least price waits 90 minutes in a yard that charges for each."""


def test_storage_on_the_tight_ways_makes_way_for_another_route() -> None:
    """The dearer haul costs less in all."""
    assert front(CHEAPEST_IS_STORED, ask(2), COST) == [(10,)]


def test_storage_on_the_tight_ways_may_still_be_the_cheapest() -> None:
    """If nothing else costs less."""
    on = network(
        ride(0, 1, 0, mills=1), ride(1, 2, 1, mills=1), haul(0, 2, mills=100), runs=((0,), (100,)), rate={1: 1}
    )
    assert front(on, ask(2), COST) == [(92,)]


def test_tight_ways_that_come_too_late_make_way_for_others() -> None:
    """The cheap ride misses the horizon."""
    on = network(ride(0, 1, 0, minutes=10, mills=1), haul(0, 1, minutes=10, mills=5), runs=((500,),))
    assert front(on, ask(1, latest_min=100), COST) == [(5,)]


def test_of_equally_cheap_journeys_the_earliest_is_told() -> None:
    """All of them go over tight ways."""
    on = network(haul(0, 1, minutes=30, mills=5), haul(0, 1, minutes=10, mills=5), haul(0, 1, minutes=20, mills=5))
    assert [path.arrival_min for path in answer(on, ask(1), COST).paths] == [10]


def test_tight_ways_spare_labels() -> None:
    """Fewer are made than for two criteria."""
    rng = random.Random(8)  # noqa: S311
    seeds = rng.sample(range(100), 12)
    alone = [answer(*large(seed), COST).labels for seed in seeds]
    assert sum(alone) < sum(answer(*large(seed), (True, True, False, False)).labels for seed in seeds)


def test_only_one_criterion_but_time_is_a_sole_one() -> None:
    """Time leaves the heap in order of itself."""
    question = [question_of(ask(2), wanted) for wanted in (COST, ALL_BUT_TIME, TIME)]
    assert [sole_criterion(one, want_time=time) for one, time in zip(question, (False, False, True), strict=True)] == [
        MILLS,
        None,
        None,
    ]


def _tight(on: PlainNetwork, target: int) -> list[tuple[int, int]]:
    inputs = inputs_of(on, ask(target))
    prepared = prepare(Ground.of(inputs.graph, inputs.storage), target)
    ways = tight_ways(prepared.ground.ways, prepared.remainder, MILLS, 0)
    return [
        (node, int(row[way.HEAD]))
        for node in range(on.nodes)
        for row in ways.rows[ways.start[node] :][: _out(ways, node)]
    ]


def _out(ways: Ways, node: int) -> int:
    return int(ways.start[node + 1] - ways.start[node])


def test_tight_ways_are_those_of_the_cheapest_chains() -> None:
    """Neither a dearer edge, nor one that no such chain from the source comes by."""
    on = network(
        haul(0, 1, mills=1), haul(1, 3, mills=1), haul(0, 3, mills=2), haul(0, 2, mills=2), haul(2, 3, mills=2)
    )
    assert _tight(on, 3) == [(0, 1), (0, 3), (1, 3)]
