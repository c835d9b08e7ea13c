"""Every place where cargo is loaded or unloaded has a handling row that applies."""

from collections.abc import Iterator

from corridor.errors import Fault
from corridor.network.checks.rows import Rows, fault
from corridor.tables.calls import CallRow
from corridor.tables.handling import HandlingRow
from corridor.tables.modes import ModeRow


def missing_handling(rows: Rows) -> Iterator[Fault]:
    """Yield calls without handling, and on-demand modes without any."""
    for name, (_, service) in rows.services.items():
        for line, call in rows.calls[name]:
            if (call.load or call.unload) and rows.handling_at(call.place, service.mode) is None:
                expected = f"expected a row of {HandlingRow.file} for {service.mode} at this place, its country, or *"
                yield fault(CallRow, line, "place", call.place, expected)
    handled = {mode for _, mode in rows.handling}
    for line, mode in rows.numbered(ModeRow):
        if not mode.scheduled and handled.isdisjoint((mode.id, "*")):
            yield fault(ModeRow, line, "id", mode.id, f"expected a row of {HandlingRow.file} for this mode, or *")
