"""By which day cargo is delivered, as a picture: what a later due date buys."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Literal

import numpy as np

from corridor.analysis.due import due_at, read_due
from corridor.analysis.reliability import Worlds, on_time_share
from corridor.analysis.summary import LIKELY, SURE
from corridor.errors import InputError, comes_with

with comes_with("notebooks", "matplotlib"):
    from matplotlib import dates
    from matplotlib.axes import Axes
    from matplotlib.lines import Line2D
    from matplotlib.ticker import PercentFormatter

    from corridor.results.looks import SERIES
    from corridor.results.plot.canvas import (
        INK,
        QUIET,
        SMALL_PT,
        Frame,
        broken,
        finish,
        legend,
        name_axes,
        new_axes,
        source_line,
        tall_enough,
    )

LINES: tuple[Literal["-", "--", "-.", ":"], ...] = ("-", "--", "-.", ":")
TAIL = 0.99
MARGIN_DAYS = 1.0


def plot_on_time(worlds: Iterable[Worlds], due: str | date | datetime | None = None, ax: Axes | None = None) -> Axes:
    """Draw for each itinerary the share of simulated worlds that have delivered by each day, and the due date.

    Parameters
    ----------
    worlds
        What ``corridor.analysis.reliability.simulate`` yields.
    due
        A date (to its end, local time) or an instant with its offset; left out: no line is drawn for it.

    Raises
    ------
    corridor.errors.InputError
        If there are no worlds, or the due date cannot be read.
    """
    wanted, simulated = read_due(due), list(worlds)
    if not simulated:
        raise InputError("worlds", [], "one itinerary or more, as simulate() yields them")
    colors = [(SERIES[i % len(SERIES)], LINES[i // len(SERIES) % len(LINES)]) for i in range(len(simulated))]
    handles = [
        Line2D([], [], color=color, linestyle=line, linewidth=2.2, label=broken(_told(one, wanted)))
        for one, (color, line) in zip(simulated, colors, strict=True)
    ]
    frame = Frame(height=tall_enough(handles, 3.0), left=0.75, right=2.6)
    ax = new_axes(ax, frame)
    for one, (color, line) in zip(simulated, colors, strict=True):
        days = np.sort(one.duration_h[np.isfinite(one.duration_h)]) / 24
        shares = np.arange(1, days.size + 1) / one.duration_h.size
        start = _number(one.itinerary.ready)
        ax.step(start + days, shares, where="post", color=color, linestyle=line, linewidth=2.2, gid=one.itinerary.id)
    for share in (LIKELY, SURE):
        ax.axhline(share, color=QUIET, linewidth=0.8, linestyle=(0, (1, 2)), gid="share")
    _mark_due(ax, simulated[0], wanted)
    ax.set_ylim(0, 1.02)
    ax.set_xlim(*_ends(simulated))
    ax.yaxis.set_major_formatter(PercentFormatter(1.0))
    locator = dates.AutoDateLocator(maxticks=8)  # type: ignore[no-untyped-call]
    ax.xaxis.set_major_locator(locator)
    ax.xaxis.set_major_formatter(dates.DateFormatter("%-d %b"))  # type: ignore[no-untyped-call]
    name_axes(ax, "delivered by", "share of worlds")
    legend(ax, "" if wanted is None else "on time", handles)
    first = simulated[0].itinerary
    ends = f"{first.legs[0].origin.name} \N{RIGHTWARDS ARROW} {first.legs[-1].destination.name}"
    subtitle = f"{simulated[0].duration_h.size:,} simulated worlds, the same for every route; ready {first.ready.day} "
    title = f"{ends}: by when is it there?"
    source = source_line(first.network, "The model: docs/decisions/0008-risk.md.")
    return finish(ax, frame, title, f"{subtitle}{first.ready:%b %Y}.", source)


def _told(one: Worlds, due: date | datetime | None) -> str:
    labels = ", ".join(label.replace("_", " ") for label in one.itinerary.labels) or "another way"
    modes = " > ".join(dict.fromkeys(one.itinerary.modes))
    share = "" if due is None else f"{on_time_share(one, due_at(due, one.itinerary.arrival)):.0%}: "
    return f"{share}{labels} ({modes})"


def _mark_due(ax: Axes, one: Worlds, due: date | datetime | None) -> None:
    if due is None:
        return
    at = _number(due_at(due, one.itinerary.arrival))
    ax.axvline(at, color=INK, linewidth=1.4, gid="due")
    ax.annotate(
        "due",
        (at, 1.0),
        (4, -10),
        xycoords=("data", "axes fraction"),
        textcoords="offset points",
        fontsize=SMALL_PT,
        color=INK,
        gid="due",
    )


def _ends(simulated: list[Worlds]) -> tuple[float, float]:
    """Return the days between which nearly all of it happens."""
    first, last = np.inf, -np.inf
    for one in simulated:
        start, days = _number(one.itinerary.ready), np.sort(one.duration_h) / 24
        known = days[np.isfinite(days)]
        if known.size:
            first = min(first, start + known[0])
            last = max(last, start + known[min(known.size - 1, int(TAIL * days.size))])
    if not np.isfinite(first):
        ready = simulated[0].itinerary.ready
        return _number(ready), _number(ready + timedelta(days=1))
    return first - MARGIN_DAYS, last + MARGIN_DAYS


def _number(instant: datetime) -> float:
    """Return an instant on the axis of dates."""
    return float(dates.date2num(instant))  # type: ignore[no-untyped-call]
