"""Departures of services."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corridor.clock import first_minute
from corridor.compile.timetable import Departures, departure_times, list_departures, period_weeks
from corridor.model.service import Service
from corridor.units import MINUTES_PER_WEEK
from tests.acceptance.timetable import World

JUNE = (date(2026, 6, 1), date(2026, 6, 30))


def service_of(text: str) -> Service:
    """Return a service from A to B that leaves as the text says."""
    return World(services=f"s  rail  {text}:  A 0 > B 24").network.services["s"]


ONCE_A_WEEK = service_of("1/week 08:00")


def often(per_week: float) -> Service:
    """Return a service of which only the frequency is known."""
    return replace(ONCE_A_WEEK, per_week=per_week)


def days(text: str, first: date = JUNE[0], last: date = JUNE[1]) -> list[int]:
    """Return the days of June on which a service leaves."""
    return [start.day for start in departure_times(service_of(text), first, last)]


@pytest.mark.parametrize(
    ("text", "weeks"),
    [("Mon 08:00", 1), ("3/week 08:00", 1), ("0.5/week 08:00", 2), ("0.25/week 08:00", 4), ("1.5/week 08:00", 2)],
)
def test_period(text: str, weeks: int) -> None:
    """After so many weeks a pattern repeats."""
    assert period_weeks(service_of(text)) == weeks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mon|Fri 08:00", [1, 5, 8, 12, 15, 19, 22, 26, 29]),
        ("1/week 08:00", [1, 8, 15, 22, 29]),
        ("2/week 08:00", [1, 4, 8, 11, 15, 18, 22, 25, 29]),
        ("0.5/week 08:00", [8, 22]),
        ("Mon 08:00 valid_from=2026-06-08 valid_to=2026-06-22", [8, 15, 22]),
        ("1/week 08:00 valid_from=2026-06-02", [8, 15, 22, 29]),
        ("Mon 08:00 valid_from=2026-07-01", []),
        ("Mon 08:00 valid_to=2026-05-31", []),
    ],
)
def test_days_of_departure(text: str, expected: list[int]) -> None:
    """Known days, or evenly spread ones, within the validity."""
    assert days(text) == expected


def test_both_ends_are_included() -> None:
    """The first and the last day may be days of departure."""
    assert days("Mon 08:00", date(2026, 6, 8), date(2026, 6, 15)) == [8, 15]


@settings(deadline=None)
@given(st.integers(min_value=1, max_value=50), st.integers(min_value=0, max_value=400))
def test_assumed_departures_are_evenly_spread(per_week: int, start: int) -> None:
    """In each week there are as many as said, and gaps differ by at most a day; by a minute, several times a day."""
    first = date(2026, 1, 5) + timedelta(weeks=start)
    found = departure_times(often(per_week), first, first + timedelta(13))
    gaps = {later - earlier for earlier, later in pairwise(found)}
    assert len(found) == 2 * per_week
    assert max(gaps) - min(gaps) <= (timedelta(1) if per_week <= 7 else timedelta(minutes=1))


@settings(deadline=None)
@given(st.sampled_from([0.25, 0.5, 1.5, 2.0, 3.0, 7.0]), st.integers(min_value=0, max_value=365))
def test_assumed_departures_repeat_after_the_period(per_week: float, start: int) -> None:
    """What leaves today leaves a period later."""
    service = often(per_week)
    first, shift = date(2026, 1, 1) + timedelta(start), timedelta(weeks=period_weeks(service))
    window = timedelta(60)
    now, later = (departure_times(service, begin, begin + window) for begin in (first, first + shift))
    assert [start + shift for start in now] == later


def listed(text: str, first: date, last: date, *, zone: str = "Europe/Berlin") -> Departures:
    """Return the departures of a service between two days."""
    world = World(services=f"s  rail  {text}:  A 0 > B 24", places={"A": {"timezone": zone}})
    network = world.network
    zones = {place.id: place.timezone for place in network.places.values()}
    return list_departures(world.planner.compiled.schedules, zones, first_minute(first), first_minute(last))


def gaps(found: Departures) -> Iterator[int]:
    """Yield the minutes between runs, less a week."""
    return (int(b - a) - MINUTES_PER_WEEK for a, b in zip(found.runs[:-1], found.runs[1:], strict=True))


def test_runs_are_sorted_and_a_week_apart() -> None:
    """A weekly service has a run each week."""
    assert set(gaps(listed("Mon 08:00", date(2026, 5, 1), date(2026, 8, 1)))) == {0}


@pytest.mark.parametrize(("month", "shift"), [(3, -60), (10, 60)])
def test_the_change_of_the_clocks_moves_runs(month: int, shift: int) -> None:
    """In March the local eight o'clock comes an hour earlier, in October an hour later."""
    found = listed("Mon 08:00", date(2026, month, 1), date(2026, month + 1, 20))
    assert max(gaps(found), key=abs) == shift


def test_runs_without_a_run_one_period_before_are_irregular() -> None:
    """After the clocks change there is one: the first at the new time."""
    found = listed("Mon 08:00", date(2026, 9, 1), date(2026, 12, 1))
    assert list(found.irregular_from) == [first_minute(date(2026, 10, 26)) + 7 * 60]


def test_a_plain_timetable_repeats() -> None:
    """Without irregular runs everything can be had a period earlier."""
    found = listed("Mon 08:00", date(2026, 5, 1), date(2026, 8, 1))
    assert found.repeats_after(found.last_min) == 0


def test_irregular_runs_beyond_the_horizon_do_not_count() -> None:
    """A change of the clocks after the latest minute is no matter."""
    found = listed("Mon 08:00", date(2026, 9, 1), date(2026, 12, 1))
    change = first_minute(date(2026, 10, 26)) + 7 * 60
    assert found.repeats_after(change - 1) == 0
    assert found.repeats_after(change) >= change


def test_the_first_run_of_a_season_is_irregular() -> None:
    """It has none before it."""
    found = listed("Mon 08:00 valid_from=2026-06-01", date(2026, 5, 1), date(2026, 8, 1), zone="Etc/UTC")
    assert list(found.irregular_from) == [first_minute(date(2026, 6, 1)) + 8 * 60]


def test_the_period_is_common_to_all_services() -> None:
    """Every two weeks and every four weeks repeat after four."""
    world = World(
        services="""
            a  rail  0.5/week 08:00:   A 0 > B 24
            b  rail  0.25/week 08:00:  A 0 > B 24
        """
    )
    found = list_departures(world.planner.compiled.schedules, {"A": "Etc/UTC", "B": "Etc/UTC"}, 0, 1)
    assert found.period == 4 * MINUTES_PER_WEEK


def test_runs_under_way_are_listed() -> None:
    """A run that can still be boarded at a later call after the first minute belongs to the window."""
    world = World(services="s  rail  Mon 00:00:  A 0 > B 240 > C 300")
    zones = dict.fromkeys("ABC", "Etc/UTC")
    first = first_minute(date(2026, 6, 10))
    found = list_departures(world.planner.compiled.schedules, zones, first, first + 1)
    assert found.runs[0] == first_minute(date(2026, 6, 1))


def test_runs_without_a_run_one_period_later_end_the_repetition() -> None:
    """Before the clocks change there is one: the last at the old time. It is boarded at its cut-off."""
    found = listed("Mon 08:00 cut_off_h=6", date(2026, 9, 1), date(2026, 12, 1))
    last = first_minute(date(2026, 10, 19)) + 6 * 60
    assert found.repeats_before(found.first_min) == last - 6 * 60


def test_what_was_boarded_before_the_window_does_not_count() -> None:
    """A change of the clocks before the earliest minute is no matter."""
    found = listed("Mon 08:00", date(2026, 9, 1), date(2026, 12, 1))
    last = first_minute(date(2026, 10, 19)) + 6 * 60
    assert found.repeats_before(last) == last
    assert found.repeats_before(last + 24 * 60 + 1) > found.last_min


def test_the_last_run_of_a_season_has_none_after_it() -> None:
    """Up to it everything can be had a period later."""
    found = listed("Mon 08:00 valid_to=2026-06-15", date(2026, 5, 1), date(2026, 8, 1), zone="Etc/UTC")
    assert found.repeats_before(found.first_min) == first_minute(date(2026, 6, 15)) + 8 * 60


def test_the_end_of_the_window_is_no_end_of_the_timetable() -> None:
    """Runs after the window are looked at, but not listed."""
    found = listed("Mon 08:00", date(2026, 5, 1), date(2026, 8, 1))
    assert found.repeats_before(found.first_min) > found.last_min
    assert found.runs[-1] <= found.last_min
