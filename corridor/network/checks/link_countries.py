"""A link lies in the country of one of its ends, or at sea."""

from collections.abc import Iterator

from corridor.errors import Fault
from corridor.model.place import INTERNATIONAL_WATERS
from corridor.network.checks.rows import Rows, fault
from corridor.tables.links import LinkRow


def link_countries(rows: Rows) -> Iterator[Fault]:
    """Yield links in a country in which neither end lies, and links from a place to itself."""
    for line, link in rows.links.values():
        ends = {rows.places[link.from_id].country, rows.places[link.to_id].country}
        if link.country not in ends | {INTERNATIONAL_WATERS}:
            yield fault(LinkRow, line, "country", link.country, f"expected {' or '.join(sorted(ends))}, as its ends")
        if link.from_id == link.to_id:
            yield fault(LinkRow, line, "to", link.to_id, "expected another place than from")
