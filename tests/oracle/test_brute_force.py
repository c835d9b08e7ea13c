"""The oracle itself, on networks small enough to do by hand."""

import random
from itertools import product

import pytest

from tests.oracle.brute_force import TooManyError, pareto, reached, within
from tests.oracle.plain import ALL, SUBSETS, Ask, PlainEdge, PlainNetwork
from tests.oracle.random_networks import case, draw
from tests.oracle.shapes import SHAPES


def network(
    *edges: PlainEdge,
    runs: tuple[tuple[int, ...], ...] = (),
    free: tuple[int, ...] = (0, 0, 0),
    rate: tuple[int, ...] = (0, 0, 0),
) -> PlainNetwork:
    """Return a network of three nodes whose timetable never repeats."""
    return PlainNetwork(nodes=3, edges=edges, runs=runs, free=free, rate=rate, period=10_000, irregular=runs)


ACROSS = Ask(source=0, target=2, ready_min=0, latest_min=100)


def test_on_demand_edges_leave_at_once() -> None:
    """Haulage has one departure: when the cargo is ready."""
    found = reached(network(PlainEdge(tail=0, head=2, minutes=7, mills=5, boardings=1, grams=3)), ACROSS)
    assert found[2] == {(7, 5, 1, 3)}


def test_scheduled_edges_leave_with_any_run_not_yet_gone() -> None:
    """Every run from the ready minute on, that minute included, gives a journey."""
    ride = PlainEdge(tail=0, head=2, minutes=10, service=0)
    found = reached(network(ride, runs=((-1, 0, 30, 91),)), ACROSS)
    assert found[2] == {(10, 0, 0, 0), (40, 0, 0, 0)}


def test_runs_are_boarded_after_their_start() -> None:
    """Cargo must be ready ``ready`` minutes after the run's start, and leaves then."""
    ride = PlainEdge(tail=0, head=2, minutes=10, service=0, ready=20)
    found = reached(network(ride, runs=((-21, -20, 30),)), ACROSS)
    assert found[2] == {(10, 0, 0, 0), (60, 0, 0, 0)}


def test_waiting_is_free_before_the_first_scheduled_edge() -> None:
    """Haulage to a yard and the wait there cost no storage: the haulage could have started later."""
    haul = PlainEdge(tail=0, head=1, minutes=5)
    ride = PlainEdge(tail=1, head=2, minutes=10, service=0)
    found = reached(network(haul, ride, runs=((50,),), rate=(0, 9, 0)), ACROSS)
    assert found[2] == {(60, 0, 0, 0)}


def test_waiting_is_charged_after_a_scheduled_edge() -> None:
    """Minutes beyond the free ones cost the yard's rate each."""
    first = PlainEdge(tail=0, head=1, minutes=5, service=0)
    second = PlainEdge(tail=1, head=2, minutes=10, service=1)
    found = reached(network(first, second, runs=((0,), (8, 9, 20)), free=(0, 4, 0), rate=(7, 9, 7)), ACROSS)
    assert found[2] == {(18, 0, 0, 0), (19, 0, 0, 0), (30, (15 - 4) * 9, 0, 0)}


def test_free_minutes_begin_anew_at_each_yard() -> None:
    """Haulage to another yard starts that yard's free minutes."""
    edges = (
        PlainEdge(tail=0, head=1, minutes=5, service=0),
        PlainEdge(tail=1, head=2, minutes=3),
        PlainEdge(tail=2, head=0, minutes=1, service=1),
    )
    found = reached(network(*edges, runs=((0,), (12,)), free=(0, 0, 4), rate=(9, 9, 9)), ACROSS)
    assert (13, 0, 0, 0) in found[0]


def test_edges_not_allowed_are_not_used() -> None:
    """The mask of a question closes edges."""
    edges = (PlainEdge(tail=0, head=2, minutes=1), PlainEdge(tail=0, head=2, minutes=2))
    ask = Ask(source=0, target=2, ready_min=0, latest_min=100, allowed=frozenset({1}))
    assert reached(network(*edges), ask)[2] == {(2, 0, 0, 0)}


def test_journeys_may_go_round() -> None:
    """Nothing forbids visiting a node again: all rounds up to the deadline are listed."""
    edges = (PlainEdge(tail=0, head=2, minutes=10, mills=1), PlainEdge(tail=2, head=0, minutes=20, mills=1))
    assert reached(network(*edges), ACROSS)[2] == {(10, 1, 0, 0), (40, 3, 0, 0), (70, 5, 0, 0), (100, 7, 0, 0)}


def test_edges_without_minutes_are_followed() -> None:
    """A chain of edges that take no time is walked within the minute."""
    edges = (PlainEdge(tail=1, head=2, minutes=0, mills=2), PlainEdge(tail=0, head=1, minutes=0, mills=1))
    assert reached(network(*edges), ACROSS)[2] == {(0, 3, 0, 0)}


def test_listing_stops_where_told() -> None:
    """More vectors than asked for are an error, not a shortened list."""
    edges = (PlainEdge(tail=0, head=2, minutes=1), PlainEdge(tail=2, head=0, minutes=1))
    with pytest.raises(TooManyError):
        reached(network(*edges), ACROSS, most=50)


def test_limits_are_inclusive() -> None:
    """A journey exactly at the limits stays."""
    ask = Ask(source=0, target=2, ready_min=0, latest_min=10, max_boardings=2, max_mills=5)
    over = {(11, 5, 2, 9), (10, 6, 2, 9), (10, 5, 3, 9)}
    assert within({(10, 5, 2, 9), *over}, ask) == {(10, 5, 2, 9)}


def test_pareto_is_what_nothing_dominates() -> None:
    """The filter agrees with the definition, pair by pair, for every choice of criteria."""
    rng = random.Random(1)  # noqa: S311
    for wanted in SUBSETS:
        some = [tuple(rng.randrange(5) for _ in range(4)) for _ in range(40)]
        assert pareto(some, wanted) == undominated(some, wanted)


def test_pareto_of_some_criteria_follows_from_that_of_all() -> None:
    """On what random networks hold, filtering in two steps and in one gives the same."""
    for seed in range(12):
        drawn = case(seed)
        everything = list(drawn.reached[drawn.ask.target])[:150]
        for wanted in SUBSETS:
            assert pareto(pareto(everything, ALL), wanted) == undominated(everything, wanted)


def undominated(vectors: list[tuple[int, ...]], wanted: tuple[bool, ...]) -> set[tuple[int, ...]]:
    """Return the Pareto set by its definition."""
    parts = [i for i in range(4) if wanted[i]]
    projected = {tuple(vector[i] for i in parts) for vector in vectors}
    dominated = {
        b for a, b in product(projected, repeat=2) if a != b and all(x <= y for x, y in zip(a, b, strict=True))
    }
    return projected - dominated


def test_same_seed_same_network() -> None:
    """A random network can be drawn again from its seed."""
    assert [draw(random.Random(7), shape) for shape in SHAPES] == [draw(random.Random(7), shape) for shape in SHAPES]  # noqa: S311
