"""Bodies that hold a scenario: JSON, YAML, one table as CSV, or several as the files of a form."""

import csv
import io
from collections.abc import Callable, Iterator
from types import NoneType
from typing import Any, get_args, get_origin

import orjson
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request

from corridor.errors import DataError, Fault
from corridor.tables.folder import ROWS
from corridor.tables.reader import parse_table
from corridor.tables.row import Row

Json = dict[str, Any]

JSON, CSV, FORM = "application/json", "text/csv", "multipart/form-data"
YAML = ("application/yaml", "application/x-yaml", "text/yaml")
TABLES: dict[str, type[Row]] = {row.file.removesuffix(".csv"): row for row in ROWS}
BODIES: dict[str, Any] = {
    JSON: {"schema": {"$ref": "#/components/schemas/ScenarioBody"}},
    **{kind: {"schema": {"$ref": "#/components/schemas/ScenarioBody"}} for kind in YAML[:1]},
    CSV: {"schema": {"type": "string"}, "example": "mode,from,to,equipment,usd\nrail,CNXIA,DEDUI,45G1,5200\n"},
    FORM: {
        "schema": {
            "type": "object",
            "properties": {name: {"type": "string", "format": "binary"} for name in TABLES},
            "additionalProperties": False,
        }
    },
}
"""What OpenAPI is to say about bodies."""
SEPARATORS = {";": "semicolons", "\t": "tabs"}
"""What spreadsheets write between cells where a comma is the decimal sign."""
OPTIONAL = ("id", "source")
"""Columns that a caller's own table may leave out or empty."""


async def scenario_body(request: Request, table: str | None, title: str | None) -> Callable[[], str | Json]:
    """Return what reads a body, once it is here, as YAML text or as a mapping; long tables take it a while.

    It raises a DataError with every fault of CSV: the file, the line, the column; and 400 if the body is not what it
    says.

    Raises
    ------
    starlette.exceptions.HTTPException
        415 if it is in none of the forms that are known.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().casefold()
    if kind == FORM:
        files = await _files(request)
        return lambda: _tables(files, title)
    body = await request.body()
    if kind == JSON:
        return lambda: _mapping(body)
    if kind in YAML:
        return lambda: _text(body)
    if kind == CSV:
        return lambda: _tables({table or "": _text(body)}, title)
    known = ", ".join((JSON, *YAML, CSV, FORM))
    raise HTTPException(415, f"the body is {kind[:100] or 'of no type'}: expected one of {known}")


def _mapping(body: bytes) -> Json:
    try:
        found = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise HTTPException(400, f"the body is not JSON: {error}") from None
    if not isinstance(found, dict):
        raise HTTPException(400, "the body is not a JSON object")
    return found


def _text(body: bytes) -> str:
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise HTTPException(400, f"the body is not UTF-8 text: byte {error.start}") from None


async def _files(request: Request) -> dict[str, str]:
    async with request.form(max_files=len(TABLES), max_fields=0) as form:
        return {name: _text(await file.read()) for name, file in form.items() if isinstance(file, UploadFile)}


def _tables(files: dict[str, str], title: str | None) -> Json:
    """Return a scenario that adds the rows of some tables, in the order in which they need each other."""
    known = f"expected one of {', '.join(TABLES)}"
    faults = [Fault("", 0, "table", name, known) for name in files if name not in TABLES]
    changes = [
        {"add": {"table": name, "rows": rows}}
        for name, row in TABLES.items()
        if name in files and (rows := _rows(row, files[name], faults))
    ]
    if not changes and not faults:
        faults.append(Fault("", 0, "", "", "expected some rows"))
    if faults:
        raise DataError("the body", tuple(faults))
    return {"title": title or "Own " + ", ".join(name for name in TABLES if name in files), "changes": changes}


def _rows(row: type[Row], text: str, faults: list[Fault]) -> list[dict[str, str]]:
    """Return the rows of a table as they are written, once each is known to be one."""
    try:
        header, *lines = csv.reader(text.splitlines(keepends=True), strict=True) if text.strip() else ([],)
    except csv.Error as error:
        faults.append(Fault(row.file, 0, "", str(error), "expected comma-separated values (RFC 4180)"))
        return []
    header = [name.strip() for name in header]
    if len(header) == 1 and (other := next((mark for mark in SEPARATORS if mark in header[0]), None)):
        expected = f"expected commas between cells, not {SEPARATORS[other]}, and points in numbers"
        faults.append(Fault(row.file, 1, "", header[0], expected))
        return []
    parse_table(row, _completed(row, text, faults), faults)
    return [
        {name: cell.strip() for name, cell in zip(header, cells, strict=False) if cell.strip()}
        for cells in lines
        if any(cell.strip() for cell in cells)
    ]


def _completed(row: type[Row], text: str, faults: list[Fault]) -> str:
    """Return a table with something in the columns that may be left out, each row on the lines it stood on.

    A row that has not as many cells as the header, as it was written, is a fault and left out.
    """
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
    out = io.StringIO()
    header = [name.strip() for name in next(reader, [])]
    missing = [name for name in _optional(row) if name not in header]
    places = {name: header.index(name) for name in OPTIONAL if name in header}
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*header, *missing])
    for number, cells in enumerate(reader, 1):
        if not any(cell.strip() for cell in cells):
            out.write("\n")
            continue
        if len(cells) != len(header):
            expected = f"expected {len(header)} cells as in the header"
            faults.append(Fault(row.file, reader.line_num, "", f"{len(cells)} cells", expected))
            out.write("\n")
            continue
        for name, place in places.items():
            if place < len(cells) and not cells[place].strip():
                cells[place] = _stand_in(name, number)
        writer.writerow([*cells, *(_stand_in(name, number) for name in missing)])
    return out.getvalue()


def _optional(row: type[Row]) -> Iterator[str]:
    """Yield the columns that may be left out: those two, and those whose cells may be empty."""
    for name, info in row.model_fields.items():
        if name in OPTIONAL or NoneType in get_args(info.annotation) or get_origin(info.annotation) is tuple:
            yield info.alias or name


def _stand_in(column: str, number: int) -> str:
    return {"id": f"row-{number}", "source": "own"}.get(column, "")
