"""What a link passes through is a passage."""

from collections.abc import Iterator

from corridor.errors import Fault
from corridor.network.checks.rows import Rows, fault
from corridor.tables.links import LinkRow


def misnamed_passages(rows: Rows) -> Iterator[Fault]:
    """Yield passages of links that are places of another kind."""
    for line, link in rows.links.values():
        for name in link.passages:
            if name in rows.places and "passage" not in rows.places[name].kinds:
                yield fault(LinkRow, line, "passages", name, "expected a place of kind passage")
