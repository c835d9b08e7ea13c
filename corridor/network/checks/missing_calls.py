"""Calls are numbered without gaps."""

from collections.abc import Iterator

from corridor.errors import Fault
from corridor.network.checks.rows import Rows, fault
from corridor.tables.calls import CallRow


def missing_calls(rows: Rows) -> Iterator[Fault]:
    """Yield the first call of each service whose number is not the one after the call before: a line may be lost."""
    for calls in rows.calls.values():
        for number, (line, call) in enumerate(calls, start=1):
            if call.sequence != number:
                yield fault(CallRow, line, "sequence", call.sequence, f"expected {number}, the next number")
                break
