"""Borders hold cargo up for days, not for months."""

from collections.abc import Iterator

from corridor.errors import Fault
from corridor.network.checks.bands import CROSSING_P50_H, CROSSING_P90_H
from corridor.network.checks.rows import Rows, fault
from corridor.tables.border_crossings import BorderCrossingRow


def long_crossings(rows: Rows) -> Iterator[Fault]:
    """Yield border crossings that take longer than any published one."""
    for line, row in rows.numbered(BorderCrossingRow):
        for column, given, most in (("p50_h", row.p50_h, CROSSING_P50_H), ("p90_h", row.p90_h, CROSSING_P90_H)):
            if given > most:
                yield fault(BorderCrossingRow, line, column, given, f"expected at most {most:g} h")
