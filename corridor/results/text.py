"""Fronts as text for a terminal and as HTML for a notebook."""

import html
import textwrap
from collections.abc import Sequence
from itertools import zip_longest

from corridor.results.itinerary import Itinerary, Leg
from corridor.results.labels import LABELS, MOST_RELIABLE
from corridor.results.reasons import Reason
from corridor.results.reliability import Reliability

WIDTH = 100
NARROW = 80
"""No table is narrower; below ``WIDTH`` what a route is best at stands on a line of its own."""
KEPT_TOGETHER = "\N{NO-BREAK SPACE}"
LABELS_WIDTH, P90_WIDTH = 37, 6
SHORT = {"fewest_transfers": "fewest", MOST_RELIABLE: "reliable"}
NEARLY_ALL = 4
"""That many labels are told by those that are missing: a table has no room for them."""
MILLION = 1e6
NOTHING = "-"
NOTE = """USD for the whole shipment; est. = share
of the cost that rests on estimates; ~ = departure day assumed from the weekly frequency."""
P90_NOTE = "P90 = days that nine in ten such shipments take at most (simulated delays, missed connections)."


def front_text(
    itineraries: Sequence[Itinerary],
    front_size: int,
    reasons: Sequence[Reason],
    risks: Sequence[Reliability] = (),
    *,
    due: bool = False,
    width: int = WIDTH,
) -> str:
    """Return a table of at most 100 columns, or ``width``: a line of figures per itinerary, and below it how it goes.

    With ``risks`` it has the days that nine in ten such shipments keep, and with ``due`` how many are on time.
    """
    width = min(max(width, NARROW), WIDTH)
    if not itineraries:
        whys = (_wrap(f"- {reason.detail}: {reason.relax}", width, "", "  ") for reason in reasons)
        return "\n".join(("No route.", *(line for lines in whys for line in lines)))
    known = (*LABELS, MOST_RELIABLE) if risks else LABELS
    room = 0 if width < WIDTH else LABELS_WIDTH - P90_WIDTH if risks else LABELS_WIDTH
    lines = [_head(room, risky=bool(risks)), "-" * width]
    for number, (itinerary, risk) in enumerate(zip_longest(itineraries, risks), 1):
        labels = _labels(itinerary, known)
        lines.append(_figures(number, itinerary, f"{labels:<{room}} " if room else "", risk))
        told = ("" if room or labels == NOTHING else f"best at: {labels}", chain(itinerary), _why(itinerary))
        for text in (*told, _on_time(risk) if due and risk else ""):
            lines.extend(_wrap(text, width, "    "))
    lines.append("-" * width)
    shown = f"{len(itineraries)} of {front_size} routes on the front."
    note = NOTE if room else NOTE.replace("\n", " ")
    for line in f"{shown} {note}".splitlines():
        lines.extend(_wrap(line, width, ""))
    if risks:
        lines.extend(_wrap(P90_NOTE, width, ""))
    return "\n".join(lines)


def chain(itinerary: Itinerary) -> str:
    """Return the places of an itinerary joined by how the cargo moves between them."""
    parts = [itinerary.legs[0].origin.name]
    parts.extend(f"-[{_vehicle(leg)}]-> {leg.destination.name}" for leg in itinerary.legs)
    return " ".join(part.replace(" ", KEPT_TOGETHER) for part in parts).replace(f"]->{KEPT_TOGETHER}", "]-> ")


def _why(itinerary: Itinerary) -> str:
    """Return the reasons for showing an itinerary but what it is best at, which has a column."""
    told = "; ".join(why.detail for why in itinerary.why if why.code not in itinerary.labels)
    return f"why: {told}" if told else ""


def front_html(itineraries: Sequence[Itinerary], front_size: int, reasons: Sequence[Reason]) -> str:
    """Return an HTML table; all names are escaped."""
    if not itineraries:
        items = "".join(f"<li>{html.escape(f'{reason.detail}: {reason.relax}')}</li>" for reason in reasons)
        return f"<p>No route.</p><ul>{items}</ul>"
    titles = ("", "best at", "departure", "arrival", "days", "USD", "transfers", "kg CO2e", "route")
    head = "".join(f"<th>{title}</th>" for title in titles)
    rows = "".join(_row(number, itinerary) for number, itinerary in enumerate(itineraries, 1))
    note = f"{len(itineraries)} of {front_size} routes on the front"
    return f"<table><caption>{note}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _on_time(risk: Reliability) -> str:
    return f"on time (by {risk.due:%a %d %b %Y %H:%M %z}): {risk.on_time_share:.0%}"


def _wrap(text: str, width: int, first: str, following: str | None = None) -> list[str]:
    indent = first if following is None else following
    lines = textwrap.wrap(
        text, width, initial_indent=first, subsequent_indent=indent, break_on_hyphens=False, break_long_words=True
    )
    return [line.replace(KEPT_TOGETHER, " ") for line in lines]


def _amount(value: float) -> str:
    """Return an amount in at most nine characters."""
    return f"{value:,.0f}" if value < MILLION else f"{value / MILLION:,.2f}M"


def _head(labels_width: int, *, risky: bool) -> str:
    p90 = f"{'P90':>{P90_WIDTH}}" if risky else ""
    best_at = f"{'best at':<{labels_width}} " if labels_width else ""
    return f" #  {best_at}leaves arrives    days{p90}       USD  est. transf.   kg CO2e"


def _labels(itinerary: Itinerary, known: Sequence[str]) -> str:
    missing = [label for label in known if label not in itinerary.labels]
    if not missing:
        return "everything"
    if len(itinerary.labels) >= NEARLY_ALL:
        return "all but " + ", ".join(SHORT.get(label, label) for label in missing)
    return ", ".join(SHORT.get(label, label) for label in itinerary.labels) or NOTHING


def _figures(number: int, itinerary: Itinerary, labels: str, risk: Reliability | None) -> str:
    totals = itinerary.totals
    mark = "~" if any(leg.assumed for leg in itinerary.legs) else " "
    dates = f"{itinerary.departure:%d %b} {itinerary.arrival:%d %b %y}{mark}"
    p90 = "" if risk is None else f"{'-' if risk.p90_h is None else f'{risk.p90_h / 24:.1f}':>{P90_WIDTH}}"
    sums = f"{totals.duration_h / 24:>5.1f}{p90} {_amount(totals.cost_usd):>9} {totals.estimated_share:>5.0%}"
    rest = f"{totals.transfers:>7} {_amount(totals.co2e_wtw_kg):>9}"
    return f"{number:>2}  {labels}{dates}{sums} {rest}"


def _vehicle(leg: Leg) -> str:
    via = [country for country in leg.countries if country not in (leg.origin.country, leg.destination.country)]
    through = f" via {' '.join(via)}" if via and len(via) <= 6 else ""  # noqa: PLR2004  (more would not be read)
    return " ".join(name for name in (leg.mode, leg.service) if name) + through


def _row(number: int, itinerary: Itinerary) -> str:
    totals = itinerary.totals
    cells = (
        str(number),
        ", ".join(itinerary.labels),
        f"{itinerary.departure:%Y-%m-%d %H:%M}",
        f"{itinerary.arrival:%Y-%m-%d %H:%M}",
        f"{totals.duration_h / 24:.1f}",
        f"{totals.cost_usd:,.0f}",
        str(totals.transfers),
        f"{totals.co2e_wtw_kg:,.0f}",
        chain(itinerary).replace(KEPT_TOGETHER, " "),
    )
    return "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in cells) + "</tr>"
