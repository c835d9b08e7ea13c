"""What may cut a search short; a cut is always reported."""

from dataclasses import dataclass
from threading import Event
from typing import Literal

Cut = Literal["deadline", "labels"]


class Cancelled(Exception):  # noqa: N818  (asked for, not an error)
    """Whoever asked does not want the answer any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Caps:
    """Bounds on work, not on answers.

    ``cancel`` is an event that any thread may set: then whatever is being worked out ends within milliseconds, with
    ``Cancelled``.
    """

    max_labels: int = 1_000_000
    deadline_s: float | None = None
    cancel: Event | None = None

    def __post_init__(self) -> None:
        """Refuse a search without any room."""
        if self.max_labels < 1:
            raise ValueError(f"max_labels: got {self.max_labels}, expected at least 1")

    def stop_if_cancelled(self) -> None:
        """Go no further once the event is set.

        Raises
        ------
        Cancelled
            If it is.
        """
        if self.cancel is not None and self.cancel.is_set():
            raise Cancelled


SLICE = 1_024
"""Labels settled before the first look at the clock; from then on as many as fit into ``SLICE_S``."""
SLICE_S = 0.002
"""Seconds between two looks: deadlines and cancelling take effect within a few times this."""
MOST_GROWTH = 2
"""A slice is at most so many times the one before: labels may become dearer as fronts grow."""


def next_slice(labels: int, seconds: float) -> int:
    """Return how many labels to settle next, when so many took so long."""
    return max(1, min(MOST_GROWTH * labels, int(labels * SLICE_S / max(seconds, 1e-9))))
