"""A rate for a place or a service prices something; a matrix of zones may have cells that nothing runs in."""

from collections.abc import Iterator

from corridor.errors import Fault
from corridor.network.checks.matches import rides_by_rate
from corridor.network.checks.rows import Rows, fault
from corridor.tables.rates import RateRow


def unused_rates(rows: Rows) -> Iterator[Fault]:
    """Yield rates of one service, or from or to one place, that fit no ride."""
    for line, rate, rides in rides_by_rate(rows):
        specific = rate.service is not None or not rows.places.keys().isdisjoint((rate.from_id, rate.to_id))
        if specific and not rides:
            by = rate.service or (f"a {rate.mode} service" if rate.mode else "a service")
            expected = f"expected {by} that carries from {rate.from_id} to {rate.to_id}"
            yield fault(RateRow, line, "id", rate.id, expected)
