"""A link is no shorter than the great circle between its ends, and not many times longer."""

from collections.abc import Iterator

from corridor.errors import Fault
from corridor.geo import great_circle_km
from corridor.network.checks.rows import Rows, fault
from corridor.tables.links import LinkRow

SLACK_KM = 3.0
"""Positions are given to 0.01 degree or stand for a whole yard."""

SLACK_SHARE = 0.01
MOST_TIMES = 5.0  # Murmansk - St Petersburg round Scandinavia is 4.1
MOST_MORE_KM = 100.0


def link_lengths(rows: Rows) -> Iterator[Fault]:
    """Yield links that are shorter than possible or longer than likely."""
    for line, link in rows.links.values():
        start, end = rows.places[link.from_id], rows.places[link.to_id]
        direct_km = great_circle_km(start.lat, start.lon, end.lat, end.lon)
        least, most = direct_km * (1 - SLACK_SHARE) - SLACK_KM, direct_km * MOST_TIMES + MOST_MORE_KM
        if link.length_km < least:
            expected = f"expected at least {direct_km:.0f} km, the great circle"
            yield fault(LinkRow, line, "length_km", link.length_km, expected)
        if link.length_km > most:
            expected = f"expected at most {most:.0f} km ({direct_km:.0f} km by great circle)"
            yield fault(LinkRow, line, "length_km", link.length_km, expected)
