"""The best of each day of readiness, as lines over the days."""

from collections.abc import Sequence
from math import nan
from typing import Literal, get_args

import numpy as np
from matplotlib import dates
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from corridor.errors import InputError
from corridor.results.calendar import Calendar, Day
from corridor.results.labels import LABELS
from corridor.results.looks import MARKERS, SERIES
from corridor.results.plot.canvas import Frame, counted, finish, legend, name_axes, new_axes, source_line
from corridor.results.question import ends_of

Figure = Literal["duration_h", "cost_usd", "co2e_wtw_kg"]
AXES: dict[str, tuple[str, float]] = {
    "duration_h": ("days from ready to delivered", 24),
    "cost_usd": ("cost, USD", 1),
    "co2e_wtw_kg": ("t CO2e, well to wheel", 1000),
}
WIDER_PT = 1.8
"""A line is so much wider than the next, which may lie on it: one route is often best at several things."""


def plot_calendar(calendar: Calendar, figure: Figure, labels: Sequence[str], ax: Axes | None) -> Axes:
    """Draw a figure of the best by each label over the days; a day without a route is a gap."""
    if figure not in get_args(Figure):
        raise InputError("figure", figure, f"one of {', '.join(get_args(Figure))}")
    for label in labels:
        if label not in LABELS:
            raise InputError("labels", label, f"of {', '.join(LABELS)}")
    frame = Frame(height=2.4, right=1.6)
    ax = new_axes(ax, frame)
    name, scale = AXES[figure]
    days = np.array([day.day for day in calendar], "datetime64[D]")
    handles: list[Line2D] = []
    for above, label in zip(reversed(range(len(labels))), labels, strict=True):
        number = LABELS.index(label)
        values = [_value(day, label, figure) / scale for day in calendar]
        handles += ax.plot(
            days,
            values,
            color=SERIES[number],
            marker=MARKERS[number],
            linewidth=1.4 + WIDER_PT * above,
            markersize=4.5 + WIDER_PT * above,
            label=label.replace("_", " "),
            gid=label,
        )
    ax.set_ylim(bottom=0)
    ax.xaxis.set_major_locator(dates.WeekdayLocator(byweekday=dates.MO))  # type: ignore[no-untyped-call]
    ax.xaxis.set_major_formatter(dates.DateFormatter("Mon %-d %b"))  # type: ignore[no-untyped-call]
    ax.yaxis.set_major_formatter("{x:,.0f}")
    name_axes(ax, "ready on", name)
    legend(ax, "", handles)
    without = sum(day.status != "ok" for day in calendar)
    missing = f", {without} of them without an answer" if without else ""
    cargo = calendar.query.cargo
    goods = calendar.network.commodities[cargo.commodity].name.lower()
    subtitle = (
        f"The best of each of {counted(len(days), 'day')}{missing}: "
        f"{cargo.quantity} \N{MULTIPLICATION SIGN} {cargo.equipment} of {goods}."
    )
    title = f"{ends_of(calendar.network, calendar.query)}: does the day matter?"
    return finish(ax, frame, title, subtitle, source_line(calendar.network))


def _value(day: Day, label: str, figure: str) -> float:
    best = day.best.get(label)
    return nan if best is None else float(getattr(best, figure))
