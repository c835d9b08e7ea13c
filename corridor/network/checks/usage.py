"""Which links on-demand haulage uses."""

from collections.abc import Iterator

from corridor.network.checks.rows import Rows
from corridor.tables.carriage import CarriageRow
from corridor.tables.links import LinkRow


def hauled_links(rows: Rows) -> Iterator[tuple[str, int, LinkRow]]:
    """Yield each on-demand mode with the links, and their lines, in countries where it has carriage."""
    carriage = {(row.mode, row.country) for row in rows.of(CarriageRow)}
    for mode in rows.modes.values():
        if not mode.scheduled:
            for line, link in rows.links.values():
                runs = not carriage.isdisjoint(((mode.id, link.country), (mode.id, "*")))
                if link.mode == mode.runs_on and runs:
                    yield mode.id, line, link
