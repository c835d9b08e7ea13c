"""Every source is used."""

import re
from collections.abc import Iterator
from pathlib import Path

from corridor.errors import Fault
from corridor.network.checks.rows import Rows, fault
from corridor.tables.folder import ROWS
from corridor.tables.sources import SourceRow

SCENARIOS = "scenarios/*.yaml"
WORD = re.compile(r"[\w-]+")


def unused_sources(rows: Rows) -> Iterator[Fault]:
    """Yield sources that no row of any table and no scenario names."""
    used = {str(vars(item)["source"]) for row in ROWS if "source" in row.model_fields for item in rows.of(row)}
    used |= scenario_words(rows.folder)
    for line, source in rows.numbered(SourceRow):
        if source.id not in used:
            expected = "expected a row of some table, or a scenario, that rests on it"
            yield fault(SourceRow, line, "id", source.id, expected)


def scenario_words(folder: Path) -> set[str]:
    """Return the words of the scenarios beside the tables: enough to see which ids they name, faulty or not."""
    return {word for path in folder.glob(SCENARIOS) for word in WORD.findall(path.read_text(encoding="utf-8"))}
