"""The rules of the search, each on a network made for it."""

import pytest

from tests.oracle.plain import Ask
from tests.search.made import ask, front, haul, network, ride


def test_waiting_before_the_first_ride_is_free() -> None:
    """A haul to a yard, and days there: the haul could have started later."""
    on = network(haul(0, 1), ride(1, 2, 0), runs=((500,),), rate={0: 9, 1: 9})
    assert front(on, ask(2)) == [(510, 0, 1, 0)]


def test_waiting_after_a_ride_is_charged_beyond_the_free_minutes() -> None:
    """At the rate of the yard it is waited in."""
    on = network(ride(0, 1, 0), ride(1, 2, 1), runs=((0,), (50,)), free={1: 15}, rate={0: 5, 1: 9, 2: 7})
    assert front(on, ask(2)) == [(60, (40 - 15) * 9, 2, 0)]


def test_a_haul_after_a_ride_does_not_make_waiting_free_again() -> None:
    """Storage is charged in the yard that the haul leads to."""
    on = network(ride(0, 1, 0), haul(1, 2), ride(2, 3, 1), runs=((0,), (50,)), rate={2: 9})
    assert front(on, ask(3)) == [(60, 30 * 9, 2, 0)]


def test_a_later_departure_can_be_cheaper() -> None:
    """Waiting where it is free beats arriving early where it is not."""
    on = network(ride(0, 1, 0), ride(1, 2, 1), ride(2, 3, 2), runs=((0,), (10, 40, 70), (90,)), rate={2: 4})
    assert front(on, ask(3)) == [(100, 10 * 4, 3, 0)]


def test_free_minutes_are_used_up_at_both_yards() -> None:
    """The run in the middle splits the wait so that none of it is charged."""
    runs = ((0,), (10, 40, 70), (90,))
    on = network(ride(0, 1, 0), ride(1, 2, 1), ride(2, 3, 2), runs=runs, free={1: 30, 2: 40}, rate={1: 9, 2: 9})
    assert front(on, ask(3)) == [(100, 0, 3, 0)]


def test_being_early_costs_nothing_if_haulage_leads_to_the_target() -> None:
    """The earlier and the cheaper journey both stay; the one worse in both goes."""
    on = network(
        ride(0, 1, 0, minutes=10, mills=5),
        ride(0, 1, 0, minutes=20, mills=3),
        ride(0, 1, 0, minutes=30, mills=4),
        haul(1, 2),
        runs=((0,),),
        rate={1: 9},
    )
    assert front(on, ask(2)) == [(20, 5, 1, 0), (30, 3, 1, 0)]


def test_an_early_arrival_does_not_stop_a_later_one_that_pays_less_storage() -> None:
    """The dearer ride saves more storage than it costs more."""
    on = network(
        ride(0, 1, 0, minutes=10, mills=1),
        ride(0, 1, 0, minutes=80, mills=100),
        ride(1, 2, 1),
        runs=((0,), (90,)),
        rate={1: 9},
    )
    assert front(on, ask(2)) == [(100, 100 + 10 * 9, 2, 0)]


def test_storage_at_the_end_of_a_haul_counts_where_it_begins() -> None:
    """Arriving early at a yard that is free is no good if the next one by road is not."""
    on = network(
        ride(0, 1, 0, minutes=10, mills=1),
        ride(0, 1, 0, minutes=80, mills=100),
        haul(1, 2, minutes=1),
        ride(2, 3, 1),
        runs=((0,), (90,)),
        rate={2: 9},
    )
    assert front(on, ask(3)) == [(100, 100 + 9 * 9, 2, 0)]


def test_a_run_dominated_where_it_arrives_does_not_stop_later_ones() -> None:
    """The direct ride dominates the first connection at its end, not the second, which is waited for for nothing."""
    on = network(
        ride(0, 1, 0, minutes=9),
        ride(0, 2, 0, minutes=10),
        ride(1, 2, 1, minutes=3, mills=50),
        ride(2, 3, 2, minutes=1),
        runs=((0,), (9, 17), (20,)),
        rate={2: 10},
    )
    assert front(on, ask(3)) == [(21, 50, 3, 0), (21, 100, 2, 0)]


def test_cargo_must_be_there_by_the_cut_off() -> None:
    """A run is caught up to ``ready`` minutes after its start, and not a minute later."""
    on = network(haul(0, 1), ride(1, 2, 0, ready=5), runs=((4, 5, 30),))
    assert front(on, ask(2)) == [(5 + 5 + 10, 0, 1, 0)]


def test_a_period_is_looked_through() -> None:
    """The last run before the first one comes round again can be the best."""
    runs = ((0,), (10, 100, 110), (205,))
    on = network(
        ride(0, 1, 0), ride(1, 2, 1), ride(2, 3, 2), runs=runs, rate={2: 4}, period=100, irregular=((), (), ())
    )
    assert front(on, ask(3)) == [(215, (205 - 110) * 4, 3, 0)]


def test_an_irregular_run_is_looked_for_beyond_the_period() -> None:
    """A wait longer than a period pays if a run without forerunner ends it."""
    runs = ((0,), (10, 110, 150, 210), (165,))
    irregular = ((), (150,), (165,))
    on = network(ride(0, 1, 0), ride(1, 2, 1), ride(2, 3, 2), runs=runs, rate={2: 4}, period=100, irregular=irregular)
    assert front(on, ask(3)) == [(175, 5 * 4, 3, 0)]


LIMITS = network(
    haul(0, 1, minutes=10, mills=30, boardings=1),
    haul(0, 2, minutes=5, mills=10, boardings=1),
    haul(2, 1, minutes=15, mills=10, boardings=1),
)
"""Direct: 10 minutes for 30 mills; round: 20 minutes for 20 mills and a boarding more."""


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (ask(1), [(10, 30, 1, 0), (20, 20, 2, 0)]),
        (ask(1, latest_min=20), [(10, 30, 1, 0), (20, 20, 2, 0)]),
        (ask(1, latest_min=19), [(10, 30, 1, 0)]),
        (ask(1, max_boardings=2), [(10, 30, 1, 0), (20, 20, 2, 0)]),
        (ask(1, max_boardings=1), [(10, 30, 1, 0)]),
        (ask(1, max_mills=30), [(10, 30, 1, 0), (20, 20, 2, 0)]),
        (ask(1, max_mills=29), [(20, 20, 2, 0)]),
        (ask(1, max_mills=29, max_boardings=1), []),
    ],
)
def test_limits_are_inclusive(question: Ask, expected: list[tuple[int, ...]]) -> None:
    """A journey exactly at a limit stays, one beyond it goes."""
    assert front(LIMITS, question) == expected


def test_what_is_limited_tells_labels_apart_though_not_wanted() -> None:
    """The earlier way to the middle costs too much in the end; the cheaper one must not be lost for it."""
    on = network(haul(0, 1, minutes=1, mills=9), haul(0, 1, minutes=2, mills=1), haul(1, 2, mills=5))
    assert front(on, ask(2, max_mills=10), (True, False, False, False)) == [(12,)]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ((True, False, False, False), [(10,)]),
        ((False, True, False, False), [(20,)]),
        ((False, False, True, False), [(1,)]),
        ((True, False, True, False), [(10, 1)]),
        ((True, True, False, False), [(10, 30), (20, 20)]),
    ],
)
def test_only_what_is_wanted_counts(wanted: tuple[bool, bool, bool, bool], expected: list[tuple[int, ...]]) -> None:
    """A criterion that is not asked for keeps no journey on the front."""
    assert front(LIMITS, ask(1), wanted) == expected


def test_journeys_may_pass_a_node_twice() -> None:
    """Round by road and back to the yard where the free minutes start anew: the rules allow it."""
    on = network(
        ride(0, 1, 0),
        haul(1, 2, minutes=1),
        haul(2, 1, minutes=1),
        ride(1, 3, 1),
        runs=((0,), (22,)),
        free={1: 10},
        rate={1: 5},
    )
    assert front(on, ask(3)) == [(32, 0, 2, 0)]


@pytest.mark.parametrize("question", [ask(0, latest_min=-1), ask(0, max_mills=-1), ask(0, max_boardings=-1)])
def test_limits_hold_at_the_source_too(question: Ask) -> None:
    """A journey of no steps is refused if even that is too much."""
    assert front(LIMITS, question) == []


def test_turning_back_saves_storage_if_it_is_dearer() -> None:
    """Round to another yard and back: 40 minutes, in which no storage is charged, for 100 mills instead of 360."""
    on = network(ride(0, 1, 0), haul(1, 2, 20, 50), haul(2, 1, 20, 50), ride(1, 3, 1), runs=((0,), (50,)), rate={1: 9})
    assert front(on, ask(3)) == [(60, 0 + 100, 2, 0)]


def test_turning_back_is_left_out_if_storage_is_cheaper() -> None:
    """The same for 400 mills."""
    on = network(
        ride(0, 1, 0), haul(1, 2, 20, 200), haul(2, 1, 20, 200), ride(1, 3, 1), runs=((0,), (50,)), rate={1: 9}
    )
    assert front(on, ask(3)) == [(60, 40 * 9, 2, 0)]


def test_a_label_that_may_not_turn_back_keeps_its_turn() -> None:
    """From node 2 the fastest way on is over node 1; who comes from there goes another, and is no later for that."""
    on = network(
        haul(0, 1, 5, 50),
        haul(1, 2, 5, 50),
        haul(2, 1, 5, 50),
        haul(0, 2, 50, 50),
        haul(1, 4, 15, 1_000),
        haul(2, 3, 50),
        haul(3, 4, 50),
    )
    assert front(on, ask(4)) == [(20, 1_050, 0, 0), (110, 100, 0, 0), (150, 50, 0, 0)]
