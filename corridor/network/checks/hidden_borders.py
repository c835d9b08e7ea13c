"""A service calls, or passes, at the border stations that it goes through."""

from collections.abc import Iterator

from corridor.errors import Fault
from corridor.model.place import INTERNATIONAL_WATERS
from corridor.network.checks.rows import Rows, fault
from corridor.tables.calls import CallRow


def hidden_borders(rows: Rows) -> Iterator[Fault]:
    """Yield calls before which the shortest links cross a border that no call names: the way may be another."""
    for stretch in rows.stretches:
        named = {stretch.start.place, stretch.end.place}
        for hop in stretch.hops or ():
            _, link = rows.links[hop.link]
            crosses = rows.places[hop.tail].country != rows.places[hop.head].country
            if crosses and link.country != INTERNATIONAL_WATERS and named.isdisjoint((hop.tail, hop.head)):
                expected = f"expected a passing call (load = unload = false) at {hop.tail} or {hop.head} before it"
                yield fault(CallRow, stretch.line, "place", stretch.end.place, expected)
