"""Risk as tables."""

from datetime import timedelta

import numpy as np
import pytest

from corridor import InputError
from corridor.analysis.reliability import Worlds, assess, on_time_share, simulate
from corridor.analysis.risk_frames import buffer_frame, risk_frame
from tests.results.bundled import front, planner

FRONT = front("Qingdao-Duisburg 45G1")
DUE = "2027-01-24"


def worlds() -> list[Worlds]:
    """Return the worlds of what the front shows."""
    return list(simulate(planner(), FRONT))


def test_a_row_says_what_the_assessment_says() -> None:
    """Percentiles in days, on-time share for the due date."""
    frame = risk_frame(worlds(), DUE)
    risks = assess(planner(), FRONT, due=DUE)
    assert frame["p50_days"].tolist() == [risk.p50_h / 24 for risk in risks if risk.p50_h]
    assert frame["p90_days"].tolist() == [risk.p90_h / 24 for risk in risks if risk.p90_h]
    assert frame["on_time_share"].tolist() == [risk.on_time_share for risk in risks]


def test_the_most_reliable_has_the_least_p90() -> None:
    """And its label."""
    frame = risk_frame(worlds())
    assert "most reliable" in frame.loc[frame["p90_days"].idxmin(), "best_at"]


def test_a_haul_on_demand_misses_nothing() -> None:
    """It has no departure."""
    frame = risk_frame(worlds())
    assert frame.loc[frame["modes"] == "road", "missed_share"].tolist() == [0]


def test_who_misses_a_departure_is_late_by_the_gap() -> None:
    """Only rides are missed, and in a world without a miss nothing waits for a later run."""
    for one in worlds():
        rides = np.array([leg.service is not None for leg in one.itinerary.legs])
        assert not one.missed[~rides].any()
        kept = ~one.missed.any(axis=0)
        late_h = one.duration_h - one.itinerary.totals.duration_h
        assert (late_h[kept] <= one.drawn_h.sum(axis=0)[kept] + 1e-6).all()


def test_buffer_is_time_after_the_plan() -> None:
    """Each day has the share of the worlds that keep it, and gains what it has more than the day before."""
    one = worlds()[0]
    frame = buffer_frame(FRONT, one, days=(0, 1, 4))
    planned = one.itinerary.arrival
    assert frame["on_time_share"].tolist() == [on_time_share(one, planned + timedelta(days=n)) for n in (0, 1, 4)]
    assert frame["gained_share"].sum() == pytest.approx(
        frame["on_time_share"].iloc[-1] - frame["on_time_share"].iloc[0]
    )


def test_buffer_pays_from_the_fine_that_it_saves() -> None:
    """Its price is the value of time; a fine of so much, as often as it is saved, comes to the same."""
    frame = buffer_frame(FRONT, worlds()[0], days=(0, 2))
    cargo = FRONT.query.cargo
    price = 2 * cargo.value_usd * cargo.value_of_time_pct_day / 100
    assert frame["pays_from_usd"].iloc[1] * frame["gained_share"].iloc[1] == pytest.approx(price)


def test_a_day_that_gains_nothing_never_pays() -> None:
    """However high the fine."""
    assert buffer_frame(FRONT, worlds()[0], days=(300, 301))["pays_from_usd"].iloc[1] == np.inf


def test_days_that_fall_are_refused() -> None:
    """With what is expected."""
    with pytest.raises(InputError, match="rising"):
        buffer_frame(FRONT, worlds()[0], days=(2, 1))
