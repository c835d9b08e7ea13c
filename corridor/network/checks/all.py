"""The checks, in the order they run."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from corridor.errors import DataError, Fault
from corridor.network.checks.rows import Rows
from corridor.network.checks.unknown_ids import unknown_ids
from corridor.tables.reader import Table
from corridor.tables.row import Row

Check = Callable[[Rows], Iterator[Fault]]

SOUND: tuple[Check, ...] = (unknown_ids,)
"""Without these a folder cannot be read at all."""

PLAUSIBLE: tuple[Check, ...] = ()
"""What else ``corridor check`` looks at, once a folder is sound."""


def refuse_unsound(folder: Path, tables: Mapping[type[Row], Table]) -> None:
    """Refuse a folder that is not sound.

    Raises
    ------
    corridor.errors.DataError
        With the faults of every check in ``SOUND``.
    """
    rows = Rows(folder, tables)
    faults = sorted(fault for check in SOUND for fault in check(rows))
    if faults:
        raise DataError(str(folder), tuple(faults))


def find_implausible(folder: Path, tables: Mapping[type[Row], Table]) -> tuple[Fault, ...]:
    """Return the faults of every check in ``PLAUSIBLE``."""
    rows = Rows(folder, tables)
    return tuple(sorted(fault for check in PLAUSIBLE for fault in check(rows)))
