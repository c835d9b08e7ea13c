"""Labels: partial journeys, one row each, so that compiled code finds all of one side by side."""

from typing import NamedTuple

import numba as nb
import numpy as np

from corridor.search.fronts import Fronts, empty_fronts
from corridor.search.problem import Int32, Int64

NODE, MINUTE, MILLS, BOARDINGS, GRAMS = 0, 1, 2, 3, 4
"""Where (an index over both layers), when the cargo is ready there, and what it took so far."""
PARENT, MOVE, LEAVE = 5, 6, 7
"""How it came there: the label before, the move taken, and the minute it was left for."""
RUN, LEAST = 8, 9
"""If the move has later runs still to be tried: the run taken (else -1), and the best key of its runs so far."""
COLUMNS = 10

MADE, QUEUED, SETTLED, SOLVED = 0, 1, 2, 3

POOL_ROWS_PER_LABEL = 4
"""Blocks double when full and leave their old rows behind, so a front of k entries has used fewer than 4k rows."""


class Labels(NamedTuple):
    """Label rows, the heap over them, and which of them reached the target.

    ``counters`` holds, in this order: labels made, heap size, labels settled, solutions.
    """

    rows: Int64  # (room, COLUMNS)
    keys: Int64  # (room,) order of the heap
    heap: Int32  # (room,)
    solutions: Int32  # (room,)
    counters: Int64  # (4,)


@nb.njit(cache=True, nogil=True)
def weighed(rows: Int64, label: int, weights: Int64, k: int) -> int:
    """Return what a label has taken so far in a direction."""
    taken: int = (
        weights[k, 0] * rows[label, MINUTE]
        + weights[k, 1] * rows[label, MILLS]
        + weights[k, 2] * rows[label, BOARDINGS]
        + weights[k, 3] * rows[label, GRAMS]
    )
    return taken


class Arena:
    """Memory for one search at a time, reused by the next search of the same thread.

    Everything is allocated at its full size; the operating system backs only the pages that are written.
    """

    def __init__(self) -> None:
        self._labels: Labels | None = None
        self._fronts: dict[int, Fronts] = {}

    def labels(self, room: int) -> Labels:
        """Return room for this many labels, not more, counters at zero."""
        kept = self._labels
        if kept is None or room > kept.heap.size:
            kept = self._labels = Labels(
                rows=np.empty((room, COLUMNS), np.int64),
                keys=np.empty(room, np.int64),
                heap=np.empty(room, np.int32),
                solutions=np.empty(room, np.int32),
                counters=np.empty(4, np.int64),
            )
        kept.counters[:] = 0
        return Labels(kept.rows[:room], kept.keys[:room], kept.heap[:room], kept.solutions[:room], kept.counters)

    def fronts(self, fronts: int, labels: int, columns: int = 3) -> Fronts:
        """Return empty fronts with room for what this many labels can leave there."""
        rows = POOL_ROWS_PER_LABEL * labels
        kept = self._fronts.get(columns)
        if kept is None or fronts > kept.start.size or rows > kept.pool.shape[0]:
            kept = empty_fronts(fronts, rows, columns)
            self._fronts[columns] = kept
        kept.filled[:fronts] = 0
        kept.room[:fronts] = 0
        kept.used[0] = 0
        return kept
