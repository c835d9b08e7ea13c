"""One mode collects and delivers at a door."""

from collections.abc import Iterator

from corridor.errors import Fault
from corridor.network.checks.rows import Rows
from corridor.tables.modes import ModeRow


def missing_drayage(rows: Rows) -> Iterator[Fault]:
    """Yield a fault if no mode has drayage, so that no shipment can start at a coordinate."""
    if not any(mode.drayage for mode in rows.modes.values()):
        yield Fault(ModeRow.file, 0, "drayage", "", "expected true for one on-demand mode")
