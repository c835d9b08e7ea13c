"""Files of rows: CSV as text, Parquet with types (needs the ``bulk`` extra)."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from corridor.analysis.bulk.answer import ANSWER, Record
from corridor.errors import InputError

if TYPE_CHECKING:
    import pyarrow as pa

SURPLUS = "cells beyond the header"
"""Where the reader puts them; no file can have a column of this name, since answers begin with ``row``."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a file; ``schema`` holds the types of a Parquet file."""

    columns: tuple[str, ...]
    rows: Sequence[Record]
    schema: "pa.Schema | None" = None


class Form(Protocol):
    """A file format."""

    def read(self, path: Path) -> Sheet:
        """Return the rows of a file."""

    def write(self, path: Path, sheet: Sheet, records: Iterable[Record]) -> None:
        """Write records with the columns of a sheet and those of answers."""

    def join(self, path: Path, parts: Sequence[Path]) -> None:
        """Write one file with the records of several, in their order."""


def form_of(path: Path, argument: str) -> Form:
    """Return the format that a file's name stands for.

    Raises
    ------
    corridor.errors.InputError
        If it is none of those that there are.
    """
    forms: dict[str, type[Form]] = {".csv": Csv, ".parquet": Parquet}
    if path.suffix not in forms:
        raise InputError(argument, path.name, "a file named *.csv or *.parquet")
    if path.suffix == ".parquet" and find_spec("pyarrow") is None:
        raise InputError(argument, path.name, "a CSV file; for Parquet install corridor[bulk]")
    return forms[path.suffix]()


class Csv:
    """UTF-8, a header, commas (RFC 4180)."""

    def read(self, path: Path) -> Sheet:
        """Return the rows as text."""
        try:
            with path.open(encoding="utf-8-sig", newline="") as file:
                reader = csv.DictReader(file, restkey=SURPLUS, strict=True)
                columns = tuple(reader.fieldnames or ())
                return Sheet(columns, list(reader))
        except (UnicodeDecodeError, csv.Error) as error:
            raise InputError("IN", path.name, f"comma-separated values in UTF-8 (RFC 4180): {error}") from None

    def write(self, path: Path, sheet: Sheet, records: Iterable[Record]) -> None:
        """Write text; what there is none of is an empty cell."""
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, (*sheet.columns, *ANSWER), lineterminator="\n", extrasaction="ignore")
            writer.writeheader()
            writer.writerows(records)

    def join(self, path: Path, parts: Sequence[Path]) -> None:
        """Write the header once and all lines after it."""
        with path.open("wb") as file:
            for number, part in enumerate(parts):
                header, _, lines = part.read_bytes().partition(b"\n")
                file.write(lines if number else header + b"\n" + lines)


class Parquet:
    """Columns with types, in row groups."""

    def read(self, path: Path) -> Sheet:
        """Return the rows as values."""
        import pyarrow as pa  # noqa: PLC0415  (an extra)
        import pyarrow.parquet as pq  # noqa: PLC0415

        try:
            table = pq.read_table(path)
        except pa.ArrowException as error:
            raise InputError("IN", path.name, f"a Parquet file: {error}") from None
        return Sheet(tuple(table.column_names), table.to_pylist(), table.schema.remove_metadata())

    def write(self, path: Path, sheet: Sheet, records: Iterable[Record]) -> None:
        """Write the sheet's columns with their types, text if they have none, and the answers with theirs."""
        import pyarrow as pa  # noqa: PLC0415
        import pyarrow.parquet as pq  # noqa: PLC0415

        given = sheet.schema or pa.schema([(name, pa.string()) for name in sheet.columns])
        types: dict[type, Any] = {int: pa.int64(), float: pa.float64(), str: pa.string()}
        schema = pa.schema([*given, *(pa.field(name, types[kind]) for name, kind in ANSWER.items())])
        pq.write_table(pa.Table.from_pylist(list(records), schema), path)

    def join(self, path: Path, parts: Sequence[Path]) -> None:
        """Write the parts as row groups."""
        import pyarrow.parquet as pq  # noqa: PLC0415

        with pq.ParquetWriter(path, pq.read_schema(parts[0])) as writer:
            for part in parts:
                writer.write_table(pq.read_table(part))
