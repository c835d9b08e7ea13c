"""Which commodities a mode is best for: as points over the value of the goods, and as bars over its freight."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from corridor.analysis.bars_plot import Bar, draw_bars
from corridor.errors import comes_with
from corridor.network.network import Network
from corridor.results.looks import BEFORE, SERIES, looks_of_modes

with comes_with("notebooks", "matplotlib"):
    from matplotlib.axes import Axes
    from matplotlib.lines import Line2D

    from corridor.results.plot.canvas import (
        INK,
        Frame,
        broken,
        finish,
        legend,
        name_axes,
        new_axes,
        source_line,
    )
    from corridor.results.plot.notes import Note, place_notes

DASHES = ("-", "--", ":", "-.")
NAMED = 7
ROOM = 1.25


def plot_tipping(network: Network, frames: Mapping[str, pd.DataFrame], title: str, ax: Axes | None = None) -> Axes:
    """Draw commodities by value and value of time, and the lines above which a mode is best for dry goods.

    Parameters
    ----------
    frames
        By name what :func:`corridor.analysis.tipping.tipping_frame` returns, such as of several scenarios. Points and
        colors are those of the first; each gives a line.
    """
    first = next(iter(frames.values()))
    looks = looks_of_modes(network)
    frame = Frame(height=4.6, left=0.85, right=2.35)
    ax = new_axes(ax, frame)
    ax.set_xscale("log")
    ax.set_yscale("log")
    for name, row in first.iterrows():
        color = looks[row["best_mode"]].color if row["best_mode"] else BEFORE
        marker = "s" if row["reefer"] else "o"
        at = (row["usd_per_teu"], row["value_of_time_pct_day"])
        ax.plot(*at, marker, color=color, markersize=7, markeredgecolor="white", gid=str(name), zorder=3)
    ax.set_xlim(first["usd_per_teu"].min() / ROOM, first["usd_per_teu"].max() * ROOM)
    ax.set_ylim(first["value_of_time_pct_day"].min() / ROOM, first["value_of_time_pct_day"].max() * ROOM)
    worth = np.geomspace(*ax.get_xlim(), 100)
    handles = []
    for i, (name, own) in enumerate(frames.items()):
        start = own.loc[~own["reefer"], "from_usd_per_teu_day"].median()
        style = {"color": INK if i == 0 else SERIES[(i + 2) % len(SERIES)], "linestyle": DASHES[i % len(DASHES)]}
        ax.plot(worth, start / worth * 100, linewidth=1.8, gid=f"line {name}", zorder=2, **style)  # type: ignore[arg-type]
        label = broken(f"{name}: {start:,.0f} USD per TEU and day")
        handles.append(Line2D([], [], linewidth=1.8, label=label, **style))  # type: ignore[arg-type]
    for mode in first["best_mode"].dropna().unique():
        look = looks[mode]
        handles.append(Line2D([], [], marker="o", linestyle="", color=look.color, label=broken(f"best: {look.name}")))
    handles.append(
        Line2D([], [], marker="s", linestyle="", color=BEFORE, label="square: refrigerated,\nits line lies higher")
    )
    ax.xaxis.set_major_formatter("{x:,.0f}")
    ax.yaxis.set_major_formatter("{x:g}")
    name_axes(ax, "value of the goods, USD per TEU", "value of time, % of the value per day")
    legend(ax, "above the line it wins", handles)
    many = f"{int(first['wins'].sum())} of {len(first)} commodities go by it in {next(iter(frames))!r}"
    source = source_line(network, "Lines are exact: corners of the lower envelope of the front of cost and time.")
    finish(ax, frame, title, f"{many}; one forty-foot box each, no capacity looked at.", source)
    place_notes(
        ax, _notes(network, first), list(zip(first["usd_per_teu"], first["value_of_time_pct_day"], strict=True))
    )
    return ax


def plot_tipping_freight(network: Network, found: pd.DataFrame, mode: str, title: str, ax: Axes | None = None) -> Axes:
    """Draw up to which freight a mode stays best, the commodities that it loses first on top.

    Parameters
    ----------
    found
        What :func:`corridor.analysis.tipping.tipping_freight` returns.
    """
    color = looks_of_modes(network)[mode].color
    middle = found.assign(middle=found.mean(axis=1)).sort_values("middle", kind="stable")
    bars = [
        Bar(
            name=network.commodities[str(name)].name,
            value=row["middle"],
            note=_freight(row["lower"], row["upper"]),
            color=color if row["middle"] >= 1 else BEFORE,
        )
        for name, row in middle.iterrows()
    ]
    ax, frame = draw_bars(ax, bars)
    ax.axvline(1, color=INK, linewidth=1.0, linestyle=(0, (2, 2)), zorder=0, gid="now")
    name_axes(ax, "wins up to this freight, times what it is", "")
    held = int((found["upper"].fillna(np.inf) > 1).sum())
    subtitle = f"{held} of {len(found)} commodities stay at today's freight, the line. Grey: lost at today's freight."
    return finish(ax, frame, title, subtitle, source_line(network, "Planned again at every level."))


def _freight(lower: float, upper: float) -> str:
    if np.isnan(lower):
        return f"not even at {upper:.2f}"
    return f"more than {lower:.2f}" if np.isnan(upper) else f"{lower:.2f} to {upper:.2f}"


def _notes(network: Network, frame: pd.DataFrame) -> list[Note]:
    """Return notes at the commodities nearest to the line, where the choice may flip."""
    known = frame.dropna(subset="from_usd_per_teu_day")
    apart = (np.log(known["usd_per_teu_day"]) - np.log(known["from_usd_per_teu_day"])).abs()
    nearest = known.assign(apart=apart).sort_values("apart", kind="stable")[:NAMED]
    return [
        Note(
            x=row["usd_per_teu"],
            y=row["value_of_time_pct_day"],
            head=network.commodities[str(name)].name,
            text=f"{row['usd_per_teu_day']:,.0f} USD per TEU and day",
        )
        for name, row in nearest.iterrows()
    ]
