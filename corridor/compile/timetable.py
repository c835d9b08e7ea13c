"""Departures: when the runs of a service start."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from fractions import Fraction
from functools import lru_cache
from math import lcm

import numpy as np
from numpy.typing import NDArray

from corridor.clock import at_local, day_of
from corridor.compile.schedules import Schedule
from corridor.compile.spans import EVER
from corridor.model.service import Service
from corridor.units import DAYS_PER_WEEK, MINUTES_PER_DAY, MINUTES_PER_WEEK, minutes_from_hours

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
ANCHOR_MONDAY = date(1970, 1, 5)
"""Evenly spread departures count from here, so that they do not depend on when one asks."""


def period_weeks(service: Service) -> int:
    """Return after how many weeks a service's pattern repeats."""
    if service.days or service.per_week is None:
        return 1
    return Fraction(service.per_week).limit_denominator(52).denominator


def departure_times(service: Service, first: date, last: date) -> list[datetime]:
    """Return the local times at which a service leaves its first call between two dates, both included.

    With known ``days`` on those at ``departs_at``; with only ``per_week`` = n, every 7/n days from a fixed Monday: at
    ``departs_at`` if that is at most once a day, else from then on round the clock.
    """
    first = max(first, service.valid_from or first)
    last = min(last, service.valid_to or last)
    if service.days:
        wanted = {WEEKDAYS.index(day) for day in service.days}
        span = (first + timedelta(n) for n in range((last - first).days + 1))
        return [datetime.combine(day, service.departs_at) for day in span if day.weekday() in wanted]
    if service.per_week is None:
        return []
    rate = Fraction(service.per_week).limit_denominator(52)
    runs, weeks = rate.numerator, rate.denominator
    step_min = MINUTES_PER_DAY if runs <= DAYS_PER_WEEK * weeks else 1  # the clock time is kept to, or only the minute
    steps = weeks * MINUTES_PER_WEEK // step_min
    anchor = datetime.combine(ANCHOR_MONDAY, service.departs_at)
    k = ((first - ANCHOR_MONDAY).days - 1) * MINUTES_PER_DAY * runs // (weeks * MINUTES_PER_WEEK)
    times: list[datetime] = []
    while (start := anchor + timedelta(minutes=k * steps // runs * step_min)).date() <= last:
        if start.date() >= first:
            times.append(start)
        k += 1
    return times


@lru_cache(maxsize=4_096)
def _starts(service: Service, zone: str, first: date, last: date) -> tuple[tuple[date, ...], tuple[int, ...]]:
    """Return the days on which runs start, and the UTC minutes; remembered, for scenarios share most services."""
    times = departure_times(service, first, last)
    return tuple(start.date() for start in times), tuple(at_local(start.date(), start.time(), zone) for start in times)


@dataclass(frozen=True, slots=True)
class Departures:
    """All runs within a window of UTC minutes, ready for searches that start and end in it."""

    first_min: int
    last_min: int
    period: int
    run_ptr: NDArray[np.int64]
    runs: NDArray[np.int64]
    irregular_from: NDArray[np.int64]  # sorted starts of runs without a run one period before
    irregular_until: NDArray[np.int64]  # the last minute, up to there, at which such a run can be boarded
    last_until: NDArray[np.int64]  # sorted last minutes at which runs without a run one period later can be boarded
    last_since: NDArray[np.int64]  # the first minute, from there on, at which such a run can be boarded

    def repeats_after(self, latest_min: int) -> int:
        """Return the minute after which, up to ``latest_min``, every boarding could be made a period earlier."""
        started = bisect_right(self.irregular_from, latest_min)
        return int(self.irregular_until[started - 1]) if started else 0

    def repeats_before(self, earliest_min: int) -> int:
        """Return the minute before which, from ``earliest_min`` on, every boarding could be made a period later."""
        over = bisect_left(self.last_until, earliest_min)
        return int(self.last_since[over]) if over < self.last_until.size else self.last_min + 1


def list_departures(
    schedules: Sequence[Schedule],
    timezones: Mapping[str, str],
    first_min: int,
    last_min: int,
) -> Departures:
    """Return the departures of schedules, numbered in the given order.

    Parameters
    ----------
    schedules, timezones
        Services with their calls and the spans in which their runs start; the time zone of each place.
    first_min, last_min
        UTC minutes: runs that can still be boarded after the first and start by the last are listed.
    """
    period = MINUTES_PER_WEEK * lcm(1, *(period_weeks(schedule.service) for schedule in schedules))
    run_ptr: list[int] = [0]
    runs: list[int] = []
    odd: list[tuple[int, int]] = []
    last: list[tuple[int, int]] = []
    for schedule in schedules:
        service, stops = schedule.service, schedule.calls
        boarding_min = max((minutes_from_hours(call.depart_h) for call in stops), default=0)
        begin, end = day_of(first_min - boarding_min) - timedelta(1), day_of(last_min)
        span = timedelta(minutes=period)
        zone = timezones[stops[0].place] if stops else "UTC"
        days, found = _starts(service, zone, begin - span, end + span) if stops else ((), ())
        if schedule.spans != (EVER,):
            held = [i for i, start in enumerate(found) if schedule.keeps(start)]
            days, found = tuple(days[i] for i in held), tuple(found[i] for i in held)
        kept = found[bisect_left(found, first_min - boarding_min - 1) : bisect_right(days, end)]
        known = set(found)
        odd.extend((start, start + boarding_min) for start in kept if start - period not in known)
        soonest_min = min((minutes_from_hours(call.depart_h) for call in stops), default=0)
        soonest_min -= minutes_from_hours(service.cut_off_h)
        last.extend((start + boarding_min, start + soonest_min) for start in kept if start + period not in known)
        runs.extend(kept)
        run_ptr.append(len(runs))
    odd.sort()
    last.sort()
    return Departures(
        first_min=first_min,
        last_min=last_min,
        period=period,
        run_ptr=np.array(run_ptr, np.int64),
        runs=np.array(runs, np.int64),
        irregular_from=np.array([start for start, _ in odd], np.int64),
        irregular_until=np.maximum.accumulate(np.array([until for _, until in odd], np.int64)),
        last_until=np.array([until for until, _ in last], np.int64),
        last_since=np.minimum.accumulate(np.array([since for _, since in last], np.int64)[::-1])[::-1],
    )
