"""An itinerary as a timeline: legs, with their time at borders, and dwells, one row each."""

from dataclasses import dataclass
from datetime import UTC, datetime
from math import ceil, floor

from matplotlib.axes import Axes
from matplotlib.patches import Patch

from corridor.results.borders import border_stays
from corridor.results.itinerary import Dwell, Itinerary, Leg
from corridor.results.plot.canvas import (
    INK,
    QUIET,
    SMALL_PT,
    TEXT_PT,
    Frame,
    broken,
    counted,
    cut,
    finish,
    legend,
    name_axes,
    new_axes,
    share_of_width,
    source_line,
)

BORDER, WAITING, HANDLING = "#14202b", "#E3E7EA", "#A9B3BB"
ROW_IN, LEG_ROWS, DWELL_ROWS = 0.4, 1.35, 0.8
THICK, THIN = 0.62, 0.34
TINY_PT = 6.5
DAYS_APART, MOST_TICKS = (1, 2, 4, 7, 14, 28), 8
SECONDS_PER_DAY = 86_400
NAME_CHARS: dict[float, int] = {TEXT_PT: 38, SMALL_PT: 46}


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of the timeline."""

    what: Leg | Dwell
    y: float


def plot_itinerary(itinerary: Itinerary, ax: Axes | None = None) -> Axes:
    """Draw legs and dwells against time; dates are local at each place."""
    rows, height = _rows(itinerary)
    frame = Frame(height=max(1.6, height * ROW_IN), left=3.05, right=1.75)
    ax = new_axes(ax, frame)
    span = _number(itinerary.ready), _number(itinerary.arrival)
    edge = 0.01 * (span[1] - span[0])
    ax.set_xlim(span[0] - edge, span[1] + edge)
    ax.set_ylim(height - 0.5, -0.75)
    for row in rows:
        if isinstance(row.what, Leg):
            _leg(ax, row.y, row.what, itinerary)
        else:
            _dwell(ax, row.y, row.what)
        _name(ax, row, itinerary)
        _tell(ax, row, span)
    ax.set_yticks([])
    ax.grid(visible=False, axis="y")
    days = range(ceil(span[0]), floor(span[1]) + 1)
    step = next((step for step in DAYS_APART if len(days) <= step * MOST_TICKS), DAYS_APART[-1])
    ax.set_xticks(days[::step], [_day(datetime.fromtimestamp(day * SECONDS_PER_DAY, UTC)) for day in days[::step]])
    name_axes(ax, "date, UTC", "")
    legend(ax, "", _handles(itinerary))
    return _finish(ax, frame, itinerary)


def _rows(itinerary: Itinerary) -> tuple[list[_Row], float]:
    """Return dwells and legs in the order of time, those that take no time left out; and their height in rows."""
    first, *later = itinerary.dwells
    blocks: list[Leg | Dwell] = [first]
    for i, leg in enumerate(itinerary.legs):
        blocks.append(leg)
        blocks.extend(later[i : i + 1])
    rows: list[_Row] = []
    y = 0.0
    for block in blocks:
        if block.departure != block.arrival:
            rows.append(_Row(block, y))
            y += LEG_ROWS if isinstance(block, Leg) else DWELL_ROWS
    return rows, y


def _leg(ax: Axes, y: float, leg: Leg, itinerary: Itinerary) -> None:
    color = itinerary.network.modes[leg.mode].color
    left, right = _number(leg.departure), _number(leg.arrival)
    ax.barh(y, right - left, THICK, left, color=color, edgecolor=color, linewidth=0.8, gid=f"leg {leg.sequence}")
    reached = left
    whole = ax.get_xlim()[1] - ax.get_xlim()[0]
    for stay in border_stays(leg, itinerary.network):
        since, until = _number(stay.arrival), _number(stay.departure)
        ax.barh(y, until - since, THICK, since, color=BORDER, gid=f"border {stay.place}")
        name = itinerary.network.places[stay.place].name.partition(" (")[0]
        if since >= reached:
            ax.text(since, y - THICK / 2 - 0.05, name, fontsize=TINY_PT, color=QUIET, va="bottom", gid="border name")
            reached = since + whole * share_of_width(ax, f"{name}  ", TINY_PT)


def _dwell(ax: Axes, y: float, dwell: Dwell) -> None:
    left, right = _number(dwell.arrival), _number(dwell.departure)
    handled = min(dwell.handling_h / 24, right - left)
    ax.barh(y, right - left, THIN, left, color=WAITING, edgecolor=HANDLING, linewidth=0.4, gid="waiting")
    if handled:
        ax.barh(y, handled, THIN, left, color=HANDLING, gid="handling")


def _name(ax: Axes, row: _Row, itinerary: Itinerary) -> None:
    """Write to the left of the axes what a row shows."""
    block = row.what
    if isinstance(block, Dwell):
        lines: list[tuple[str, float, float]] = [(f"at {block.place.name}", SMALL_PT, 0.0)]
    else:
        how = block.service_name or itinerary.network.modes[block.mode].short_name
        ends = f"{block.origin.name} → {block.destination.name}"
        lines = [(ends, TEXT_PT, 6.0), (how, SMALL_PT, -6.5)]
    for text, size, above in lines:
        ax.annotate(
            cut(text, NAME_CHARS[size]),
            (0, row.y),
            (-8, above),
            xycoords=("axes fraction", "data"),
            textcoords="offset points",
            ha="right",
            va="center",
            fontsize=size,
            color=INK if size == TEXT_PT else QUIET,
            gid="name",
        )


def _tell(ax: Axes, row: _Row, span: tuple[float, float]) -> None:
    """Write dates and hours beside a bar where there is room, else below it."""
    block = row.what
    if isinstance(block, Leg):
        since, until = block.departure, block.arrival
        text = f"{_date(since)} \N{EN DASH} {_date(until)}, {_days((until - since).total_seconds() / 3600)}"
    else:
        since, until = block.arrival, block.departure
        parts = [(block.waiting_h, "waiting"), (block.handling_h, "handling")]
        text = ", ".join(f"{_days(hours)} {what}" for hours, what in parts if hours > 0)
        text += f", {block.storage_usd:,.0f} USD storage" if block.storage_usd else ""
    left, right = _number(since), _number(until)
    need = (span[1] - span[0]) * share_of_width(ax, f"{text}  ", SMALL_PT)
    y, up, shift = row.y, "center", 5
    if span[1] - right >= need:
        at, side = right, "left"
    elif left - span[0] >= need:
        at, side, shift = left, "right", -5
    else:
        y, up, shift = row.y + THICK / 2, "top", 0
        at, side = (left, "left") if left + need < span[1] else (right, "right")
    ax.annotate(
        text,
        (at, y),
        (shift, -2 if up == "top" else 0),
        textcoords="offset points",
        ha=side,
        va=up,
        fontsize=SMALL_PT,
        color=INK if isinstance(block, Leg) else QUIET,
        gid="told",
    )


def _handles(itinerary: Itinerary) -> list[Patch]:
    modes = [itinerary.network.modes[mode] for mode in dict.fromkeys(itinerary.modes)]
    return [
        *(Patch(color=mode.color, label=broken(mode.short_name, 22)) for mode in modes),
        Patch(color=BORDER, label="at a border"),
        Patch(color=HANDLING, label="handling"),
        Patch(facecolor=WAITING, edgecolor=HANDLING, linewidth=0.4, label="waiting"),
    ]


def _finish(ax: Axes, frame: Frame, itinerary: Itinerary) -> Axes:
    totals = itinerary.totals
    title = f"{itinerary.legs[0].origin.name} → {itinerary.legs[-1].destination.name}"
    if itinerary.labels:
        title += f": {', '.join(label.replace('_', ' ') for label in itinerary.labels)}"
    figures = (
        f"Ready {_date(itinerary.ready)}, delivered {_date(itinerary.arrival)} {itinerary.arrival.year}: "
        f"{totals.duration_h / 24:.1f} days, {totals.cost_usd:,.0f} USD, {counted(totals.transfers, 'transfer')}, "
        f"{totals.co2e_wtw_kg / 1000:,.1f} t CO2e"
    )
    source = source_line(itinerary.network, "Dates beside the bars are local at each place.")
    return finish(ax, frame, title, figures, source)


def _day(instant: datetime) -> str:
    return f"{instant.day} {instant:%b}"


def _date(instant: datetime) -> str:
    return f"{_day(instant)} {instant:%H:%M}"


def _days(hours: float) -> str:
    return f"{hours:.0f} h" if hours < 48 else f"{hours / 24:.1f} days"  # noqa: PLR2004  (two days)


def _number(instant: datetime) -> float:
    """Return an instant as days since 1970, UTC."""
    return instant.timestamp() / SECONDS_PER_DAY
