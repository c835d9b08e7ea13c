"""Calls leave time for the way between them."""

from collections.abc import Iterator
from itertools import groupby

from corridor.errors import Fault
from corridor.network.checks.bands import BANDS
from corridor.network.checks.rows import Rows, fault
from corridor.tables.calls import CallRow
from corridor.tables.services import ServiceRow

LEAST_H = 0.5
"""Shorter times are not judged: calls are given to the hour."""

SHORT_KM = 150.0
"""Over a shorter way, hours at terminals and borders say more than speed."""


def implausible_speeds(rows: Rows) -> Iterator[Fault]:
    """Yield calls reached faster than the infrastructure allows, and services slower or faster per day than any."""
    for stretch in rows.stretches:
        fastest = BANDS[rows.modes[stretch.service.mode].runs_on].fastest_km_h
        hours = stretch.end.arrive_h - stretch.start.depart_h
        least = stretch.km / fastest
        if stretch.hops is not None and hours < least - LEAST_H:
            expected = (
                f"expected at least {stretch.start.depart_h + least:.1f}: "
                f"{stretch.km:.0f} km from {stretch.start.place} at {fastest:g} km/h or less"
            )
            yield fault(CallRow, stretch.line, "arrive_h", stretch.end.arrive_h, expected)
    yield from _daily(rows)


def _daily(rows: Rows) -> Iterator[Fault]:
    for service, stretches in groupby(rows.stretches, key=lambda stretch: stretch.service):
        band = BANDS[rows.modes[service.mode].runs_on]
        parts = list(stretches)
        km, days = sum(part.km for part in parts), (parts[-1].end.arrive_h - parts[0].start.depart_h) / 24
        if km < SHORT_KM or days <= 0 or any(part.hops is None for part in parts):
            continue
        if not band.least_km_day <= km / days <= band.most_km_day:
            line, _ = rows.services[service.id]
            expected = f"expected {band.least_km_day:g} to {band.most_km_day:g} km per day, calls give {km / days:.0f}"
            yield fault(ServiceRow, line, "id", service.id, expected)
