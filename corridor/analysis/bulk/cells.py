"""Cells of a shipment's row, as text out of CSV or as values out of Parquet."""

import math
import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from typing import Any

from corridor.errors import InputError
from corridor.model.query import Door
from corridor.planner.ask import Instant, place_or_door

Row = Mapping[str, Any]
FLAGS = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}


def text(row: Row, column: str) -> str | None:
    """Return a cell as text; None if it is empty or the column is missing."""
    value = _value(row, column)
    return None if value is None else str(value).strip() or None


def where(row: Row, column: str) -> str | Door:
    """Return an end: a name, or a door written as ``lon,lat``.

    Raises
    ------
    corridor.errors.InputError
        If the cell is empty.
    """
    given = text(row, column)
    if given is None:
        raise InputError(column, given, "a place (UN/LOCODE, id, name or alias) or lon,lat")
    return place_or_door(given)


def number(row: Row, column: str) -> float | None:
    """Return a finite number.

    Raises
    ------
    corridor.errors.InputError
        If the cell holds something else.
    """
    given = text(row, column)
    try:
        value = None if given is None else float(given)
    except ValueError:
        value = math.nan
    if value is not None and not math.isfinite(value):
        raise InputError(column, given, "a number")
    return value


def whole(row: Row, column: str) -> int | None:
    """Return a whole number; 3.0 is one, as files that know only floats write it.

    Raises
    ------
    corridor.errors.InputError
        If the cell holds something else.
    """
    value = number(row, column)
    if value is not None and not value.is_integer():
        raise InputError(column, text(row, column), "a whole number")
    return None if value is None else int(value)


def flag(row: Row, column: str) -> bool:
    """Return true or false; an empty cell is false.

    Raises
    ------
    corridor.errors.InputError
        If the cell holds something else.
    """
    given = text(row, column)
    if given is None:
        return False
    if given.casefold() not in FLAGS:
        raise InputError(column, given, "true or false")
    return FLAGS[given.casefold()]


def names(row: Row, column: str) -> tuple[str, ...]:
    """Return a list: of a list column, or of text separated by commas or bars."""
    value = _value(row, column)
    parts: Iterable[Any] = value if isinstance(value, list | tuple) else re.split(r"[,|]", str(value or ""))
    return tuple(stripped for part in parts if (stripped := str(part).strip()))


def instant(row: Row, column: str) -> Instant | None:
    """Return a date or an instant as the planner takes it; midnight without an offset is a date."""
    value = _value(row, column)
    if isinstance(value, datetime) and value.tzinfo is None and value.time() == time(0):
        return value.date()
    return value if isinstance(value, date | datetime) else text(row, column)


def _value(row: Row, column: str) -> Any:  # noqa: ANN401  (whatever a file holds)
    value = row.get(column)
    return None if isinstance(value, float) and math.isnan(value) else value
