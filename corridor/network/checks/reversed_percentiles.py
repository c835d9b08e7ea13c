"""A 90th percentile is not below the median."""

from collections.abc import Iterator

from corridor.errors import Fault
from corridor.network.checks.rows import Rows, fault
from corridor.tables.border_crossings import BorderCrossingRow
from corridor.tables.carriage import CarriageRow
from corridor.tables.row import Row
from corridor.tables.services import ServiceRow

_PAIRS: tuple[tuple[type[Row], str, str], ...] = (
    (BorderCrossingRow, "p50_h", "p90_h"),
    (ServiceRow, "delay_p50_h", "delay_p90_h"),
    (CarriageRow, "dispatch_p50_h", "dispatch_p90_h"),
)


def reversed_percentiles(rows: Rows) -> Iterator[Fault]:
    """Yield 90th percentiles that are smaller than the median beside them."""
    for row, median, high in _PAIRS:
        for line, item in rows.numbered(row):
            least, given = getattr(item, median), getattr(item, high)
            if given < least:
                yield fault(row, line, high, given, f"expected at least {least} ({median})")
