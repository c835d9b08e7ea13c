"""Validity ends after it begins."""

from collections.abc import Iterator

from corridor.errors import Fault
from corridor.network.checks.rows import Rows, fault
from corridor.tables.rates import RateRow
from corridor.tables.services import ServiceRow


def reversed_dates(rows: Rows) -> Iterator[Fault]:
    """Yield rows that are valid until a date before they are valid from."""
    dated: list[tuple[int, ServiceRow | RateRow]] = [*rows.numbered(ServiceRow), *rows.numbered(RateRow)]
    for line, item in dated:
        if item.valid_from and item.valid_to and item.valid_to < item.valid_from:
            expected = f"expected {item.valid_from} (valid_from) or later"
            yield fault(type(item), line, "valid_to", item.valid_to, expected)
