"""What is remembered of where queries are searched."""

from weakref import ref

import numpy as np

from corridor.clock import day_of
from corridor.model.query import Avoid
from corridor.planner.grounds import GROUNDS
from corridor.planner.problem import question_of
from corridor.search.run import Prepared
from tests.acceptance.timetable import MONDAY, World

WORLD = World(services="\n".join(f"train{i}  rail  Mon 12:00:  A 0 > B 24" for i in range(GROUNDS + 4)))


def prepared(avoid: str) -> Prepared:
    """Return the ways and bounds of a question that avoids a service."""
    planner = WORLD.planner
    query = planner.plan("A", "B", depart_after=MONDAY, avoid=Avoid(services=(avoid,))).query
    prices = planner.prices(query.cargo, day_of(query.ready_min))
    context = planner._context(query, prices)
    return planner._grounds.prepared(query, prices, context, question_of(query, context))


def test_bounds_keep_no_ground_alive() -> None:
    """However many bounds are remembered, there are no more grounds than are remembered as such."""
    ways = [ref(prepared(f"train{i}").ground.ways.rows) for i in range(GROUNDS + 4)]
    assert sum(rows() is not None for rows in ways) <= GROUNDS


def test_bounds_are_remembered_longer_than_their_ground() -> None:
    """After as many other grounds as are remembered the bounds are the same ones, and the ground one like it."""
    before = prepared("train0")
    for i in range(1, GROUNDS + 1):
        prepared(f"train{i}")
    again = prepared("train0")
    assert again.remainder is before.remainder
    assert again.ground is not before.ground
    assert np.array_equal(again.ground.ways.rows, before.ground.ways.rows)
