"""Instants as UTC minutes."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from corridor.clock import at_local, day_of, first_minute, local, minute_of

minutes = st.integers(min_value=first_minute(date(2010, 1, 1)), max_value=first_minute(date(2050, 1, 1)))
zones = st.sampled_from(["Asia/Shanghai", "Europe/Berlin", "Asia/Tehran", "Asia/Kolkata", "Europe/London", "Etc/UTC"])


def test_the_epoch_is_zero() -> None:
    """Minutes count from 1970-01-01 UTC."""
    assert minute_of(datetime(1970, 1, 1, tzinfo=UTC)) == 0


@pytest.mark.parametrize(("second", "minute"), [(0, 0), (1, 1), (59, 1)])
def test_seconds_are_rounded_up(second: int, minute: int) -> None:
    """Cargo that is ready within a minute is ready when the minute is over."""
    assert minute_of(datetime(1970, 1, 1, 0, 0, second, tzinfo=UTC)) == minute


def test_offsets_count() -> None:
    """Eight in the morning in China is midnight UTC."""
    assert minute_of(datetime(1970, 1, 1, 8, tzinfo=timezone(timedelta(hours=8)))) == 0


@settings(deadline=None)
@given(minutes, zones)
def test_local_time_and_back(minute: int, zone: str) -> None:
    """Showing an instant in any place does not move it."""
    assert minute_of(local(minute, zone)) == minute


@settings(deadline=None)
@given(minutes, zones)
def test_local_time_is_the_clock_of_the_place(minute: int, zone: str) -> None:
    """It agrees with the time zone database."""
    expected = (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(minutes=minute)).astimezone(ZoneInfo(zone))
    assert local(minute, zone).isoformat() == expected.isoformat()


@settings(deadline=None)
@given(minutes, st.integers(min_value=0, max_value=100_000), zones)
@example(first_minute(date(2026, 10, 20)), 14_400, "Europe/Berlin")
def test_differences_are_what_passes(minute: int, length: int, zone: str) -> None:
    """Two instants of one place differ by the time between them, also over a change of the clocks."""
    assert local(minute + length, zone) - local(minute, zone) == timedelta(minutes=length)


@pytest.mark.parametrize(
    ("day", "clock", "utc"),
    [
        (date(2026, 1, 1), time(8), "2026-01-01T07:00"),
        (date(2026, 7, 1), time(8), "2026-07-01T06:00"),
        (date(2026, 3, 29), time(2, 30), "2026-03-29T01:30"),
        (date(2026, 10, 25), time(2, 30), "2026-10-25T00:30"),
    ],
)
def test_local_clock_times(day: date, clock: time, utc: str) -> None:
    """Winter, summer, an hour that is skipped, and one that comes twice (the first)."""
    assert at_local(day, clock, "Europe/Berlin") == minute_of(datetime.fromisoformat(utc).replace(tzinfo=UTC))


@settings(deadline=None)
@given(minutes, st.times(), zones)
@example(first_minute(date(2026, 3, 29)), time(1, 59), "Europe/Berlin")
@example(first_minute(date(2026, 3, 29)), time(3, 0), "Europe/Berlin")
def test_local_clock_times_are_those_of_the_time_zone_database(minute: int, clock: time, zone: str) -> None:
    """On days with one offset, which is remembered, and on those on which it changes."""
    day = day_of(minute)
    assert at_local(day, clock, zone) == minute_of(datetime.combine(day, clock, ZoneInfo(zone)))


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_first_and_the_last_day_of_all_have_clock_times(day: date) -> None:
    """Nobody ships then, but many write such dates."""
    assert at_local(day, time(8), "Europe/Berlin") // 1440 == first_minute(day) // 1440


@settings(deadline=None)
@given(minutes)
def test_days_begin_at_their_first_minute(minute: int) -> None:
    """A minute lies in the day that it is said to lie in."""
    begin = first_minute(day_of(minute))
    assert begin <= minute < begin + 1440
