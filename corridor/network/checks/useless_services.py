"""A service takes cargo somewhere."""

from collections.abc import Iterator

from corridor.errors import Fault
from corridor.network.checks.rows import Rows, fault
from corridor.tables.calls import CallRow
from corridor.tables.services import ServiceRow


def useless_services(rows: Rows) -> Iterator[Fault]:
    """Yield services with fewer than two calls, or with no unloading elsewhere after a loading."""
    for name, (line, _) in rows.services.items():
        calls = [call for _, call in rows.calls[name]]
        if len(calls) <= 1:
            yield fault(ServiceRow, line, "id", name, f"expected two calls or more in {CallRow.file}, has {len(calls)}")
        elif not _carries(calls):
            yield fault(ServiceRow, line, "id", name, "expected a call with load and a later one elsewhere with unload")


def _carries(calls: list[CallRow]) -> bool:
    boarded: set[str] = set()
    for call in calls:
        if call.unload and boarded - {call.place}:
            return True
        if call.load:
            boarded.add(call.place)
    return False
