"""A4: the cut-off decides which departure is caught."""

import pytest

from tests.acceptance.timetable import World

TRAIN = World(services="train  rail  Mon|Thu 12:00  cut_off_h=6:  A 0 > B 24")


def test_at_the_cut_off_the_departure_is_caught() -> None:
    """Cargo may arrive at the very minute of the cut-off."""
    assert TRAIN.lines("A", "B", "Mon 06:00") == [
        "A, wait 6h ~ train Mon 12:00 Tue 12:00 ~ B | 30h, 100 USD, 0 transfers, 20 kg",
    ]


def test_after_the_cut_off_the_next_departure_is_taken() -> None:
    """An hour late means three days late."""
    assert TRAIN.lines("A", "B", "Mon 07:00") == [
        "A, wait 77h ~ train Thu 12:00 Fri 12:00 ~ B | 101h, 100 USD, 0 transfers, 20 kg",
    ]


def test_one_minute_is_enough_to_miss_it() -> None:
    """The clock is exact to the minute."""
    assert TRAIN.plan("A", "B", "Mon 06:01")[0].departure.isoformat() == "2026-06-04T12:00:00+00:00"


def test_the_answer_shows_the_cut_off() -> None:
    """Each ride tells by when cargo must be in the yard."""
    cut_off = TRAIN.plan("A", "B")[0].legs[0].cut_off
    assert cut_off is not None
    assert cut_off.isoformat() == "2026-06-01T06:00:00+00:00"


@pytest.mark.parametrize(("cut_off_h", "leaves"), [(6, "Tue 20:00"), (7, "Fri 20:00")])
def test_a_connection_needs_its_cut_off(cut_off_h: int, leaves: str) -> None:
    """Unloaded at 14:00, the box catches a ship of 20:00 with a cut-off of six hours, and misses it with seven."""
    world = World(
        services=f"""
            train  rail  Mon 12:00:  A 0 > B 24
            ship   sea   Tue|Fri 20:00  cut_off_h={cut_off_h}:  B 0 > C 24
        """,
        handling=({"place": "B", "mode": "rail", "unload_h": 2},),
    )
    assert f"~ ship {leaves} " in world.lines("A", "C")[0]


def test_the_cut_off_counts_from_each_call() -> None:
    """At a later call it is counted back from the departure there."""
    world = World(services="train  rail  Mon 12:00  cut_off_h=6:  A 0 > B 24-30 > C 48")
    assert world.lines("B", "C", "Tue 12:00") == [
        "B, wait 6h ~ train Tue 18:00 Wed 12:00 ~ C | 24h, 100 USD, 0 transfers, 20 kg",
    ]


def test_a_cut_off_before_the_run_begins_is_no_obstacle() -> None:
    """A cut-off of two days lies before the first call's own day."""
    world = World(services="train  rail  Thu 12:00  cut_off_h=48:  A 0 > B 24")
    assert world.lines("A", "B", "Tue 12:00") == [
        "A, wait 48h ~ train Thu 12:00 Fri 12:00 ~ B | 72h, 100 USD, 0 transfers, 20 kg",
    ]
