"""Rows of a folder as checks see them: typed, with the line each stands in."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeVar, cast

from corridor.errors import Fault
from corridor.tables.reader import Table
from corridor.tables.row import Row

R = TypeVar("R", bound=Row)


class Rows:
    """The tables of one folder."""

    def __init__(self, folder: Path, tables: Mapping[type[Row], Table]) -> None:
        self.folder = folder
        self._tables = tables

    def of(self, row: type[R]) -> tuple[R, ...]:
        """Return the rows of one file."""
        return cast("tuple[R, ...]", self._tables[row].rows)

    def numbered(self, row: type[R]) -> Iterator[tuple[int, R]]:
        """Yield the rows of one file with their line numbers."""
        return zip(self._tables[row].lines, self.of(row), strict=True)

    def ids(self, row: type[Row]) -> frozenset[str]:
        """Return the values of the first unique column of a file."""
        return frozenset(str(getattr(item, row.unique[0])) for item in self._tables[row].rows)


def fault(row: type[Row], line: int, column: str, value: object, expected: str) -> Fault:
    """Return a fault of one cell; ``column`` may be the field's name."""
    return Fault(row.file, line, row.column_of(column), str(value), expected)
