"""H1: on which days services leave."""

import pytest

from tests.acceptance.timetable import World

ASSUMED = {"2": ["Mon", "Thu"], "3": ["Mon", "Wed", "Fri"], "7": ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]}


def departures(services: str, ready: str, count: int) -> list[str]:
    """Return the dates of the next departures, each asked for a minute after the one before."""
    world = World(services=services)
    found: list[str] = []
    for _ in range(count):
        front = world.plan("A", "B", ready)
        if not front:
            break
        found.append(f"{front[0].departure:%a %d %b}")
        ready = front[0].departure.replace(minute=1).isoformat()
    return found


def test_known_days() -> None:
    """A service with days leaves on them, week after week."""
    assert departures("train  rail  Tue|Fri 12:00:  A 0 > B 24", "Mon 00:00", 4) == [
        "Tue 02 Jun",
        "Fri 05 Jun",
        "Tue 09 Jun",
        "Fri 12 Jun",
    ]


def test_known_days_are_not_assumed() -> None:
    """The answer does not flag them."""
    assert "assumed" not in World(services="train  rail  Mon 12:00:  A 0 > B 24").lines("A", "B")[0]


def test_assumed_days_are_flagged() -> None:
    """A service of which only the frequency is known says so on each leg."""
    assert World(services="train  rail  2/week 12:00:  A 0 > B 24").lines("A", "B") == [
        "A, wait 12h ~ train Mon 12:00 Tue 12:00 assumed ~ B | 36h, 100 USD, 0 transfers, 20 kg",
    ]


@pytest.mark.parametrize(("per_week", "days"), ASSUMED.items())
def test_assumed_days_are_spread_evenly(per_week: str, days: list[str]) -> None:
    """Twice a week is Monday and Thursday, and so on."""
    found = departures(f"train  rail  {per_week}/week 12:00:  A 0 > B 24", "Mon 00:00", len(days))
    assert [day[:3] for day in found] == days


def test_every_other_week() -> None:
    """Half a departure a week is one in two weeks, whenever one asks."""
    service = "train  rail  0.5/week 12:00:  A 0 > B 24"
    assert departures(service, "Mon 00:00", 3) == ["Mon 08 Jun", "Mon 22 Jun", "Mon 06 Jul"]


def test_assumed_days_do_not_depend_on_when_one_asks() -> None:
    """A departure seen from afar is the departure seen from near."""
    service = "train  rail  0.25/week 12:00:  A 0 > B 24"
    assert departures(service, "2026-01-01", 7)[-2:] == departures(service, "2026-06-05", 2)


@pytest.mark.parametrize(
    ("ready", "leaves"),
    [
        ("2026-06-01", "2026-06-10"),
        ("2026-06-10", "2026-06-10"),
        ("2026-06-11", "2026-06-17"),
        ("2026-06-17", "2026-06-17"),
    ],
)
def test_valid_from_and_valid_to_are_included(ready: str, leaves: str) -> None:
    """A service leaves from its first valid day to its last."""
    world = World(services="train  rail  Wed 12:00  valid_from=2026-06-10  valid_to=2026-06-17:  A 0 > B 24")
    assert f"{world.plan('A', 'B', ready)[0].departure:%Y-%m-%d}" == leaves


def test_no_departure_after_the_last_valid_day() -> None:
    """Then there is no route."""
    world = World(services="train  rail  Wed 12:00  valid_from=2026-06-10  valid_to=2026-06-17:  A 0 > B 24")
    assert world.lines("A", "B", "2026-06-18") == []


def test_a_run_that_began_in_time_runs_to_its_end() -> None:
    """Validity is that of the departure from the first call; later calls are served after it."""
    world = World(services="train  rail  Wed 12:00  valid_to=2026-06-17:  A 0 > B 72 > C 96")
    assert f"{world.plan('B', 'C', '2026-06-19')[0].departure:%Y-%m-%d}" == "2026-06-20"


def test_a_run_that_left_weeks_ago_can_be_boarded_at_a_late_call() -> None:
    """A ship that is five weeks under way calls on its day."""
    world = World(services="ship  sea  Mon 00:00:  A 0 > B 840 > C 1000")
    assert f"{world.plan('B', 'C', 'Mon 00:00')[0].departure:%a %d %b}" == "Mon 01 Jun"


def test_seasons_hand_over() -> None:
    """When one season's timetable ends the next one's begins, and storage keeps being weighed."""
    world = World(
        services="""
            spring  rail  Mon 00:00  valid_to=2026-06-07:    A 0 > B 24
            summer  rail  Thu 00:00  valid_from=2026-06-08:  A 0 > B 24
            ship    sea   Sat 00:00  valid_from=2026-06-08:  B 0 > C 24
        """,
        handling=({"place": "B", "mode": "*", "free_days": 0, "storage_usd_day_40": 14.4},),
    )
    assert world.lines("A", "C") == [
        (
            "A, wait 240h ~ summer Thu+1 00:00 Fri+1 00:00 ~ B, wait 24h, storage 14.4 USD"
            " ~ ship Sat+1 00:00 Sun+1 00:00 ~ C"
            " | 312h, 164.4 USD, 1 transfer, 40 kg"
        ),
    ]
