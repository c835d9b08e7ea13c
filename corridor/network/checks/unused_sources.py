"""Every source is used."""

from collections.abc import Iterator

from corridor.errors import Fault
from corridor.network.checks.rows import Rows, fault
from corridor.network.checks.unsound_scenarios import scenario_files, sources_of
from corridor.tables.folder import ROWS
from corridor.tables.sources import SourceRow


def unused_sources(rows: Rows) -> Iterator[Fault]:
    """Yield sources that no row of any table and no scenario names."""
    used = {str(vars(item)["source"]) for row in ROWS if "source" in row.model_fields for item in rows.of(row)}
    used.update(name for path in scenario_files(rows.folder) for name in sources_of(path))
    for line, source in rows.numbered(SourceRow):
        if source.id not in used:
            yield fault(SourceRow, line, "id", source.id, "expected a row of some table or a scenario that rests on it")
