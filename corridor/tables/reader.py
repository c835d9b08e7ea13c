"""Read a data folder: every row checked, all faults reported at once."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from corridor.errors import DataError, Fault
from corridor.tables.folder import OPTIONAL, ROWS
from corridor.tables.row import Row

MAX_FILE_BYTES = 64 * 1024 * 1024
MAX_FAULTS = 200


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one file and the line each came from (the header is line 1)."""

    file: str
    rows: tuple[Row, ...]
    lines: tuple[int, ...]

    def only(self, kept: Sequence[int]) -> "Table":
        """Return the table with these of its rows."""
        return Table(self.file, tuple(self.rows[i] for i in kept), tuple(self.lines[i] for i in kept))

    def models(self) -> tuple[Any, ...]:
        """Return the rows as frozen dataclasses."""
        return tuple(row.to_model() for row in self.rows)


def read_tables(folder: Path) -> dict[type[Row], Table]:
    """Read every table of a data folder.

    Parameters
    ----------
    folder
        A folder laid out like ``network_data/``.

    Returns
    -------
    dict
        One table per row class, in the order of ``corridor.tables.folder.ROWS``.

    Raises
    ------
    DataError
        With every fault of every file: file, line, column, value, and what was expected.
    """
    if not folder.is_dir():
        raise DataError(str(folder), (Fault("", 0, "", str(folder), "expected a folder of CSV files"),))
    faults: list[Fault] = []
    tables = {row: _read_table(folder, row, faults) for row in ROWS}
    if faults:
        raise DataError(str(folder), tuple(sorted(faults)[:MAX_FAULTS]))
    return tables


def _read_table(folder: Path, row: type[Row], faults: list[Fault]) -> Table:
    path = folder / row.file
    if not path.is_file():
        if row not in OPTIONAL:
            faults.append(Fault(row.file, 0, "", "", f"expected a file with the columns {', '.join(row.columns())}"))
        return Table(row.file, (), ())
    if path.stat().st_size > MAX_FILE_BYTES:
        faults.append(
            Fault(row.file, 0, "", f"{path.stat().st_size} bytes", f"expected at most {MAX_FILE_BYTES} bytes")
        )
        return Table(row.file, (), ())
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        faults.append(Fault(row.file, 0, "", f"byte {error.start}", "expected UTF-8 text"))
        return Table(row.file, (), ())
    return parse_table(row, text, faults)


def parse_table(row: type[Row], text: str, faults: list[Fault]) -> Table:
    """Return the rows of a table given as the text of its file; what is wrong is added to ``faults``."""
    lines = csv.reader(text.splitlines(keepends=True), strict=True)
    rows: list[Row] = []
    numbers: list[int] = []
    try:
        header = [name.strip() for name in next(lines, [])]
        if wrong := list(_header_faults(row, header)):
            faults.extend(wrong)
            return Table(row.file, (), ())
        for cells in lines:
            if not any(cell.strip() for cell in cells):
                continue
            found = _parse_row(row, header, cells, lines.line_num, faults)
            if found is not None:
                rows.append(found)
                numbers.append(lines.line_num)
    except csv.Error as error:
        faults.append(Fault(row.file, lines.line_num, "", str(error), "expected comma-separated values (RFC 4180)"))
    faults.extend(_duplicates(row, rows, numbers))
    return Table(row.file, tuple(rows), tuple(numbers))


def _header_faults(row: type[Row], header: list[str]) -> Iterator[Fault]:
    known = row.columns()
    for name in dict.fromkeys(header):
        if name not in known:
            yield Fault(row.file, 1, name, "", f"unknown column, expected some of {', '.join(known)}")
        if header.count(name) > 1:
            yield Fault(row.file, 1, name, "", "expected each column once")
    for name in row.required_columns():
        if name not in header:
            yield Fault(row.file, 1, name, "", "column missing")


def _parse_row(row: type[Row], header: list[str], cells: list[str], line: int, faults: list[Fault]) -> Row | None:
    if len(cells) != len(header):
        expected = f"expected {len(header)} cells as in the header"
        faults.append(Fault(row.file, line, "", f"{len(cells)} cells", expected))
        return None
    given = {name: cell.strip() for name, cell in zip(header, cells, strict=True)}
    try:
        return row.model_validate(given)
    except ValidationError as error:
        faults.extend(_explain(row, given, line, error))
        return None


def _explain(row: type[Row], given: dict[str, str], line: int, error: ValidationError) -> Iterator[Fault]:
    for detail in error.errors(include_url=False):
        column = str(detail["loc"][0]) if detail["loc"] else ""
        name = row.column_of(column)
        value = given.get(name, "")
        message = "value missing" if value == "" else detail["msg"]
        about = row.description_of(column)
        yield Fault(row.file, line, name, value, f"{message} ({about})" if about else message)


def _duplicates(row: type[Row], rows: Iterable[Row], numbers: Iterable[int]) -> Iterator[Fault]:
    seen: dict[tuple[object, ...], int] = {}
    for item, line in zip(rows, numbers, strict=True):
        key = tuple(getattr(item, name) for name in row.unique)
        first = seen.setdefault(key, line)
        if first != line:
            columns = ", ".join(row.column_of(name) for name in row.unique)
            yield Fault(row.file, line, columns, ", ".join(map(str, key)), f"expected once, stands in line {first} too")
