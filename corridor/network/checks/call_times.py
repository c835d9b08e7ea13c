"""The hours of a service's calls run forward from its first departure."""

from collections.abc import Iterator
from itertools import pairwise

from corridor.errors import Fault
from corridor.network.checks.rows import Rows, fault
from corridor.tables.calls import CallRow


def call_times(rows: Rows) -> Iterator[Fault]:
    """Yield first departures not at hour 0, departures before the arrival, and arrivals not after the last call."""
    for calls in rows.calls.values():
        for line, call in calls[:1]:
            if call.depart_h != 0:
                yield fault(CallRow, line, "depart_h", call.depart_h, "expected 0 at the first call")
        for line, call in calls:
            if call.depart_h < call.arrive_h:
                yield fault(CallRow, line, "depart_h", call.depart_h, f"expected at least {call.arrive_h} (arrive_h)")
        for (_, before), (line, call) in pairwise(calls):
            if call.arrive_h <= before.depart_h:
                expected = f"expected more than {before.depart_h}, the departure from {before.place}"
                yield fault(CallRow, line, "arrive_h", call.arrive_h, expected)
