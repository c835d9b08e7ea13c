"""Figures that nobody published say how they were made."""

from collections.abc import Iterator

from corridor.errors import Fault
from corridor.network.checks.rows import Rows, fault
from corridor.tables.sources import SourceRow


def unexplained_sources(rows: Rows) -> Iterator[Fault]:
    """Yield derived and estimated sources without a note."""
    for line, source in rows.numbered(SourceRow):
        if source.quality != "published" and not source.note:
            yield fault(SourceRow, line, "note", "", f"expected how the figures were made: quality is {source.quality}")
