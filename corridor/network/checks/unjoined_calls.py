"""Consecutive calls are joined by links, else a ride would be left out without a word."""

from collections.abc import Iterator

from corridor.errors import Fault
from corridor.network.checks.rows import Rows, fault
from corridor.tables.calls import CallRow


def unjoined_calls(rows: Rows) -> Iterator[Fault]:
    """Yield calls to which no chain of links of the service's infrastructure leads from the call before."""
    for stretch in rows.stretches:
        if stretch.hops is None:
            runs_on = rows.modes[stretch.service.mode].runs_on
            expected = f"expected {runs_on} links that lead there from {stretch.start.place}"
            yield fault(CallRow, stretch.line, "place", stretch.end.place, expected)
