"""What a check must find: changes of the tiny folder, and every fault that it must yield then."""

from dataclasses import dataclass

from tests.tiny import Change


@dataclass(frozen=True, slots=True)
class Spoiled:
    """A check by name, what is changed, and the faults as text."""

    check: str
    changes: dict[str, Change]
    faults: tuple[str, ...]

    def __str__(self) -> str:
        """Return the name that pytest shows."""
        return self.check


def spoil(check: str, *faults: str, **changes: Change) -> Spoiled:
    """Return a change of the tiny folder and what a check must say to it."""
    return Spoiled(check, changes, faults)
