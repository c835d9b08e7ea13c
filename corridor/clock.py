"""Instants as whole UTC minutes since 1970-01-01, and back to local time."""

from datetime import UTC, date, datetime, time, timedelta
from datetime import timezone as FixedOffset  # noqa: N812  (a class with a lower-case name)
from functools import cache, lru_cache
from zoneinfo import ZoneInfo

from corridor.units import MINUTES_PER_DAY, MINUTES_PER_HOUR

KEPT = 16_384
"""Local times that are remembered: the answers of a day name the same departures over and over."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FIRST_DAY = _EPOCH.toordinal()
_MINUTE = timedelta(minutes=1)


def minute_of(instant: datetime) -> int:
    """Return an aware datetime as a UTC minute, rounded up to the next whole minute."""
    return -((_EPOCH - instant) // _MINUTE)


def minute_before(instant: datetime) -> int:
    """Return an aware datetime as a UTC minute, rounded down to the last whole minute."""
    return (instant - _EPOCH) // _MINUTE


@lru_cache(maxsize=KEPT)
def local(minute: int, timezone: str) -> datetime:
    """Return a UTC minute as local time with a fixed offset, so that differences are elapsed time.

    Python subtracts and compares two instants of one ``ZoneInfo`` by the clock on the wall, an hour off
    across a change of summer time.
    """
    instant = (_EPOCH + minute * _MINUTE).astimezone(_zone(timezone))
    return instant.replace(tzinfo=FixedOffset(instant.utcoffset() or timedelta(0)))


def at_local(day: date, clock: time, timezone: str) -> int:
    """Return the UTC minute of a local clock time (of two at the end of summer time, the first)."""
    offset_min = _steady_offset_min(day, timezone)
    if offset_min is None or clock.second or clock.microsecond:
        return minute_of(datetime.combine(day, clock, _zone(timezone)))
    return first_minute(day) + clock.hour * MINUTES_PER_HOUR + clock.minute - offset_min


def day_of(minute: int) -> date:
    """Return the UTC date of a minute."""
    return (_EPOCH + minute * _MINUTE).date()


def first_minute(day: date) -> int:
    """Return the first UTC minute of a date."""
    return (day.toordinal() - _FIRST_DAY) * MINUTES_PER_DAY


@lru_cache(maxsize=KEPT)
def _steady_offset_min(day: date, timezone: str) -> int | None:
    """Return how far local time is before UTC; None if that is another at the end of the day than at its beginning."""
    begins, ends = (
        datetime.combine(day, clock, _zone(timezone)).utcoffset() or timedelta(0) for clock in (time.min, time.max)
    )
    return begins // _MINUTE if begins == ends and not begins % _MINUTE else None


@cache
def _zone(name: str) -> ZoneInfo:
    """Return a time zone; ``ZoneInfo`` itself remembers eight and reads the others from disk each time."""
    return ZoneInfo(name)
