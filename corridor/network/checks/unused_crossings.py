"""A border crossing stands on a link between two countries."""

from collections.abc import Iterator

from corridor.errors import Fault
from corridor.network.checks.rows import Rows, fault
from corridor.tables.border_crossings import BorderCrossingRow


def unused_crossings(rows: Rows) -> Iterator[Fault]:
    """Yield border crossings without a link in their direction, and those inside one country."""
    directions: set[tuple[str, str, str]] = set()
    for _, link in rows.links.values():
        directions.add((link.from_id, link.to_id, link.mode))
        if link.both_ways:
            directions.add((link.to_id, link.from_id, link.mode))
    for line, row in rows.numbered(BorderCrossingRow):
        if row.from_id not in rows.places or row.to_id not in rows.places:
            continue
        given = f"{row.from_id}, {row.to_id}"
        if (row.from_id, row.to_id, row.mode) not in directions:
            yield fault(BorderCrossingRow, line, "from, to", given, f"expected a {row.mode} link in this direction")
        if rows.places[row.from_id].country == rows.places[row.to_id].country:
            yield fault(BorderCrossingRow, line, "from, to", given, "expected places of two countries")
