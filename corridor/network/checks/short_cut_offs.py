"""The cut-off leaves time to load."""

from collections.abc import Iterator

from corridor.errors import Fault
from corridor.network.checks.rows import Rows, fault
from corridor.tables.services import ServiceRow


def short_cut_offs(rows: Rows) -> Iterator[Fault]:
    """Yield services whose cut-off is shorter than the loading at one of their calls."""
    for name, (line, service) in rows.services.items():
        for _, call in rows.calls[name]:
            row = rows.handling_at(call.place, service.mode) if call.load else None
            if row is not None and service.cut_off_h < row.load_h:
                expected = f"expected at least {row.load_h:g} h, loading at {call.place}"
                yield fault(ServiceRow, line, "cut_off_h", service.cut_off_h, expected)
                break
