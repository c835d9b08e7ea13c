"""When itineraries arrive, as a picture."""

import pytest

from corridor import InputError
from corridor.analysis.arrivals import plot_arrivals
from corridor.analysis.reliability import assess, simulate
from tests.results.bundled import front, planner
from tests.results.plot.artists import texts

FRONT = front("Qingdao-Duisburg 45G1")


@pytest.mark.parametrize(("mark", "figure"), [("P50", "p50_h"), ("P90", "p90_h")])
def test_percentiles_are_those_of_the_table(mark: str, figure: str) -> None:
    """In days, row by row."""
    ax = plot_arrivals(simulate(planner(), FRONT))
    drawn = [line.get_xdata()[0] for line in ax.lines if line.get_gid() == mark]
    assert drawn == pytest.approx([getattr(risk, figure) / 24 for risk in assess(planner(), FRONT)], abs=1e-3)


def test_the_plan_is_marked() -> None:
    """Beside what becomes of it."""
    ax = plot_arrivals(simulate(planner(), FRONT))
    drawn = [line.get_xdata()[0] for line in ax.lines if line.get_gid() == "planned"]
    assert drawn == [itinerary.totals.duration_h / 24 for itinerary in FRONT.choose()]


def test_it_says_how_many_worlds() -> None:
    """Below the title."""
    assert texts(plot_arrivals(simulate(planner(), FRONT, draws=500)), "subtitle")[0].startswith("500 simulated worlds")


def test_nothing_to_draw_is_refused() -> None:
    """With how to come by something."""
    with pytest.raises(InputError, match="simulate"):
        plot_arrivals([])
