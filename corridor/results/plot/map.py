"""Maps as still pictures."""

from matplotlib import patheffects
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.lines import Line2D
from matplotlib.transforms import Bbox

from corridor.results.map.background import background_of
from corridor.results.map.drawing import Dot, Map, Stroke
from corridor.results.map.frame import Frame as MapFrame
from corridor.results.map.frame import parts_of
from corridor.results.plot.canvas import INK, SMALL_PT, TEXT_PT, WIDTH_IN, Frame, finish, new_axes

LAND, SEA, COAST, BORDER = "#f3f1ec", "#dfe9f0", "#a9bac6", "#cfcac0"
MARGIN_IN, TALLEST_IN = 0.1, 4.6
THINNER = 0.62
"""Points by pixels of the page: a picture is smaller than a screen."""
CASING_PT = 1.6
NAME_AT_PT = 7


def plot_map(drawn: Map, ax: Axes | None = None) -> Axes:
    """Draw a map as it is shown at first; names that would cover others are left out, those of the ends never."""
    view = drawn.frame
    wide = WIDTH_IN - 2 * MARGIN_IN
    frame = Frame(height=min(TALLEST_IN, wide * view.height / view.width), left=MARGIN_IN, right=MARGIN_IN)
    ax = new_axes(ax, frame)
    _draw_world(ax, view)
    for stroke in drawn.strokes:
        _draw_stroke(ax, stroke, view)
    ax.set_xticks([])
    ax.set_yticks([])
    ax.spines["bottom"].set_visible(False)
    ax.set_aspect("equal", adjustable="datalim")
    _show(ax, view, frame)
    _draw_dots(ax, drawn, view)
    _legend(ax, drawn)
    return finish(ax, frame, drawn.title, drawn.subtitle, drawn.credit)


def _show(ax: Axes, view: MapFrame, frame: Frame) -> None:
    """Show what the map shows, and at the sides whatever the shape of the axes has room for."""
    shape = (WIDTH_IN - frame.left - frame.right) / frame.height
    wide, tall = max(view.width, view.height * shape), max(view.height, view.width / shape)
    ax.set_xlim((view.width - wide) / 2, (view.width + wide) / 2)
    ax.set_ylim((view.height + tall) / 2, (view.height - tall) / 2)


def _draw_world(ax: Axes, view: MapFrame) -> None:
    world = background_of(view)
    ax.set_facecolor(SEA)
    ax.add_collection(PolyCollection(world.land, facecolor=LAND, edgecolor="none", gid="land"), autolim=False)
    for lines, color, gid in ((world.borders, BORDER, "borders"), (world.coast, COAST, "coast")):
        ax.add_collection(LineCollection(lines, colors=color, linewidths=0.5, gid=gid), autolim=False)


def _draw_stroke(ax: Axes, stroke: Stroke, view: MapFrame) -> None:
    lines = [view.line(part) for line in stroke.parts for part in parts_of(line)]
    width = stroke.width_px * THINNER
    dash = (0, stroke.dash) if stroke.dash else "solid"
    casing = LineCollection(lines, colors="white", alpha=0.6, linewidths=width + CASING_PT, gid="casing", zorder=3)
    own = LineCollection(lines, colors=stroke.color, linewidths=width, linestyles=[dash], gid="stroke", zorder=3)
    for collection in (casing, own):
        ax.add_collection(collection, autolim=False)


def _draw_dots(ax: Axes, drawn: Map, view: MapFrame) -> None:
    """Draw all dots, the ends first; write each name to the right or to the left, where there is room."""
    taken: list[Bbox] = []
    for dot in sorted(drawn.dots, key=lambda dot: dot.small):
        x, y = view.at((dot.lon, dot.lat))
        size = 3.6 if dot.small else 6.5
        ax.plot(
            x, y, "o", color="white" if dot.small else INK, markeredgecolor=INK, markersize=size, zorder=5, gid="dot"
        )
        _write_name(ax, dot, (x, y), taken)


def _write_name(ax: Axes, dot: Dot, at: tuple[float, float], taken: list[Bbox]) -> None:
    for side, shift in (("left", NAME_AT_PT), ("right", -NAME_AT_PT)):
        name = ax.annotate(
            dot.name,
            at,
            (shift, 0),
            textcoords="offset points",
            ha=side,
            va="center",
            fontsize=SMALL_PT if dot.small else TEXT_PT,
            fontweight="normal" if dot.small else "bold",
            color=INK,
            gid="name",
            path_effects=[patheffects.withStroke(linewidth=2.2, foreground="white")],
            zorder=6,
        )
        box = name.get_window_extent()
        free = not any(box.overlaps(other) for other in taken) and ax.bbox.x0 < box.x0 and box.x1 < ax.bbox.x1
        if free or (side == "right" and not dot.small):
            taken.append(box)
            return
        name.remove()


def _legend(ax: Axes, drawn: Map) -> None:
    handles = []
    for key in drawn.legend:
        handle = Line2D([], [], color=key.color, linewidth=key.width_px * THINNER, label=key.name)
        if key.dash:
            handle.set_dashes(key.dash)
        handles.append(handle)
    if handles:
        ax.legend(
            handles=handles,
            loc="upper left",
            bbox_to_anchor=(0, -0.01),
            borderaxespad=0.2,
            ncols=5,
            frameon=False,
            fontsize=SMALL_PT,
            handlelength=2.6,
            columnspacing=1.2,
            labelcolor=INK,
        )
