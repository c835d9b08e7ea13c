"""Rankings as bars."""

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes

from corridor.analysis.centrality import Centrality
from corridor.analysis.criticality import Criticality, LossName
from corridor.model.mode import Mode
from corridor.results.looks import OTHERS, WORSE
from corridor.results.plot.canvas import (
    INK,
    QUIET,
    SMALL_PT,
    TEXT_PT,
    Frame,
    counted,
    cut,
    finish,
    name_axes,
    new_axes,
    say_nothing_there,
    source_line,
)

ROW_IN, NAME_CHARS, NOTE_CHARS = 0.3, 42, 40
THICK = 0.66
LEFT_IN = 3.05
"""Inches for the names."""
LOSSES: dict[LossName, tuple[str, str]] = {
    "generalized_usd": ("rise of the least generalized cost", "USD"),
    "usd": ("rise of the least cost", "USD"),
    "days": ("rise of the least time", "days"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One row: what it is, how long, and what is written behind it."""

    name: str
    value: float
    note: str
    color: str


def draw_bars(ax: Axes | None, bars: Sequence[Bar], left_in: float = LEFT_IN) -> tuple[Axes, Frame]:
    """Draw bars from the top down, with their names on the left and their notes behind them."""
    frame = Frame(height=max(1.2, ROW_IN * len(bars)), left=left_in, right=2.3)
    ax = new_axes(ax, frame)
    for y, bar in enumerate(bars):
        ax.barh(y, bar.value, THICK, color=bar.color, gid=bar.name)
        for text, at, shift, side, size, color in (
            (cut(bar.name, NAME_CHARS), 0.0, -8, "right", TEXT_PT, INK),
            (cut(bar.note, NOTE_CHARS), bar.value, 5, "left", SMALL_PT, QUIET),
        ):
            ax.annotate(
                text,
                (at, y),
                (shift, 0),
                textcoords="offset points",
                ha="right" if side == "right" else "left",
                va="center",
                fontsize=size,
                color=color,
                gid="name" if side == "right" else "note",
            )
    ax.set_ylim(len(bars) - 0.4, -0.6)
    ax.set_xlim(0, max((bar.value for bar in bars), default=0) * 1.02 or 1)
    ax.set_yticks([])
    ax.grid(visible=False, axis="y")
    return ax, frame


def plot_criticality(found: Criticality, loss: LossName, limit: int, ax: Axes | None) -> Axes:
    """Draw the most critical places as bars: means over the pairs that still have a route."""
    ranks = sorted(found.ranking, key=lambda rank: (-rank.pairs_cut_off, -getattr(rank, loss)))[:limit]
    title, unit = LOSSES[loss]
    bars = [
        Bar(
            name=f"{rank.name} ({rank.country})" if rank.country != "XZ" else rank.name,
            value=getattr(rank, loss),
            note=f"{getattr(rank, loss):,.{1 if unit == 'days' else 0}f}, {counted(rank.pairs_affected, 'pair')}"
            + (f", {rank.pairs_cut_off} cut off" if rank.pairs_cut_off else ""),
            color=WORSE,
        )
        for rank in ranks
    ]
    ax, frame = draw_bars(ax, bars)
    name_axes(ax, f"{title} if the place is closed, {unit}, mean over pairs", "")
    if not bars:
        say_nothing_there(ax, ["No place that is looked at would be missed."])
    many = f"{counted(len(found.looked_at), 'place')} closed in turn, {counted(len(found.pairs), 'pair')}"
    missing = f"; {len(found.no_route)} more have no route" if found.no_route else ""
    return finish(
        ax,
        frame,
        "Which places would be missed most",
        f"{many}, {found.shipment}{missing}.",
        source_line(found.network),
    )


def _on_top(mode: Mode) -> tuple[bool, bool]:
    """Return what puts the mode last whose color a kind of link takes: scheduled, and called like it."""
    return mode.scheduled, mode.id == mode.runs_on


def plot_centrality(found: Centrality, limit: int, ax: Axes | None) -> Axes:
    """Draw the most central links as bars."""
    colors = {str(mode.runs_on): mode.color for mode in sorted(found.network.modes.values(), key=_on_top)}
    bars = [
        Bar(
            name=link.name,
            value=link.share * 100,
            note=f"{link.share:.1%}, {link.mode}",
            color=colors.get(str(link.mode), OTHERS),
        )
        for link in found.links[:limit]
    ]
    ax, frame = draw_bars(ax, bars)
    name_axes(ax, "share of the shortest ways by km, %", "")
    many = f"{counted(len(found.network.places), 'place')}, {counted(len(found.network.links), 'link')}."
    source = source_line(found.network, "Betweenness without timetables and prices (Brandes 2001).")
    return finish(ax, frame, "Which links most shortest ways run over", many, source)
