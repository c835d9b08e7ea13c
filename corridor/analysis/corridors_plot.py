"""Corridors side by side, as points of cost over time in one panel per destination."""

from math import ceil

from matplotlib import pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from corridor.analysis.corridors import CorridorComparison, Offer
from corridor.results.looks import MARKERS, SERIES, Look
from corridor.results.plot.canvas import (
    EDGE_PT,
    FAINT,
    INK,
    PT_PER_IN,
    QUIET,
    RULE,
    SMALL_PT,
    TEXT_PT,
    TITLE_PT,
    WIDTH_IN,
    broken,
    source_line,
)

COLUMNS, PANEL_IN, ABOVE_IN, BELOW_IN = 3, 2.1, 1.0, 0.85
LEFT_IN, RIGHT_IN = 0.75, 2.2
MARKER_PT = 8.5


def plot_corridors(compared: CorridorComparison) -> Figure:
    """Draw each offer by its days and USD; those that another beats in both are pale."""
    rows = max(1, ceil(len(compared.destinations) / COLUMNS))
    height = rows * PANEL_IN + ABOVE_IN + BELOW_IN
    figure, grid = plt.subplots(
        rows, COLUMNS, figsize=(WIDTH_IN, height), sharex=True, sharey=True, squeeze=False, layout=None
    )
    figure.subplots_adjust(
        left=LEFT_IN / WIDTH_IN,
        right=1 - RIGHT_IN / WIDTH_IN,
        top=1 - ABOVE_IN / height,
        bottom=BELOW_IN / height,
        wspace=0.08,
        hspace=0.2,
    )
    looks = looks_of(compared)
    panels: list[Axes] = list(grid.flat)
    for ax, destination in zip(panels, compared.destinations, strict=False):
        _panel(ax, destination, compared.to(destination), looks)
    for ax in panels[len(compared.destinations) :]:
        ax.set_visible(False)
    panels[0].set_ylim(bottom=0)
    panels[0].yaxis.set_major_formatter("{x:,.0f}")
    _write(figure, compared, height)
    _legend(figure, compared, looks, height)
    return figure


def looks_of(compared: CorridorComparison) -> dict[str, Look]:
    """Return a look for each corridor in their order: colors and markers repeat, but not together."""
    return {
        corridor.name: Look(name=corridor.name, color=SERIES[i % len(SERIES)], marker=MARKERS[i % len(MARKERS)])
        for i, corridor in enumerate(compared.corridors)
    }


def _panel(ax: Axes, destination: str, offers: tuple[Offer, ...], looks: dict[str, Look]) -> None:
    for side in ("top", "right", "left"):
        ax.spines[side].set_visible(False)
    ax.spines["bottom"].set_color(FAINT)
    ax.tick_params(colors=QUIET, labelsize=SMALL_PT, length=0)
    ax.grid(visible=True, color=RULE, linewidth=0.8)
    ax.set_axisbelow(True)
    ax.set_title(destination, loc="left", fontsize=TEXT_PT, fontweight="bold", color=INK, pad=4)
    for offer in offers:
        totals, look = offer.itinerary.totals, looks[offer.corridor]
        ax.plot(
            totals.duration_h / 24,
            totals.cost_usd,
            look.marker,
            color=look.color,
            markersize=MARKER_PT,
            markeredgecolor="white" if offer.beaten else INK,
            markeredgewidth=0.8 if offer.beaten else 1.2,
            alpha=0.45 if offer.beaten else 1.0,
            zorder=3 if offer.beaten else 4,
            gid=offer.corridor,
        )


def _write(figure: Figure, compared: CorridorComparison, height: float) -> None:
    left = EDGE_PT / PT_PER_IN / WIDTH_IN
    for text, inches, size, color, weight in (
        (f"{compared.origin} and the corridors", 0.32, TITLE_PT, INK, "bold"),
        (
            f"The best way over each, {compared.cargo}. Outlined: no other is as cheap and as fast.",
            0.56,
            TEXT_PT,
            QUIET,
            "normal",
        ),
        (source_line(compared.network), height - 0.1, SMALL_PT, QUIET, "normal"),
    ):
        figure.text(left, 1 - inches / height, text, fontsize=size, color=color, fontweight=weight)
    figure.text(
        1 - RIGHT_IN / WIDTH_IN,
        0.42 / height,
        "days from ready to delivered",
        ha="right",
        fontsize=TEXT_PT,
        color=QUIET,
    )
    figure.text(0.012, 0.5, "cost, USD", rotation=90, va="center", fontsize=TEXT_PT, color=QUIET)


def _legend(figure: Figure, compared: CorridorComparison, looks: dict[str, Look], height: float) -> None:
    shown = {offer.corridor for offer in compared.offers}
    handles = [
        Line2D([], [], linestyle="", marker=look.marker, color=look.color, markersize=MARKER_PT, label=broken(name, 28))
        for name, look in looks.items()
        if name in shown
    ]
    figure.legend(
        handles=handles,
        loc="upper left",
        bbox_to_anchor=(1 - (RIGHT_IN - 0.1) / WIDTH_IN, 1 - ABOVE_IN / height),
        frameon=False,
        borderaxespad=0,
        fontsize=SMALL_PT,
        labelspacing=0.9,
        labelcolor=INK,
    )
