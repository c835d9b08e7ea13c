"""At most one mode collects and delivers at a door, and it is hauled on demand."""

from collections.abc import Iterator

from corridor.errors import Fault
from corridor.network.checks.rows import Rows, fault
from corridor.tables.modes import ModeRow


def misplaced_drayage(rows: Rows) -> Iterator[Fault]:
    """Yield scheduled modes that claim drayage, and every such mode after the first."""
    first: str | None = None
    for line, mode in rows.numbered(ModeRow):
        if not mode.drayage:
            continue
        if mode.scheduled:
            yield fault(ModeRow, line, "drayage", "true", "expected false: a scheduled mode has no vehicle to send")
        elif first is not None:
            yield fault(ModeRow, line, "drayage", "true", f"expected false: {first} has drayage already")
        first = first or mode.id
