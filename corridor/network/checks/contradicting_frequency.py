"""Days and departures per week agree."""

from collections.abc import Iterator

from corridor.errors import Fault
from corridor.network.checks.rows import Rows, fault
from corridor.tables.services import ServiceRow


def contradicting_frequency(rows: Rows) -> Iterator[Fault]:
    """Yield services whose per_week is not the number of their days, and days named twice."""
    for line, service in rows.numbered(ServiceRow):
        if len(set(service.days)) != len(service.days):
            yield fault(ServiceRow, line, "days", "|".join(service.days), "expected each day once")
        if service.days and service.per_week not in (None, len(service.days)):
            expected = f"expected {len(service.days)} as in days, or an empty cell"
            yield fault(ServiceRow, line, "per_week", service.per_week, expected)
