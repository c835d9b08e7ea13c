"""Every scenario beside the tables can be applied to them, and names its sources."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from corridor.errors import DataError, Fault
from corridor.network.apply import Application
from corridor.network.checks.rows import Rows
from corridor.network.scenario import FOLDER, SUFFIX, Scenario


def unsound_scenarios(rows: Rows) -> Iterator[Fault]:
    """Yield what keeps a scenario of the folder from being read or applied, and scenarios without a source."""
    for path in scenario_files(rows.folder):
        file = f"{FOLDER}/{path.name}"
        try:
            scenario = Scenario.read(path)
            application = Application(rows.folder, rows.tables)
            application.add(scenario)
            application.result()
        except DataError as error:
            for fault in error.faults:
                own = fault.file == path.name
                yield (
                    replace(fault, file=file) if own else Fault(file, 0, str(fault), "", "not so without the scenario")
                )
            continue
        if not scenario.sources:
            yield Fault(file, 0, "sources", "", "expected the ids of what it rests on")


def sources_of(path: Path) -> tuple[str, ...]:
    """Return the sources that a scenario names; none if it cannot be read."""
    try:
        return Scenario.read(path).sources
    except DataError:
        return ()


def scenario_files(folder: Path) -> list[Path]:
    """Return the files of the scenarios of a folder, in order."""
    return sorted((folder / FOLDER).glob(f"*{SUFFIX}"))
