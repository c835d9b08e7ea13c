"""Rides taken earlier."""

from dataclasses import replace

import numpy as np
import pytest

from corridor.search import ways as way
from corridor.search.earlier import EDGE, LEAVE, READY, take_earlier
from corridor.search.earlier import Walked as Steps
from corridor.search.run import Ground
from tests.oracle.arrays import answer, inputs_of
from tests.oracle.plain import ALL, Barrier, PlainNetwork
from tests.search.made import ask, haul, large, network, ride

LATE = ((0, 0, 50, 60, 0), (1, 60, 60, 70, 1), (2, 70, 120, 130, 1))
"""Two rides and a haul between, the first ride by its second run: edge, ready, left, done, charged."""


def shuttle(free: int) -> PlainNetwork:
    """Return a network on which the first ride leaves at minute 10 or 50, and the second at 120."""
    return network(ride(0, 1, 0), haul(1, 2), ride(2, 3, 1), runs=((10, 50), (120,)), free={2: free}, rate={2: 1})


def earlier(on: PlainNetwork, begin: int = 0) -> tuple[list[int], int]:
    """Return when each step is left for once rides are taken earlier, and what that costs more."""
    inputs = inputs_of(on, ask(3))
    rows = Ground.of(inputs.graph, inputs.storage).ways.rows
    steps = Steps(np.array(LATE, np.int64), np.arange(3), np.arange(3))
    more = take_earlier(steps, rows, inputs.timetable, inputs.storage, begin, 3)
    assert steps.steps[1, READY] == steps.steps[0, LEAVE] + 10
    return steps.steps[:, LEAVE].tolist(), more


def test_a_ride_is_taken_at_its_first_run_if_that_costs_no_more() -> None:
    """Ninety minutes in the next yard are free; what comes between the rides is earlier too."""
    assert earlier(shuttle(free=90)) == ([10, 20, 120], 0)


def test_a_ride_that_would_be_stored_for_money_stays_where_it_is() -> None:
    """Of ninety minutes one would be charged."""
    assert earlier(shuttle(free=89)) == ([50, 60, 120], 0)


def test_rides_before_the_step_to_begin_with_stay_where_they_are() -> None:
    """With a deadline the first ride tells how late the cargo can be ready."""
    assert earlier(shuttle(free=90), begin=1) == ([50, 60, 120], 0)


def test_nothing_is_taken_earlier_over_an_edge_with_holds() -> None:
    """It may not be entered earlier."""
    on = shuttle(free=90)
    held = replace(on.edges[1], barriers=(Barrier(when=(0, 9)),))
    assert earlier(replace(on, edges=(on.edges[0], held, on.edges[2]))) == ([50, 60, 120], 0)


@pytest.mark.parametrize("seed", range(20))
def test_no_ride_of_an_answer_could_be_taken_earlier_for_nothing(seed: int) -> None:
    """Taking them earlier once more changes nothing."""
    on, question = large(seed)
    inputs = inputs_of(on, question)
    ways = Ground.of(inputs.graph, inputs.storage).ways.rows
    for path in answer(on, question, ALL).paths:
        steps = np.array(path.steps, np.int64)
        taken = np.searchsorted(ways[:, way.EDGE], steps[:, EDGE])
        again = Steps(steps.copy(), taken, inputs.graph.tail[steps[:, EDGE]].astype(np.int64))
        assert take_earlier(again, ways, inputs.timetable, inputs.storage, 0, len(steps)) == 0
        assert (again.steps == steps).all()
