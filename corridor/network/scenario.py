"""Scenarios: named sets of changes to a network, as values."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from corridor.errors import DataError, Fault, UnknownName
from corridor.model.change import Change
from corridor.network.bundled import bundled_folder
from corridor.tables.nearest import did_you_mean
from corridor.tables.scenario_file import Parsed, parse_scenario, scenario_mapping, scenario_text

FOLDER = "scenarios"
SUFFIX = ".yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """A named set of changes to a network, applied in order.

    Closures and delays with dates, figures scaled or set, rows added or dropped, a price on carbon. Two
    scenarios compose with ``+``: the changes of the second come after those of the first.
    """

    name: str
    title: str
    note: str = ""
    sources: tuple[str, ...] = ()
    changes: tuple[Change, ...]

    @classmethod
    def read(cls, scenario: str | Path) -> Self:
        """Read a bundled scenario by its id, or a file of your own by its path.

        Raises
        ------
        corridor.errors.UnknownName
            If there is neither, with the nearest ids.
        corridor.errors.DataError
            With every fault of the file.
        """
        path = Path(scenario)
        if isinstance(scenario, str) and path.suffix not in (SUFFIX, ".yml"):
            if scenario not in cls.bundled():
                known = tuple(did_you_mean([scenario], cls.bundled()).removeprefix("; did you mean ").split(", "))
                raise UnknownName(
                    "scenario",
                    scenario,
                    "the id of a bundled scenario, or the path of a .yaml file",
                    tuple(name.removesuffix("?") for name in known if name),
                )
            path = bundled_folder() / FOLDER / f"{scenario}{SUFFIX}"
        try:
            text = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            why = (error.strerror or "cannot be read") if isinstance(error, OSError) else "is not UTF-8"
            raise DataError(
                str(path), (Fault(path.name, 0, "", "", f"expected a file of UTF-8 text: {why}"),)
            ) from None
        return cls.parse(text, name=path.stem)

    @classmethod
    def parse(cls, given: str | Mapping[str, Any], *, name: str) -> Self:
        """Return a scenario from YAML text, or from the mapping that YAML gives.

        Raises
        ------
        corridor.errors.DataError
            With every fault: the number of the change, the field, what was given and what was expected.
        """
        parsed = parse_scenario(given, f"{name}{SUFFIX}")
        return cls(name=name, title=parsed.title, note=parsed.note, sources=parsed.sources, changes=parsed.changes)

    @classmethod
    def bundled(cls) -> tuple[str, ...]:
        """Return the ids of the scenarios that come with the data."""
        return tuple(sorted(path.stem for path in (bundled_folder() / FOLDER).glob(f"*{SUFFIX}")))

    def __add__(self, other: "Scenario") -> "Scenario":
        """Return both in one: first the changes of this, then those of the other."""
        return Scenario(
            name=f"{self.name}+{other.name}",
            title=f"{self.title}; {other.title}",
            note=" ".join(note for note in (self.note, other.note) if note),
            sources=tuple(dict.fromkeys((*self.sources, *other.sources))),
            changes=(*self.changes, *other.changes),
        )

    def to_mapping(self) -> dict[str, Any]:
        """Return the scenario as the mapping that its file holds."""
        return scenario_mapping(self._parsed)

    def to_yaml(self) -> str:
        """Return the scenario as the text of a file."""
        return scenario_text(self._parsed)

    @property
    def _parsed(self) -> Parsed:
        return Parsed(self.title, self.note, self.sources, self.changes)
