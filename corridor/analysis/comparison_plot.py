"""Two fronts in one picture."""

from typing import get_args

from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from corridor.analysis.comparison import Comparison, Pair, Status
from corridor.results.itinerary import Itinerary
from corridor.results.looks import AFTER, BEFORE
from corridor.results.plot.canvas import (
    FAINT,
    INK,
    Frame,
    counted,
    finish,
    legend,
    name_axes,
    new_axes,
    say_nothing_there,
    source_line,
)
from corridor.results.plot.front import give_room
from corridor.results.plot.notes import Note, place_notes
from corridor.results.question import cargo_of, ends_of

SIZE_PT = 8.0
STYLES = {
    "kept": {"marker": "o", "color": BEFORE, "markersize": 6.0, "markeredgecolor": "white"},
    "before": {"marker": "o", "color": BEFORE, "markersize": SIZE_PT, "fillstyle": "none", "markeredgewidth": 1.4},
    "lost": {"marker": "x", "color": BEFORE, "markersize": SIZE_PT, "markeredgewidth": 1.8},
    "after": {"marker": "o", "color": AFTER, "markersize": SIZE_PT, "markeredgecolor": "white"},
    "gained": {"marker": "D", "color": AFTER, "markersize": SIZE_PT, "markeredgecolor": "white"},
}


def plot_comparison(comparison: Comparison, ax: Axes | None = None) -> Axes:
    """Draw every itinerary of both fronts, and arrows from what was best to what is."""
    frame = Frame(height=3.9)
    ax = new_axes(ax, frame)
    before, after = comparison.before, comparison.after
    title = f"{ends_of(before.network, before.query)}: {' and '.join(comparison.names)}"
    sizes = (counted(len(front), "route") for front in (before, after))
    counts = "; ".join(f"{name}: {size}" for name, size in zip(comparison.names, sizes, strict=True))
    subtitle = f"{counts}. {cargo_of(after.network, after.query)}."
    versions = dict.fromkeys((before.network.version[:12], after.network.version[:12]))
    more = f"Networks compared: {' and '.join(versions)}." if len(versions) > 1 else ""
    source = source_line(before.network, more)
    if not comparison.pairs:
        say_nothing_there(ax, ["No route on either front."])
        return finish(ax, frame, title, subtitle, source)
    points = [point for pair in comparison.pairs for point in _draw(ax, pair)]
    name_axes(ax, "days from ready to delivered", "cost, USD")
    give_room(ax, points)
    legend(ax, "", _handles(comparison))
    finish(ax, frame, title, subtitle, source)
    place_notes(ax, [note for pair, labels in _bests(comparison) if (note := _arrow(ax, pair, labels))], points)
    return ax


def _draw(ax: Axes, pair: Pair) -> list[tuple[float, float]]:
    """Draw a route where it was and where it is; return these points."""
    old, new = (point_of(one) if one else None for one in (pair.before, pair.after))
    if old and new and pair.status == "changed":
        ax.plot(*zip(old, new, strict=True), color=FAINT, linewidth=1.0, gid="moved", zorder=2)
    shown = {"kept": [(new, "kept")], "changed": [(old, "before"), (new, "after")]}
    marks = shown.get(pair.status, [(old or new, pair.status)])
    for point, style in marks:
        if point:
            ax.plot(*point, linestyle="", gid=style, zorder=3, **STYLES[style])  # type: ignore[arg-type]
    return [point for point, _ in marks if point]


def point_of(itinerary: Itinerary) -> tuple[float, float]:
    """Return days and USD."""
    return itinerary.totals.duration_h / 24, itinerary.totals.cost_usd


def _bests(comparison: Comparison) -> list[tuple[Pair, str]]:
    """Return the best pairs, each once with all its labels."""
    labels: dict[tuple[str | None, str | None], tuple[Pair, list[str]]] = {}
    for label, pair in comparison.best.items():
        key = pair.before.id if pair.before else None, pair.after.id if pair.after else None
        labels.setdefault(key, (pair, []))[1].append(label.replace("_", " "))
    return [(pair, ", ".join(named)) for pair, named in labels.values()]


def _arrow(ax: Axes, pair: Pair, labels: str) -> Note | None:
    """Draw an arrow if the best has moved; return what to write beside where it is now."""
    known = pair.after or pair.before
    if known is None:
        return None
    x, y = point_of(known)
    if pair.before is None or pair.after is None:
        return Note(x=x, y=y, head=labels, text="gained" if pair.after else "no route any more")
    old, new = point_of(pair.before), point_of(pair.after)
    if old == new:
        return Note(x=x, y=y, head=labels, text="unchanged")
    ax.annotate(
        "",
        new,
        old,
        arrowprops={"arrowstyle": "-|>", "color": INK, "linewidth": 1.3, "shrinkA": 5, "shrinkB": 6},
        gid="arrow",
        zorder=4,
    )
    return Note(x=x, y=y, head=labels, text=f"{new[1] - old[1]:+,.0f} USD, {new[0] - old[0]:+.1f} days")


def _handles(comparison: Comparison) -> list[Line2D]:
    first, second = comparison.names
    count = {status: sum(pair.status == status for pair in comparison.pairs) for status in get_args(Status)}
    told = (
        ("kept", f"kept ({count['kept']})", count["kept"]),
        ("before", f"changed ({count['changed']}), {first}", count["changed"]),
        ("after", f"changed, {second}", count["changed"]),
        ("lost", f"lost ({count['lost']})", count["lost"]),
        ("gained", f"gained ({count['gained']})", count["gained"]),
    )
    return [Line2D([], [], linestyle="", label=label, **STYLES[name]) for name, label, some in told if some]  # type: ignore[arg-type]
