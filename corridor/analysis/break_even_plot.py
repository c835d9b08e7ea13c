"""Break-even as a picture: the best figure over the levels of a parameter."""

from collections.abc import Sequence
from itertools import groupby

from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from corridor.analysis.break_even import BreakEven, Choice, Point, choice_of
from corridor.analysis.outcomes import OUTCOMES
from corridor.analysis.parameters import TIMES
from corridor.results.corridors import corridors_of
from corridor.results.itinerary import Itinerary
from corridor.results.looks import SERIES
from corridor.results.plot.canvas import (
    INK,
    QUIET,
    SMALL_PT,
    Frame,
    broken,
    counted,
    finish,
    legend,
    name_axes,
    new_axes,
    say_nothing_there,
    share_of_width,
    source_line,
    tall_enough,
)
from corridor.results.question import cargo_of, ends_of

NO_ROUTE: Choice = ((), ())
ROOM = 0.14


def names_of(choices: Sequence[Itinerary]) -> tuple[str, ...]:
    """Return the corridors of choices; where they share one, also by which places of transfer each goes."""
    names = corridors_of(choices)
    changes = (", ".join(leg.destination.name for leg in choice.legs[:-1]) for choice in choices)
    return tuple(
        f"{name}, by {places}" if names.count(name) > 1 and places else name
        for name, places in zip(names, changes, strict=True)
    )


def plot_break_even(found: BreakEven, ax: Axes | None) -> Axes:
    """Draw the best figure as a line, a color for each choice, and name the levels at which it flips."""
    rule, one = OUTCOMES[found.outcome], found.parameter
    known = {_identity(point): point.best for point in found.points if point.best is not None}
    names = dict(zip(known, names_of(list(known.values())), strict=True))
    colors = {identity: SERIES[i % len(SERIES)] for i, identity in enumerate(known)}
    handles = [
        Line2D([], [], color=colors[identity], linewidth=3, label=broken(f"{chr(65 + i)}: {name}"))
        for i, (identity, name) in enumerate(names.items())
    ]
    frame = Frame(height=tall_enough(handles, 3.2))
    ax = new_axes(ax, frame)
    title = f"{ends_of(found.front.network, found.front.query)}: which choice has the {rule.title}"
    how = "exact" if found.exact else "each flip within the gap that is drawn"
    subtitle = f"{counted(len(found.flips), 'flip')}, {how}. {cargo_of(found.front.network, found.front.query)}."
    source = source_line(found.front.network, "Planned again at every level." if not found.exact else "")
    if not known:
        say_nothing_there(ax, ["No route at any level."])
        return finish(ax, frame, title, subtitle, source)
    for identity, run in groupby(found.points, key=_identity):
        points = list(run)
        if identity in colors:
            xs, ys = [point.level for point in points], [point.value or 0.0 for point in points]
            style = {"color": colors[identity], "linewidth": 2.6, "marker": "o", "markersize": 3.5}
            ax.plot(xs, ys, gid="choice", **style)  # type: ignore[arg-type]
    low, high = ax.get_ylim()
    ax.set_ylim(low - ROOM / 2 * (high - low), high + ROOM * (high - low))
    letters = {identity: chr(65 + i) for i, identity in enumerate(names)}
    _mark(ax, found, letters)
    unit = "times what it is" if one.unit == TIMES else one.unit
    name_axes(ax, f"{one.title}, {unit}", f"{rule.title}, {rule.unit}")
    ax.yaxis.set_major_formatter("{x:,.0f}" if rule.scale == 1 else "{x:,.1f}")
    legend(ax, "best choice", handles)
    return finish(ax, frame, title, subtitle, source)


def _identity(point: Point) -> Choice:
    return choice_of(point.best) if point.best else NO_ROUTE


def _mark(ax: Axes, found: BreakEven, letters: dict[Choice, str]) -> None:
    """Mark where the parameter is now, and each flip with its level, in rows that do not meet."""
    base = found.parameter.base
    left, right = ax.get_xlim()
    if left <= base <= right:
        ax.axvline(base, color=INK, linewidth=1.0, linestyle=(0, (2, 2)), gid="base")
        ax.annotate(
            "now",
            (base, 0),
            (3, 4),
            xycoords=("data", "axes fraction"),
            textcoords="offset points",
            fontsize=SMALL_PT,
            color=QUIET,
            gid="now",
        )
    ends: list[float] = []
    for flip in found.flips:
        ax.axvspan(flip.lower, flip.upper, color=QUIET, alpha=0.35, linewidth=0.8, gid="flip")
        text = f"{_letter(flip.below, letters)} | {_letter(flip.above, letters)} {flip.at:.3g}"
        row = next((row for row, end in enumerate(ends) if end < flip.at), len(ends))
        end = flip.at + (right - left) * share_of_width(ax, f"{text}  ", SMALL_PT)
        ends[row : row + 1] = [end]
        ax.annotate(
            text,
            (flip.at, 1),
            (3, -10 - 11 * row),
            xycoords=("data", "axes fraction"),
            textcoords="offset points",
            fontsize=SMALL_PT,
            color=INK,
            gid="flip",
        )


def _letter(best: Itinerary | None, letters: dict[Choice, str]) -> str:
    return letters[choice_of(best)] if best is not None else "none"
