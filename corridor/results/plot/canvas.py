"""Figures in one style: what every one of them has.

A title on the left, a quieter line below it, units on the axes, and a last line that tells where the figures
come from. Margins are given in inches, so that long names never squeeze the data.
"""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib import pyplot as plt
from matplotlib.artist import Artist
from matplotlib.axes import Axes

from corridor.network.network import Network

INK, QUIET, FAINT, RULE = "#14202b", "#56636e", "#c3cad0", "#e6e9ec"
TITLE_PT, TEXT_PT, SMALL_PT, LINE_PT = 12.5, 9.5, 8, 13
PT_PER_IN = 72
CHAR_SHARE = 0.56
"""Width of a letter by its height, on average: enough to know whether a text has room."""
WIDTH_IN = 9.0
"""The width of a notebook."""
TOP_IN, BOTTOM_IN = 0.85, 0.95
LEGEND_CHARS = 30
EDGE_PT = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Room for the data of a figure, and left and right of them, in inches."""

    height: float = 3.6
    left: float = 0.85
    right: float = 2.25


def new_axes(ax: Axes | None, frame: Frame) -> Axes:
    """Return the axes that were given, or those of a new figure, cleared of what is not data."""
    if ax is None:
        height = frame.height + TOP_IN + BOTTOM_IN
        figure, ax = plt.subplots(figsize=(WIDTH_IN, height))
        figure.subplots_adjust(
            left=frame.left / WIDTH_IN,
            right=1 - frame.right / WIDTH_IN,
            top=1 - TOP_IN / height,
            bottom=BOTTOM_IN / height,
        )
    for side in ("top", "right", "left"):
        ax.spines[side].set_visible(False)
    ax.spines["bottom"].set_color(FAINT)
    ax.tick_params(colors=QUIET, labelsize=TEXT_PT, length=0)
    ax.grid(visible=True, color=RULE, linewidth=0.8)
    ax.set_axisbelow(True)
    return ax


def finish(ax: Axes, frame: Frame, title: str, subtitle: str, source: str) -> Axes:
    """Write title, subtitle and source around the axes, from the figure's left edge on."""
    left = EDGE_PT - frame.left * PT_PER_IN
    wide = (WIDTH_IN * PT_PER_IN - 2 * EDGE_PT) / CHAR_SHARE
    below_title = broken(subtitle, int(wide / TEXT_PT))
    lines = len(below_title.splitlines())
    for text, y, size, gid in (
        (title, (0.75 + 1.05 * lines) * LINE_PT, TITLE_PT, "title"),
        (below_title, 0.7 * LINE_PT, TEXT_PT, "subtitle"),
    ):
        ax.annotate(
            text,
            (0, 1),
            (left, y),
            xycoords="axes fraction",
            textcoords="offset points",
            fontsize=size,
            fontweight="bold" if gid == "title" else "normal",
            color=INK if gid == "title" else QUIET,
            gid=gid,
        )
    ax.annotate(
        broken(source, int(wide / SMALL_PT)),
        (0, 0),
        (left, -3.1 * LINE_PT),
        xycoords="axes fraction",
        textcoords="offset points",
        fontsize=SMALL_PT,
        color=QUIET,
        va="top",
        gid="source",
    )
    return ax


def tall_enough(handles: Sequence[Artist], least: float) -> float:
    """Return the height in inches of the data of a figure whose legend has these entries."""
    lines = sum(str(handle.get_label()).count("\n") + 1.5 for handle in handles)
    return max(least, 0.4 + lines * SMALL_PT * 1.25 / PT_PER_IN)


def broken(text: str, width: int = LEGEND_CHARS) -> str:
    """Return a text broken into lines."""
    return "\n".join(textwrap.wrap(text, width, break_on_hyphens=False))


def cut(text: str, width: int) -> str:
    """Return a text of at most so many letters."""
    return text if len(text) <= width else f"{text[: width - 1].rstrip(' ,;:-')}…"


def share_of_width(ax: Axes, text: str, size_pt: float) -> float:
    """Return about how much of the axes' width a text takes."""
    figure = ax.get_figure(root=True)
    dots = figure.dpi if figure is not None else PT_PER_IN
    return len(text) * size_pt * CHAR_SHARE / (ax.get_window_extent().width / dots * PT_PER_IN)


def name_axes(ax: Axes, x: str, y: str) -> None:
    """Name the axes with their units."""
    ax.set_xlabel(x, fontsize=TEXT_PT, color=QUIET, loc="right")
    ax.set_ylabel(y, fontsize=TEXT_PT, color=QUIET)


def legend(ax: Axes, title: str, handles: Sequence[Artist]) -> None:
    """Put a legend to the right of the data."""
    ax.legend(
        handles=handles,
        loc="upper left",
        bbox_to_anchor=(1.02, 1.0),
        borderaxespad=0,
        frameon=False,
        fontsize=SMALL_PT,
        title=title or None,
        title_fontproperties={"size": TEXT_PT, "weight": "bold"},
        alignment="left",
        labelcolor=INK,
    )


def say_nothing_there(ax: Axes, lines: Sequence[str]) -> None:
    """Tell in the middle of empty axes why they are empty."""
    ax.set_xticks([])
    ax.set_yticks([])
    ax.grid(visible=False)
    ax.spines["bottom"].set_visible(False)
    text = "\n".join(broken(line, 80) for line in lines)
    ax.text(0.5, 0.5, text, transform=ax.transAxes, ha="center", va="center", fontsize=TEXT_PT, color=QUIET, gid="why")


def source_line(network: Network, *more: str) -> str:
    """Return where the figures of an answer come from."""
    said = f"Source: corridor network {network.version[:12]}, prices of {network.price_year}, own calculation."
    return " ".join((said, *more))


def counted(count: int, what: str) -> str:
    """Return such as "1 transfer", "2 transfers"."""
    return f"{count:,} {what}" if count == 1 else f"{count:,} {what}s"
