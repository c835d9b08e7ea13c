"""All errors of the library, one tree.

CorridorError
├── DataError            rows of a data folder that cannot be used (all of them, at once)
├── InterruptedRunError  a run over many rows broke off; what is done need not be done again
├── MissingExtra         a package is not installed that only some of the library needs
└── InputError           what a caller asked for cannot be understood or done
    └── UnknownName      a place, service, equipment ... that the network does not have
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

SHOWN_FAULTS = 50
"""How many faults the message of a ``DataError`` spells out; its ``faults`` holds all."""


class CorridorError(Exception):
    """Base of everything the library raises on purpose."""

    code = "error"


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing wrong in a data folder: where it stands, what was given, what was expected."""

    file: str
    line: int
    column: str
    value: str
    expected: str

    def __str__(self) -> str:
        """Return the fault as ``file:line: column = 'value': expected``."""
        where = f"{self.file}:{self.line}" if self.line else self.file or "folder"
        column = f": {self.column}" if self.column else ""
        given = f" = {self.value!r}" if self.value else ""
        return f"{where}{column}{given}: {self.expected}"


class DataError(CorridorError):
    """A data folder was refused; ``faults`` lists every reason."""

    code = "data_refused"

    def __init__(self, folder: str, faults: tuple[Fault, ...]) -> None:
        self.folder = folder
        self.faults = faults
        count = f"{len(faults)} fault" + ("s" if len(faults) != 1 else "")
        more = [f"  ... and {len(faults) - SHOWN_FAULTS} more"] if len(faults) > SHOWN_FAULTS else []
        lines = [f"{folder}: {count}", *(f"  {fault}" for fault in faults[:SHOWN_FAULTS]), *more]
        super().__init__("\n".join(lines))


class InterruptedRunError(CorridorError):
    """Not all rows are answered; those that are need not be answered again."""

    code = "interrupted"


class MissingExtra(CorridorError):  # noqa: N818  (what it is, not that it is an error)
    """A package that comes with an extra of ``corridor`` is not installed."""

    code = "missing_extra"

    def __init__(self, package: str, extra: str) -> None:
        self.package = package
        self.extra = extra
        super().__init__(f"{package} is not installed: it comes with the extra, pip install 'corridor[{extra}]'.")


@contextmanager
def comes_with(extra: str, *packages: str) -> Iterator[None]:
    """Turn the failed import of a package into an error that names the extra with which it comes.

    Raises
    ------
    MissingExtra
        If one of ``packages`` is missing; what else is missing is a fault of ours and stays what it is.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        missing = (error.name or "").partition(".")[0]
        if missing not in packages:
            raise
        raise MissingExtra(missing, extra) from error


class InputError(CorridorError):
    """A request was refused: which field, what was given, what was expected."""

    code = "input_refused"

    def __init__(self, field: str, given: object, expected: str, suggestions: tuple[str, ...] = ()) -> None:
        self.field = field
        self.given = given
        self.expected = expected
        self.suggestions = suggestions
        hint = f" Did you mean: {'; '.join(suggestions)}?" if suggestions else ""
        super().__init__(f"{field}: got {given!r}, expected {expected}.{hint}")


class UnknownName(InputError):  # noqa: N818  (what it is, not that it is an error)
    """A name that the network does not know, with the nearest ones that it does."""

    code = "unknown_name"
