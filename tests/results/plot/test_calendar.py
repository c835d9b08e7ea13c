"""A calendar as a picture."""

from datetime import date
from functools import cache

import numpy as np
import pytest

from corridor import InputError
from corridor.results.calendar import Calendar
from tests.results.bundled import TIRES, planner
from tests.results.plot.artists import line, texts


@cache
def calendar(hours: float | None = None) -> Calendar:
    """Return a calendar of nine days; of some hours at most."""
    return planner().calendar("CNQIN", "DEDUI", first_day="2027-03-01", days=9, shipment=TIRES, max_duration_h=hours)


def test_a_line_has_a_point_for_each_day() -> None:
    """In days, at the day of readiness."""
    drawn = line(calendar().plot(), "fastest")
    hours = [day.best["fastest"].duration_h for day in calendar()]
    assert np.allclose(drawn.get_ydata(), np.array(hours) / 24)
    assert [day.item() for day in drawn.get_xdata()] == [date(2027, 3, 1 + n) for n in range(9)]


def test_another_figure_can_be_drawn() -> None:
    """USD of the cheapest."""
    drawn = line(calendar().plot("cost_usd", ["cheapest"]), "cheapest")
    assert list(drawn.get_ydata()) == [day.best["cheapest"].cost_usd for day in calendar()]


def test_a_day_without_a_route_is_a_gap() -> None:
    """And is told."""
    fewer = calendar(min(day.best["fastest"].duration_h for day in calendar()))
    assert {day.status for day in fewer} == {"ok", "no_route"}
    ax = fewer.plot()
    assert [bool(gap) for gap in np.isnan(line(ax, "fastest").get_ydata())] == [day.status != "ok" for day in fewer]
    assert "without an answer" in texts(ax, "subtitle")[0]


@pytest.mark.parametrize(("figure", "labels"), [("usd", ["cheapest"]), ("cost_usd", ["nicest"])])
def test_what_there_is_not_is_refused(figure: str, labels: list[str]) -> None:
    """With what there is."""
    with pytest.raises(InputError, match=r"cheapest|cost_usd"):
        calendar().plot(figure, labels)  # type: ignore[arg-type]
