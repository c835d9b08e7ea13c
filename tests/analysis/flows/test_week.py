"""A usual week: departures and mean waits."""

from datetime import date, time

import numpy as np
import pytest

from corridor.analysis.flows.week import mean_excess, runs_per_week
from corridor.model.service import Service, Weekday


def service(
    days: tuple[Weekday, ...] = (), per_week: float | None = None, first: date | None = None, last: date | None = None
) -> Service:
    return Service(
        id="x",
        name="X",
        operator="X",
        mode="rail",
        days=days,
        per_week=per_week,
        departs_at=time(6),
        cut_off_h=24,
        capacity_teu=100,
        reefer=False,
        dangerous_goods=False,
        delay_p50_h=0,
        delay_p90_h=0,
        valid_from=first,
        valid_to=last,
        emission_category=None,
        source="x",
    )


DAY = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("given", "runs"),
    [
        (service(days=("Mon", "Thu")), 2),
        (service(per_week=0.25), 0.25),
        (service(per_week=3, first=date(2026, 12, 1), last=date(2026, 12, 1)), 3),
        (service(per_week=3, first=date(2026, 12, 2)), 0),
        (service(per_week=3, last=date(2026, 11, 30)), 0),
    ],
)
def test_runs_are_those_of_the_day(given: Service, runs: float) -> None:
    """Days if they are known, else the frequency; none outside the dates of validity."""
    assert runs_per_week(given, DAY) == runs


@pytest.mark.parametrize(("headway", "free"), [(168.0, 72.0), (56.0, 72.0), (100.0, 0.0)])
def test_the_mean_wait_beyond_free_time_is_an_integral(headway: float, free: float) -> None:
    """As a hundred thousand waits, evenly spread, have it."""
    waits = (np.arange(100_000) + 0.5) / 100_000 * headway
    expected = np.maximum(0, waits - free).mean()
    assert mean_excess(np.array([headway]), np.array([free]))[0] == pytest.approx(expected, rel=1e-6)


def test_nothing_is_stored_without_a_headway() -> None:
    """On demand there is no wait, and a service that does not run is not waited for."""
    assert mean_excess(np.array([0.0, np.inf]), np.zeros(2)).tolist() == [0, 0]
