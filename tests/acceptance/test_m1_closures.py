"""M1: closures cancel departures, and let haulage wait or go round."""

import pytest

import corridor
from tests.acceptance.lines import lines_of
from tests.acceptance.timetable import MONDAY, Where, World, instant
from tests.changed import changed

DAYS = {name: f"{MONDAY[:8]}{number:02}" for number, name in enumerate(("Mon", "Tue", "Wed", "Thu", "Fri"), 1)}

TRAIN = World(services="train  rail  Mon|Thu 12:00:  A 0 > (K 12) > B 24")
"""Passes K at midnight: of Tuesday, of Friday."""

TRUCK = World(links="A - K road 480\nK - B road 480", places={"K": {"kinds": "border"}})
"""A day to K, and a day on to B."""


def closed(world: World, what: str, first: str | None = None, until: str | None = None) -> corridor.Planner:
    """Return a planner with something closed between two days of the week, or for good."""
    window = "".join(
        f"\n  {key}: {instant(day)}" for key, day in (("from", first), ("until", until)) if day is not None
    )
    return world.planner.apply(changed(f"- close: {what}{window}"))


def lines(planner: corridor.Planner, ready: str = "Mon 00:00", ends: tuple[Where, Where] = ("A", "B")) -> list[str]:
    """Return the front as lines."""
    return lines_of(planner.plan(*ends, depart_after=instant(ready)))


MONDAYS = "A, wait 12h ~ train Mon 12:00 Tue 12:00 ~ B | 36h, 200 USD, 0 transfers, 40 kg"
THURSDAYS = "A, wait 84h ~ train Thu 12:00 Fri 12:00 ~ B | 108h, 200 USD, 0 transfers, 40 kg"


@pytest.mark.parametrize(
    "what",
    [
        "{places: [K]}",
        "{places: [A, K]}",
        "{links: [rail-K-B]}",
        "{countries: [XA]}",
        "{services: [train]}",
        "{modes: [rail]}",
    ],
)
def test_a_departure_that_would_pass_is_cancelled(what: str) -> None:
    """Closed on Tuesday from midnight to noon, the Monday train does not leave."""
    assert lines(closed(TRAIN, what, "Tue 00:00", "Tue 12:00")) == [THURSDAYS]


@pytest.mark.parametrize(
    ("first", "until", "expected"),
    [
        ("Mon 13:00", "Tue 00:00", MONDAYS),
        ("Mon 13:00", "Tue 00:01", THURSDAYS),
        ("Tue 00:00", "Tue 00:01", THURSDAYS),
        ("Tue 00:01", "Wed 00:00", MONDAYS),
        (None, "Tue 00:00", MONDAYS),
        (None, "Tue 00:01", THURSDAYS),
        ("Tue 00:01", None, MONDAYS),
    ],
)
def test_what_counts_is_when_it_passes(first: str | None, until: str | None, expected: str) -> None:
    """To the minute; the end is not included."""
    assert lines(closed(TRAIN, "{places: [K]}", first, until))[0] == expected


def test_between_calls_kilometres_tell_when_a_place_is_passed() -> None:
    """A third of the way to B, X is passed after eight hours of twenty-four."""
    world = World(services="train  rail  Mon|Thu 12:00:  A 0 > B 24", links="A > X rail 100\nX > B rail 200")
    assert "Mon 12:00" in lines(closed(world, "{places: [X]}", "Mon 20:01", "Tue 12:00"))[0]
    assert "Thu 12:00" in lines(closed(world, "{places: [X]}", "Mon 20:00", "Mon 20:01"))[0]


def test_a_run_is_cancelled_as_a_whole() -> None:
    """Also for cargo that leaves it before."""
    assert lines(closed(TRAIN_OF_THREE, "{places: [C]}", "Wed 00:00", "Wed 23:00")) == [
        "A, wait 84h ~ train Thu 12:00 Fri 12:00 ~ B | 108h, 100 USD, 0 transfers, 20 kg",
    ]


TRAIN_OF_THREE = World(services="train  rail  Mon|Thu 12:00:  A 0 > B 24 > C 48")


def test_closed_for_good_nothing_leaves() -> None:
    """Without dates the closed thing is not there."""
    assert lines(closed(TRAIN, "{places: [K]}")) == []


def test_the_planner_itself_stays_open() -> None:
    """A scenario gives a new planner."""
    closed(TRAIN, "{places: [K]}")
    assert lines(TRAIN.planner) == [MONDAYS]


@pytest.mark.parametrize("what", ["{places: [K]}", "{links: [road-K-B]}"])
def test_a_truck_waits_for_the_reopening(what: str) -> None:
    """At K from Tuesday to Wednesday noon, for nothing."""
    assert lines(closed(TRUCK, what, "Mon 01:00", "Wed 12:00")) == [
        "A ~ road Mon 00:00 Thu 12:00 ~ B | 84h, 1920 USD, 0 transfers, 192 kg",
    ]


def test_a_truck_says_where_it_waited() -> None:
    """And until when."""
    front = closed(TRUCK, "{links: [road-K-B]}", "Mon 01:00", "Wed 12:00").plan(
        "A", "B", depart_after=instant("Mon 00:00")
    )
    assert front[0].legs[0].notes == ("held 36.0 h at K-town until 2026-06-03T12:00+00:00",)


def test_a_truck_that_is_through_before_is_not_held() -> None:
    """It enters the link in the minute before it is closed."""
    assert lines(closed(TRUCK, "{links: [road-K-B]}", "Tue 00:01", "Fri 00:00"))[0].startswith(
        "A ~ road Mon 00:00 Wed 00:00"
    )


def test_a_truck_goes_round() -> None:
    """If that is earlier: the front has both, for waiting is shorter."""
    world = World(links="A - K road 480\nK - B road 480\nA - B road 1200")
    assert lines(closed(world, "{places: [K]}", "Mon 00:00", "Thu 00:00")) == [
        "A ~ road Mon 00:00 Wed 12:00 ~ B | 60h, 2400 USD, 0 transfers, 240 kg",
        "A ~ road Mon 00:00 Sat 00:00 ~ B | 120h, 1920 USD, 0 transfers, 192 kg",
    ]


def test_closed_without_end_a_truck_never_comes() -> None:
    """From Monday on."""
    assert lines(closed(TRUCK, "{links: [road-K-B]}", "Mon 01:00")) == []


def test_a_connection_after_a_reopening() -> None:
    """A truck held until Wednesday catches the train of Thursday; storage at B is free as the rules of old say."""
    world = World(
        services="train  rail  Mon|Thu 12:00:  B 0 > C 24",
        links="A - B road 480",
    )
    assert lines(closed(world, "{links: [road-A-B]}", "Mon 00:00", "Wed 00:00"), ends=("A", "C")) == [
        (
            "A ~ road Mon 00:00 Thu 00:00 ~ B, wait 12h ~ train Thu 12:00 Fri 12:00 ~ C "
            "| 108h, 1060 USD, 1 transfer, 116 kg"
        ),
    ]


def test_doors_are_closed_too() -> None:
    """Drayage in a closed country waits."""
    door = corridor.Door(lat=0.0, lon=-169.9)
    front = closed(TRAIN, "{countries: [XA]}", "Mon 00:00", "Wed 00:00").plan(
        door, "B", depart_after=instant("Mon 00:00")
    )
    assert [leg.service for leg in front[0].legs] == [None, "train"]
    assert front[0].legs[1].departure.isoformat() == "2026-06-04T12:00:00+00:00"


def test_a_reason_names_the_closure() -> None:
    """And what would open a route."""
    front = closed(TRAIN, "{places: [K]}", "Mon 00:00").plan("A", "B", depart_after=instant("Mon 00:00"))
    assert [(reason.code, reason.detail, reason.relax) for reason in front.reasons] == [
        ("closed", "every route passes what is closed: K (from 2026-06-01T00:00Z)", "reopen it"),
    ]


def test_of_several_closures_the_guilty_one_is_named() -> None:
    """The other is no matter."""
    planner = TRAIN.planner.apply(changed("- close: {modes: [sea]}\n- close: {places: [K]}"))
    front = planner.plan("A", "B", depart_after=instant("Mon 00:00"))
    assert [reason.detail for reason in front.reasons] == ["every route passes what is closed: K (for good)"]


def test_closures_of_which_all_must_be_lifted_are_named_together() -> None:
    """Two on the only way."""
    planner = TRAIN.planner.apply(changed("- close: {places: [A]}\n- close: {places: [B]}"))
    front = planner.plan("A", "B", depart_after=instant("Mon 00:00"))
    assert [reason.detail for reason in front.reasons] == [
        "every route passes what is closed: A (for good); B (for good)",
    ]


@pytest.mark.parametrize(("until", "leaves"), [("Tue 00:00", "Mon 12:00"), ("Tue 00:01", "Thu 12:00")])
def test_with_a_deadline_departures_are_cancelled_as_well(until: str, leaves: str) -> None:
    """Backwards the same runs are there."""
    front = closed(TRAIN, "{places: [K]}", "Mon 13:00", until).plan("A", "B", arrive_by=instant("Fri 13:00"))
    leave = {leg.departure.isoformat() for itinerary in front for leg in itinerary.legs}
    assert "2026-06-04T12:00:00+00:00" in leave
    early = closed(TRAIN, "{places: [K]}", "Mon 13:00", until).plan("A", "B", arrive_by=instant("Thu 13:00"))
    assert (early[0].legs[0].departure.isoformat() == "2026-06-01T12:00:00+00:00") == (leaves == "Mon 12:00")


def test_with_a_deadline_held_links_are_left_out() -> None:
    """And the answer says so."""
    planner = closed(TRUCK, "{links: [road-K-B]}", "Mon 01:00", "Wed 12:00")
    front = planner.plan("A", "B", arrive_by=instant("Fri 00:00"), max_duration_h=120)
    assert (len(front), front.assembler.left_out) == (0, True)


def test_with_a_deadline_before_the_closure_nothing_is_left_out() -> None:
    """It does not meet the window."""
    planner = closed(TRUCK, "{links: [road-K-B]}", "Wed 00:00", "Fri 00:00")
    front = planner.plan("A", "B", arrive_by=instant("Tue 23:59"), max_duration_h=48)
    assert (len(front), front.assembler.left_out) == (1, False)
