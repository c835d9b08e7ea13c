"""By which day cargo is delivered, as a picture."""

import pytest
from matplotlib.dates import date2num

from corridor import InputError
from corridor.analysis.on_time_plot import plot_on_time
from corridor.analysis.reliability import assess, simulate
from tests.results.bundled import front, planner
from tests.results.plot.artists import line, texts

FRONT = front("Qingdao-Duisburg 45G1")
DUE = "2027-01-24"


def test_a_curve_passes_its_percentile() -> None:
    """Nine in ten worlds have delivered by P90."""
    ax = plot_on_time(simulate(planner(), FRONT), DUE)
    for itinerary, risk in zip(FRONT.choose(), assess(planner(), FRONT), strict=True):
        days, shares = line(ax, itinerary.id).get_xydata().T
        at = date2num(itinerary.ready) + (risk.p90_h or 0) / 24
        assert (shares[days <= at + 1e-3]).max() == pytest.approx(0.9, abs=0.01)


def test_the_due_date_is_its_end_at_the_destination() -> None:
    """A day later at midnight."""
    ax = plot_on_time(simulate(planner(), FRONT), DUE)
    assert line(ax, "due").get_xdata()[0] == pytest.approx(date2num(assess(planner(), FRONT, due=DUE)[0].due))


def test_the_legend_tells_the_share_on_time() -> None:
    """Of each itinerary."""
    legend = plot_on_time(simulate(planner(), FRONT), DUE).get_legend()
    assert legend is not None
    shares = [f"{risk.on_time_share:.0%}" for risk in assess(planner(), FRONT, due=DUE)]
    assert [text.get_text().partition(":")[0] for text in legend.get_texts()] == shares


def test_without_a_due_date_there_is_no_line() -> None:
    """Nor its name."""
    assert texts(plot_on_time(simulate(planner(), FRONT)), "due") == []


def test_nothing_to_draw_is_refused() -> None:
    """With how to come by something."""
    with pytest.raises(InputError, match="simulate"):
        plot_on_time([])
