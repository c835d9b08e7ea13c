"""Progress of long work, shown while it runs."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from rich.console import Console
from rich.progress import track as rich_track

T = TypeVar("T")


def track(items: Sequence[T], what: str, *, shown: bool) -> Iterator[T]:
    """Yield items with a bar that is gone when all is done; on standard error, or in the notebook's cell."""
    if not shown:
        yield from items
        return
    console = Console(stderr=True)
    yield from rich_track(items, what, total=len(items), console=console, transient=True)
