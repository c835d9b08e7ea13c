"""Services run on scheduled modes; carriage is for the others."""

from collections.abc import Iterator

from corridor.errors import Fault
from corridor.network.checks.rows import Rows, fault
from corridor.tables.carriage import CarriageRow
from corridor.tables.services import ServiceRow


def misplaced_modes(rows: Rows) -> Iterator[Fault]:
    """Yield services of an on-demand mode, and carriage of a scheduled one."""
    for line, service in rows.services.values():
        if not rows.modes[service.mode].scheduled:
            yield fault(ServiceRow, line, "mode", service.mode, "expected a scheduled mode of modes.csv")
    for line, row in rows.numbered(CarriageRow):
        if row.mode in rows.modes and rows.modes[row.mode].scheduled:
            yield fault(CarriageRow, line, "mode", row.mode, "expected an on-demand mode of modes.csv")
