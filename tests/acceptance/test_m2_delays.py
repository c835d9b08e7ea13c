"""M2: delays at borders and terminals."""

import pytest

import corridor
from tests.acceptance.lines import lines_of
from tests.acceptance.timetable import Where, World, instant
from tests.changed import changed

TRAIN = World(services="train  rail  Mon|Thu 12:00:  A 0 > (K 12) > B 24-30 > C 48")
"""Passes K at midnight."""

TRUCK = World(links="A - K road 480\nK - L road 48\nL - B road 480")


def late(world: World, places: str, hours: int, first: str | None = None, until: str | None = None) -> corridor.Planner:
    """Return a planner with a delay at some places, between two times of the week or always."""
    window = "".join(
        f"\n  {key}: {instant(day)}" for key, day in (("from", first), ("until", until)) if day is not None
    )
    return world.planner.apply(changed(f"- delay: {{places: {places}}}\n  hours: {hours}{window}"))


def lines(planner: corridor.Planner, ends: tuple[Where, Where], ready: str = "Mon 00:00") -> list[str]:
    """Return the front as lines."""
    return lines_of(planner.plan(*ends, depart_after=instant(ready)))


@pytest.mark.parametrize(
    ("first", "until", "arrives"),
    [
        (None, None, "Tue 22:00"),
        ("Tue 00:00", "Tue 00:01", "Tue 22:00"),
        ("Mon 00:00", "Tue 00:00", "Tue 12:00"),
        ("Tue 00:01", "Wed 00:00", "Tue 12:00"),
        (None, "Wed 00:00", "Tue 22:00"),
        ("Tue 00:00", None, "Tue 22:00"),
    ],
)
def test_a_run_that_passes_in_the_window_is_late_from_there_on(
    first: str | None, until: str | None, arrives: str
) -> None:
    """Ten hours, at the next call; the others keep their hours."""
    found = lines(late(TRAIN, "[K]", 10, first, until), ("A", "B"))
    assert [line.partition(" Mon 12:00 ")[2][:9] for line in found] == [arrives]


def test_later_departures_are_later_too() -> None:
    """At B the train now leaves ten hours later, and so is the cut-off."""
    assert lines(late(TRAIN, "[K]", 10, "Tue 00:00", "Wed 00:00"), ("B", "C")) == [
        "B, wait 52h ~ train Wed 04:00 Wed 22:00 ~ C | 70h, 100 USD, 0 transfers, 20 kg",
    ]


def test_only_runs_in_the_window_are_late() -> None:
    """That of Thursday is on time."""
    assert "Thu 12:00 Fri 12:00" in lines(late(TRAIN, "[K]", 10, "Tue 00:00", "Wed 00:00"), ("A", "B"), "Tue 00:00")[0]


def test_the_answer_says_by_how_much() -> None:
    """In a note to the leg."""
    front = late(TRAIN, "[K]", 10).plan("A", "B", depart_after=instant("Mon 00:00"))
    assert front[0].legs[0].notes == ("arrives 10.0 h later than timetabled",)


def test_a_group_of_places_delays_once() -> None:
    """K and the next call are one group."""
    assert "Tue 22:00" in lines(late(TRAIN, "[K, B]", 10), ("A", "B"))[0]


def test_two_delays_add_up() -> None:
    """Each is its own group."""
    planner = TRAIN.planner.apply(changed("- delay: {places: [K]}\n  hours: 10\n- delay: {places: [B]}\n  hours: 1"))
    assert "Tue 23:00" in lines(planner, ("A", "B"))[0]


def test_a_late_run_may_meet_a_closure() -> None:
    """By its own hours: at B it is between 22:00 and four in the morning."""
    planner = late(TRAIN, "[K]", 10).apply(
        changed(f"- close: {{places: [B]}}\n  from: {instant('Tue 23:00')}\n  until: {instant('Wed 00:00')}")
    )
    assert "Thu 12:00" in lines(planner, ("A", "B"))[0]


@pytest.mark.parametrize(
    ("first", "until", "arrives"),
    [
        (None, None, "Wed 12:24"),
        ("Tue 00:00", "Wed 00:00", "Wed 12:24"),
        ("Tue 00:00", "Tue 04:00", "Wed 06:24"),
        ("Mon 00:00", "Tue 00:00", "Wed 02:24"),
    ],
)
def test_a_truck_leaves_a_slow_place_later(first: str | None, until: str | None, arrives: str) -> None:
    """Ten hours after it came, but not later than when the delay ends: first in, first out."""
    (line,) = lines(late(TRUCK, "[K]", 10, first, until), ("A", "B"))
    assert f" {arrives} ~ B" in line


def test_a_border_of_two_stations_delays_once() -> None:
    """A truck is late when it leaves the group."""
    assert " Wed 12:24 ~ B" in lines(late(TRUCK, "[K, L]", 10), ("A", "B"))[0]
