"""Every mode runs."""

from collections.abc import Iterator

from corridor.errors import Fault
from corridor.network.checks.rows import Rows, fault
from corridor.network.checks.usage import hauled_links
from corridor.tables.carriage import CarriageRow
from corridor.tables.modes import ModeRow
from corridor.tables.services import ServiceRow


def unserved_modes(rows: Rows) -> Iterator[Fault]:
    """Yield scheduled modes without a service, and on-demand modes that run on no link."""
    scheduled = {service.mode for _, service in rows.services.values()}
    hauling = {mode for mode, _, _ in hauled_links(rows)}
    for line, mode in rows.numbered(ModeRow):
        if mode.scheduled and mode.id not in scheduled:
            yield fault(ModeRow, line, "id", mode.id, f"expected a service of this mode in {ServiceRow.file}")
        if not mode.scheduled and mode.id not in hauling:
            expected = f"expected a country in {CarriageRow.file} with {mode.runs_on} links"
            yield fault(ModeRow, line, "id", mode.id, expected)
