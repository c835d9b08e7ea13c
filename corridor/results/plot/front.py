"""The front as points of cost over time."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Literal, get_args

from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from corridor.errors import InputError
from corridor.results.corridors import corridors_of, main_mode
from corridor.results.front import Front
from corridor.results.itinerary import Itinerary
from corridor.results.labels import LABELS
from corridor.results.looks import OTHERS, Look, looks_of_groups, looks_of_modes
from corridor.results.plot.canvas import (
    FAINT,
    INK,
    Frame,
    broken,
    counted,
    finish,
    legend,
    name_axes,
    new_axes,
    say_nothing_there,
    source_line,
    tall_enough,
)
from corridor.results.plot.notes import Note, place_notes
from corridor.results.question import cargo_of, ends_of

ColorBy = Literal["mode", "corridor"]
SIZES_PT = (7.0, 9.5, 12.0, 14.5, 17.0)
"""Diameter by transfers: none, one, ..., four or more."""
ROOM = 0.14


def plot_front(front: Front, color_by: ColorBy = "mode", ax: Axes | None = None) -> Axes:
    """Draw every itinerary of a front by its days and USD; the best at something are named."""
    if color_by not in get_args(ColorBy):
        raise InputError("color_by", color_by, f"one of {', '.join(get_args(ColorBy))}")
    itineraries = list(front)
    source = source_line(front.network, "USD for the whole shipment, without the value of time.")
    title = ends_of(front.network, front.query)
    if not itineraries:
        frame = Frame()
        ax = new_axes(ax, frame)
        say_nothing_there(ax, ["No route.", *(f"{reason.detail}: {reason.relax}" for reason in front.reasons)])
        return finish(ax, frame, title, cargo_of(front.network, front.query), source)
    looks = looks_by(itineraries, color_by)
    points = [(itinerary.totals.duration_h / 24, itinerary.totals.cost_usd) for itinerary in itineraries]
    handles = _handles(list(looks.values()), itineraries)
    frame = Frame(height=tall_enough(handles, Frame().height))
    ax = new_axes(ax, frame)
    draw_edge(ax, points)
    for itinerary, point in zip(itineraries, points, strict=True):
        draw_point(ax, itinerary, point, looks[itinerary.id])
    name_axes(ax, "days from ready to delivered", "cost, USD")
    give_room(ax, points)
    legend(ax, "main mode" if color_by == "mode" else "corridor", handles)
    many = f"{counted(len(itineraries), 'route')} that no other beats in everything"
    finish(ax, frame, title, f"{many}. {cargo_of(front.network, front.query)}.", source)
    place_notes(ax, notes_of(front), points)
    return ax


def looks_by(itineraries: Sequence[Itinerary], color_by: ColorBy) -> dict[str, Look]:
    """Return the look of each itinerary by its id."""
    if color_by == "mode":
        modes = looks_of_modes(itineraries[0].network)
        return {itinerary.id: modes[main_mode(itinerary)] for itinerary in itineraries}
    names = corridors_of(itineraries)
    groups = looks_of_groups(names)
    return {itinerary.id: groups[name] for itinerary, name in zip(itineraries, names, strict=True)}


def draw_point(ax: Axes, itinerary: Itinerary, point: tuple[float, float], look: Look) -> None:
    """Draw an itinerary; the larger, the more transfers."""
    ax.plot(
        *point,
        look.marker,
        color=look.color,
        markersize=SIZES_PT[min(itinerary.totals.transfers, len(SIZES_PT) - 1)],
        markeredgecolor=INK if itinerary.labels else "white",
        markeredgewidth=1.3 if itinerary.labels else 0.8,
        alpha=1.0 if itinerary.labels else 0.75,
        gid=itinerary.id,
        zorder=4 if itinerary.labels else 3,
    )


def draw_edge(ax: Axes, points: Sequence[tuple[float, float]]) -> None:
    """Draw the steps of the least cost within a time."""
    ordered = sorted(points)
    cheapest = min(ordered, key=lambda point: point[1])
    ordered = ordered[: ordered.index(cheapest) + 1]
    least = list(accumulate((cost for _, cost in ordered), min))
    ax.step([days for days, _ in ordered], least, where="post", color=FAINT, linewidth=1.4, gid="edge", zorder=2)


def give_room(ax: Axes, points: Sequence[tuple[float, float]]) -> None:
    """Leave room around the points for what is written beside them; a single point has a scale too."""
    left, right = ax.get_xlim()
    low, high = ax.get_ylim()
    if len(set(points)) == 1:
        (days, usd), *_ = points
        left, right, low, high = days * 0.6, days * 1.4, usd * 0.6, usd * 1.4
    wide, tall = right - left, high - low
    ax.set_xlim(max(0, left - ROOM / 2 * wide), right + ROOM * wide)
    ax.set_ylim(max(0, low - ROOM * tall), high + ROOM * tall)
    ax.yaxis.set_major_formatter("{x:,.0f}")


def labels_in_words(itinerary: Itinerary) -> str:
    """Return what an itinerary is best at."""
    if set(LABELS) <= set(itinerary.labels):
        return "best at everything"
    return ", ".join(label.replace("_", " ") for label in itinerary.labels)


def notes_of(front: Front) -> list[Note]:
    """Return a note for each itinerary that is best at something, all its labels in one."""
    best = {itinerary.id: itinerary for itinerary in front.best.values()}
    return [
        Note(
            x=itinerary.totals.duration_h / 24,
            y=itinerary.totals.cost_usd,
            head=labels_in_words(itinerary),
            text=f"{itinerary.totals.cost_usd:,.0f} USD, {itinerary.totals.duration_h / 24:.1f} days, "
            f"{itinerary.totals.co2e_wtw_kg / 1000:,.1f} t CO2e",
        )
        for itinerary in best.values()
    ]


def _handles(looks: Sequence[Look], itineraries: Sequence[Itinerary]) -> list[Line2D]:
    handles = [
        Line2D([], [], linestyle="", marker=look.marker, color=look.color, markersize=8, label=broken(look.name))
        for look in sorted(set(looks), key=lambda look: (look.color == OTHERS, look.name))
    ]
    transfers = sorted({min(itinerary.totals.transfers, len(SIZES_PT) - 1) for itinerary in itineraries})
    handles.append(Line2D([], [], linestyle="", label=" "))
    handles.append(Line2D([], [], linestyle="", label="transfers"))
    for count in transfers:
        more = " or more" if count == len(SIZES_PT) - 1 else ""
        handles.append(
            Line2D([], [], linestyle="", marker="o", color=FAINT, markersize=SIZES_PT[count], label=f"{count}{more}")
        )
    return handles
