"""Notes beside points, placed so that they cover neither each other nor the points."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from matplotlib.axes import Axes
from matplotlib.text import Annotation
from matplotlib.transforms import Bbox
from numpy.typing import NDArray

from corridor.results.plot.canvas import FAINT, INK, PT_PER_IN, QUIET, SMALL_PT

NEAR_PT = (12, 22, 34, 48, 66, 90, 120)
SIDES = ((1, 0.4), (1, -0.4), (-1, 0.4), (-1, -0.4), (0.3, 1), (0.3, -1), (-0.3, 1), (-0.3, -1), (1, 1), (1, -1))
CLEAR_PX = 6
LINES_APART = 1.25
COVERED, OUTSIDE = 45.0, 400.0
"""What it counts, in points of distance, to cover a point or to leave the axes."""


Float64 = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Two lines beside a point of the data."""

    x: float
    y: float
    head: str
    text: str


def place_notes(ax: Axes, notes: Sequence[Note], points: Sequence[tuple[float, float]]) -> list[Annotation]:
    """Write notes, each at the nearest free side of its point, joined to it by a thin line.

    Greedy, in the given order, with the scales of the axes as they are now.
    """
    dots = ax.transData.transform(np.array(points, np.float64).reshape(-1, 2))
    taken: list[Bbox] = []
    return [_place(ax, note, dots, taken) for note in notes]


def _place(ax: Axes, note: Note, dots: Float64, taken: list[Bbox]) -> Annotation:
    text = f"{note.head}\n{note.text}"
    size, px_per_pt = _size(ax, text)
    at = ax.transData.transform((note.x, note.y))

    def spot(near: float, side: tuple[float, float]) -> tuple[float, Bbox, tuple[float, float]]:
        offset = near * side[0], near * side[1]
        x, y = at[0] + offset[0] * px_per_pt, at[1] + offset[1] * px_per_pt
        left = x if side[0] > 0 else x - size[0]
        box = Bbox.from_bounds(left, y - size[1] / 2, *size).padded(CLEAR_PX)
        return near + _penalty(ax, box, dots, taken), box, offset

    _, box, offset = min((spot(*tried) for tried in product(NEAR_PT, SIDES)), key=lambda found: found[0])
    taken.append(box)
    return ax.annotate(
        text,
        (note.x, note.y),
        offset,
        textcoords="offset points",
        fontsize=SMALL_PT,
        color=INK,
        ha="left" if offset[0] > 0 else "right",
        va="center",
        multialignment="left",
        linespacing=LINES_APART,
        gid="note",
        arrowprops={"arrowstyle": "-", "color": QUIET, "linewidth": 0.7, "shrinkA": 0, "shrinkB": 4},
        bbox={"boxstyle": "round,pad=0.25", "facecolor": "white", "edgecolor": FAINT, "linewidth": 0.6, "alpha": 0.93},
        zorder=5,
    )


def _size(ax: Axes, text: str) -> tuple[tuple[float, float], float]:
    """Return width and height of a text in pixels, and how many of them a point has."""
    written = ax.text(0, 0, text, fontsize=SMALL_PT, linespacing=LINES_APART)
    box = written.get_window_extent()
    written.remove()
    figure = ax.get_figure(root=True)
    return (box.width, box.height), (figure.dpi if figure else PT_PER_IN) / PT_PER_IN


def _penalty(ax: Axes, box: Bbox, dots: Float64, taken: Sequence[Bbox]) -> float:
    covered = ((dots > box.min) & (dots < box.max)).all(axis=1).sum()
    frame = ax.bbox
    outside = box.x0 < frame.x0 or box.x1 > frame.x1 or box.y0 < frame.y0 or box.y1 > frame.y1
    overlaps = sum(1 for other in taken if box.overlaps(other))
    return COVERED * float(covered) + OUTSIDE * float(overlaps + outside)
