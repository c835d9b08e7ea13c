"""Waiting before what is closed or slow, and what a lead may cost."""

import numpy as np
import pytest

from corridor.search.holds import entered
from corridor.search.problem import Holds
from tests.oracle.arrays import answer, vectors
from tests.oracle.plain import ALL, Ask, Barrier, PlainEdge
from tests.search.made import network, ride

NEVER = 1 << 40


def holds(*rows: tuple[int, int, int]) -> Holds:
    """Return one group of holds."""
    return Holds(np.array([0, len(rows)], np.int64), np.array(rows, np.int64).reshape(-1, 3))


@pytest.mark.parametrize(("minute", "expected"), [(9, 9), (10, 20), (19, 20), (20, 20), (21, 21)])
def test_a_closed_edge_is_entered_when_it_reopens(minute: int, expected: int) -> None:
    """From its first minute on; the last one is open again."""
    assert entered(holds((10, 20, NEVER)), 0, minute) == expected


@pytest.mark.parametrize(("minute", "expected"), [(9, 9), (10, 14), (15, 19), (17, 20), (20, 20)])
def test_a_slow_edge_costs_minutes_but_no_longer_than_it_is_slow(minute: int, expected: int) -> None:
    """Four minutes each."""
    assert entered(holds((10, 20, 4)), 0, minute) == expected


def test_nobody_overtakes() -> None:
    """Over several holds."""
    some = holds((3, 12, 4), (10, 30, 7), (5, 9, NEVER), (25, 28, NEVER))
    found = [entered(some, 0, minute) for minute in range(40)]
    assert found == sorted(found)


def test_an_edge_without_holds_is_entered_at_once() -> None:
    """Group -1."""
    assert entered(holds((10, 20, 4)), -1, 15) == 15


def held(shut: tuple[int, int], cheaper_is_stored: int = 41) -> list[tuple[int, ...]]:
    """Return the front where one of two rides ends before a haul is closed, the other while it is."""
    on = network(
        ride(0, 1, 0, minutes=10),
        ride(0, 1, 0, minutes=30, mills=cheaper_is_stored),
        PlainEdge(tail=1, head=2, minutes=5, barriers=(Barrier(when=shut),)),
        ride(2, 3, 1, minutes=5),
        runs=((0,), (300,)),
        rate={2: 2},
    )
    return vectors(answer(on, Ask(source=0, target=3, ready_min=0, latest_min=1_000), ALL), ALL)


def test_standing_costs_what_the_dearest_yard_ahead_charges() -> None:
    """The second ride alone: held for 170 minutes at 2 mills, then 95 in the yard; the first waits 285 in the yard."""
    assert held((20, 200)) == [(305, 570, 2, 0)]


def test_standing_is_no_way_to_save_storage() -> None:
    """Thirty mills less than storage costs for the twenty minutes: the later ride is the cheaper one, held or not."""
    assert held((20, 200), cheaper_is_stored=10) == held((40, 200), cheaper_is_stored=10) == [(305, 540, 2, 0)]


def test_before_the_first_ride_standing_is_free() -> None:
    """As all waiting is."""
    on = network(
        PlainEdge(tail=0, head=1, minutes=5, barriers=(Barrier(when=(0, 100)),)),
        ride(1, 2, 0),
        runs=((150,),),
        rate={0: 9, 1: 9},
    )
    found = vectors(answer(on, Ask(source=0, target=2, ready_min=0, latest_min=1_000), ALL), ALL)
    assert found == [(160, 0, 1, 0)]
