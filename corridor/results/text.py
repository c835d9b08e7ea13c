"""Fronts as text for a terminal and as HTML for a notebook."""

import html
import textwrap
from collections.abc import Sequence

from corridor.results.itinerary import Itinerary, Leg
from corridor.results.labels import LABELS
from corridor.results.reasons import Reason

WIDTH = 100
HEAD = " #  best at                               leaves arrives    days       USD  est. transf.   kg CO2e"
KEPT_TOGETHER = "\N{NO-BREAK SPACE}"
LABELS_WIDTH = 37
MILLION = 1e6


def front_text(itineraries: Sequence[Itinerary], front_size: int, reasons: Sequence[Reason]) -> str:
    """Return a table of at most 100 columns: a line of figures per itinerary, and below it how it goes."""
    if not itineraries:
        told = (_wrap(f"- {reason.detail}: {reason.relax}", "", "  ") for reason in reasons)
        return "\n".join(("No route.", *(line for lines in told for line in lines)))
    lines = [HEAD, "-" * WIDTH]
    for number, itinerary in enumerate(itineraries, 1):
        lines.append(_figures(number, itinerary))
        lines.extend(_wrap(chain(itinerary), "    "))
    lines.append("-" * WIDTH)
    lines.append(f"{len(itineraries)} of {front_size} routes on the front. USD for the whole shipment; est. = share")
    lines.append("of the cost that rests on estimates; ~ = departure day assumed from the weekly frequency.")
    return "\n".join(lines)


def chain(itinerary: Itinerary) -> str:
    """Return the places of an itinerary joined by how the cargo moves between them."""
    parts = [itinerary.legs[0].origin.name]
    parts.extend(f"-[{_vehicle(leg)}]-> {leg.destination.name}" for leg in itinerary.legs)
    return " ".join(part.replace(" ", KEPT_TOGETHER) for part in parts).replace(f"]->{KEPT_TOGETHER}", "]-> ")


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


def _wrap(text: str, first: str, following: str | None = None) -> list[str]:
    indent = first if following is None else following
    lines = textwrap.wrap(
        text, WIDTH, initial_indent=first, subsequent_indent=indent, break_on_hyphens=False, break_long_words=True
    )
    return [line.replace(KEPT_TOGETHER, " ") for line in lines]


def _amount(value: float) -> str:
    """Return an amount in at most nine characters."""
    return f"{value:,.0f}" if value < MILLION else f"{value / MILLION:,.2f}M"


def _figures(number: int, itinerary: Itinerary) -> str:
    totals = itinerary.totals
    mark = "~" if any(leg.assumed for leg in itinerary.legs) else " "
    labels = ", ".join(label.replace("fewest_transfers", "fewest") for label in itinerary.labels) or "-"
    if len(itinerary.labels) == len(LABELS):
        labels = "everything"
    dates = f"{itinerary.departure:%d %b} {itinerary.arrival:%d %b %y}{mark}"
    sums = f"{totals.duration_h / 24:>5.1f} {_amount(totals.cost_usd):>9} {totals.estimated_share:>5.0%}"
    rest = f"{totals.transfers:>7} {_amount(totals.co2e_wtw_kg):>9}"
    return f"{number:>2}  {labels:<{LABELS_WIDTH}} {dates}{sums} {rest}"


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
