"""Rows stand in the order of their key, so that two editions of a file can be compared line by line."""

from collections.abc import Iterator
from itertools import pairwise

from corridor.errors import Fault
from corridor.network.checks.rows import Rows, fault
from corridor.tables.folder import ROWS


def unsorted_rows(rows: Rows) -> Iterator[Fault]:
    """Yield the first row of each file that stands below one it should stand above."""
    for row in ROWS:
        keyed = [(tuple(getattr(item, name) for name in row.unique), line) for line, item in rows.numbered(row)]
        for (before, _), (key, line) in pairwise(keyed):
            if key < before:
                columns = ", ".join(row.column_of(name) for name in row.unique)
                shown, above = (", ".join(map(str, names)) for names in (key, before))
                yield fault(row, line, columns, shown, f"expected rows sorted by {columns}, stands below {above}")
                break
