"""All errors of the library, one tree.

CorridorError
├── DataError            rows of a data folder that cannot be used (all of them, at once)
├── InterruptedRunError  a run over many rows broke off; what is done need not be done again
└── InputError           what a caller asked for cannot be understood or done
    └── UnknownName      a place, service, equipment ... that the network does not have
"""

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
