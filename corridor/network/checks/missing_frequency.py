"""A service says when it leaves."""

from collections.abc import Iterator

from corridor.errors import Fault
from corridor.network.checks.rows import Rows, fault
from corridor.tables.services import ServiceRow


def missing_frequency(rows: Rows) -> Iterator[Fault]:
    """Yield services with neither days nor a number of departures per week."""
    for line, service in rows.numbered(ServiceRow):
        if not service.days and service.per_week is None:
            yield fault(ServiceRow, line, "days", "", "expected days of departure, or per_week")
