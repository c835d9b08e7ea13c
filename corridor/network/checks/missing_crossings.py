"""Haulage over a border takes the hours and fees of a border crossing."""

from collections.abc import Iterator

from corridor.errors import Fault
from corridor.network.checks.rows import Rows, fault
from corridor.network.checks.usage import hauled_links
from corridor.tables.border_crossings import BorderCrossingRow
from corridor.tables.links import LinkRow


def missing_crossings(rows: Rows) -> Iterator[Fault]:
    """Yield links on which on-demand haulage crosses a border without a row for the direction."""
    known = {(row.from_id, row.to_id, row.mode) for row in rows.of(BorderCrossingRow)}
    for mode, line, link in hauled_links(rows):
        if rows.places[link.from_id].country == rows.places[link.to_id].country:
            continue
        ends = [(link.from_id, link.to_id)] + ([(link.to_id, link.from_id)] if link.both_ways else [])
        for tail, head in ends:
            if (tail, head, link.mode) not in known:
                expected = f"expected a row {tail}, {head}, {link.mode} in {BorderCrossingRow.file}: {mode} runs here"
                yield fault(LinkRow, line, "id", link.id, expected)
