"""When itineraries arrive over many simulated worlds, as a picture."""

from collections.abc import Iterable
from math import ceil
from typing import TYPE_CHECKING

import numpy as np

from corridor.analysis.reliability import Worlds
from corridor.analysis.summary import LIKELY, SURE
from corridor.errors import InputError, comes_with

with comes_with("notebooks", "matplotlib"):
    from matplotlib.axes import Axes
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    from corridor.results.plot.canvas import (
        INK,
        QUIET,
        SMALL_PT,
        TEXT_PT,
        Frame,
        cut,
        finish,
        legend,
        name_axes,
        new_axes,
        source_line,
    )

if TYPE_CHECKING:
    from corridor.analysis.chance import Float64

BINS = 90
TAIL = 0.99
"""Share of the worlds that the axis has room for; the rest is counted in the text."""
ROW_IN, HUMP, NAME_CHARS = 0.62, 0.78, 48
WORTH_TELLING = 0.001


def plot_arrivals(worlds: Iterable[Worlds], ax: Axes | None = None) -> Axes:
    """Draw how many days itineraries take over the same simulated worlds, one row each, with P50 and P90.

    Parameters
    ----------
    worlds
        What ``corridor.analysis.reliability.simulate`` yields.

    Raises
    ------
    corridor.errors.InputError
        If there are none.
    """
    worlds = list(worlds)
    if not worlds:
        raise InputError("worlds", [], "one itinerary or more, as simulate() yields them")
    frame = Frame(height=max(1.3, ROW_IN * len(worlds)), left=3.05, right=1.9)
    ax = new_axes(ax, frame)
    days = [np.sort(row.duration_h) / 24 for row in worlds]
    least = min(row[0] for row in days)
    most = max(_kept(row, TAIL) for row in days if np.isfinite(_kept(row, TAIL)))
    edges = np.linspace(least, most, BINS + 1)
    for y, (row, own) in enumerate(zip(worlds, days, strict=True)):
        _row(ax, y, row, own, edges)
    ax.set_ylim(len(worlds) - 0.6, -1.0)
    ax.set_yticks([])
    ax.grid(visible=False, axis="y")
    name_axes(ax, "days from ready to delivered", "")
    legend(ax, "", _handles())
    first = worlds[0].itinerary
    title = (
        f"{first.legs[0].origin.name} \N{RIGHTWARDS ARROW} {first.legs[-1].destination.name}: how sure is the arrival?"
    )
    subtitle = (
        f"{days[0].size:,} simulated worlds, the same for every route: late services, borders, missed connections"
    )
    return finish(ax, frame, title, subtitle, source_line(first.network, "The model: docs/decisions/0008-risk.md."))


def _row(ax: Axes, y: int, worlds: Worlds, days: "Float64", edges: "Float64") -> None:
    itinerary = worlds.itinerary
    counts, _ = np.histogram(days, edges)
    color = itinerary.network.modes[max(itinerary.legs, key=lambda leg: leg.distance_km).mode].color
    heights = counts / max(1, counts.max()) * HUMP
    ax.fill_between(edges[:-1], y - heights, y, step="post", color=color, alpha=0.55, linewidth=0, gid=itinerary.id)
    planned = itinerary.totals.duration_h / 24
    ax.plot([planned] * 2, [y, y - HUMP], color=INK, linewidth=1.2, linestyle=(0, (2, 1.5)), gid="planned")
    p50, p90 = _kept(days, LIKELY), _kept(days, SURE)
    ax.plot([p50, p90], [y, y], color=INK, linewidth=2.2, solid_capstyle="butt", gid="likely")
    ax.plot([p50], [y], "o", color=INK, markersize=6, gid="P50")
    ax.plot([p90], [y], "D", color="white", markeredgecolor=INK, markersize=5.5, gid="P90")
    labels = ", ".join(label.replace("_", " ") for label in itinerary.labels) or "another way"
    stranded = 1 - np.isfinite(days).mean()
    figures = f"P50 {_told(p50)}, P90 {_told(p90)}" + (
        f", {stranded:.1%} stranded" if stranded >= WORTH_TELLING else ""
    )
    for text, size, above in ((labels, TEXT_PT, 12), (figures, SMALL_PT, -1)):
        ax.annotate(
            cut(text, NAME_CHARS),
            (0, y),
            (-8, above),
            xycoords=("axes fraction", "data"),
            textcoords="offset points",
            ha="right",
            fontsize=size,
            color=INK if size == TEXT_PT else QUIET,
            gid="name",
        )


def _kept(days: "Float64", share: float) -> float:
    """Return the least days that a share of the worlds keeps (sorted days, no interpolation)."""
    return float(days[ceil(share * days.size) - 1])


def _told(days: float) -> str:
    return f"{days:.1f} days" if np.isfinite(days) else "none"


def _handles() -> list[Patch | Line2D]:
    return [
        Patch(color=QUIET, alpha=0.55, label="worlds"),
        Line2D([], [], color=INK, linewidth=1.2, linestyle=(0, (2, 1.5)), label="as planned"),
        Line2D([], [], color=INK, marker="o", linestyle="", markersize=6, label="P50: half keep it"),
        Line2D([], [], color="white", marker="D", markeredgecolor=INK, markersize=5.5, label="P90: nine in ten do"),
    ]
