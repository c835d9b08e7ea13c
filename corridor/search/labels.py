"""Labels: partial journeys, one row each, so that compiled code finds all of one side by side."""

from typing import NamedTuple

import numba as nb
import numpy as np

from corridor.search import moves as mov
from corridor.search.fronts import Fronts, empty_fronts
from corridor.search.problem import Bool, Int32, Int64
from corridor.search.ways import Ways

NODE, MINUTE, MILLS, BOARDINGS, GRAMS = 0, 1, 2, 3, 4
"""Where (an index over both layers), when the cargo is ready there, and what it took so far."""
CAME = 5
"""How it came there, see :func:`came_by`; -1 if it is the first."""
RUN, LEAST = 6, 7
"""If the move has later runs still to be tried: the run taken (else -1), and the best key of its runs so far."""
WAY_BITS = 31
COLUMNS = 8
"""A row fills one line of the processor's cache."""

MADE, QUEUED, SETTLED, SOLVED = 0, 1, 2, 3
NEXT = 4
"""Where the label is that is next in the heap."""

POOL_ROWS_PER_LABEL = 4
"""Blocks double when full and leave their old rows behind, so a front of k entries has used fewer than 4k rows."""


class Labels(NamedTuple):
    """Label rows, the heap over them, and which of them reached the target.

    ``counters`` holds, in this order: labels made, heap size, labels settled, solutions, and a node.
    """

    rows: Int64  # (room, COLUMNS)
    keys: Int64  # (room,) order of the heap
    heap: Int32  # (room,)
    solutions: Int32  # (room,)
    counters: Int64  # (5,)


@nb.njit(cache=True, nogil=True, inline="always")
def came_by(before: int, way: int) -> int:
    """Return the label before and the way taken from there as one number."""
    return before << WAY_BITS | way


@nb.njit(cache=True, nogil=True, inline="always")
def before_of(came: int) -> int:
    """Return the label before."""
    return came >> WAY_BITS


@nb.njit(cache=True, nogil=True, inline="always")
def way_of(came: int) -> int:
    """Return the way taken."""
    return came & ((1 << WAY_BITS) - 1)


def _in_lines(rows: int) -> Int64:
    """Return room for rows each of which is one line of the cache."""
    memory = np.empty((rows + 1) * COLUMNS, np.int64)
    first = -memory.ctypes.data // memory.itemsize % COLUMNS
    return memory[first : first + rows * COLUMNS].reshape(rows, COLUMNS)


class Arena:
    """Memory for one search at a time, reused by the next search of the same thread.

    Everything is allocated at its full size; the operating system backs only the pages that are written.
    """

    def __init__(self) -> None:
        self._labels: Labels | None = None
        self._fronts: dict[int, Fronts] = {}
        self._ahead: tuple[Int64, Bool] = np.empty(0, np.int64), np.empty(0, np.bool_)

    def labels(self, room: int) -> Labels:
        """Return room for this many labels, not more, counters at zero."""
        kept = self._labels
        if kept is None or room > kept.heap.size:
            kept = self._labels = Labels(
                rows=_in_lines(room),
                keys=np.empty(room, np.int64),
                heap=np.empty(room, np.int32),
                solutions=np.empty(room, np.int32),
                counters=np.empty(5, np.int64),
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

    def moves(self, ways: Ways, remainder: Int64, target: int) -> mov.Moves:
        """Return the moves towards a target; what is left after them is worked out when they are looked at."""
        nodes, columns = remainder.shape[0], mov.LEAST + remainder.shape[1]
        room = ways.rows.shape[0] * columns
        least, known = self._ahead
        if room > least.size:
            least = np.empty(room, np.int64)
        if nodes > known.size:
            known = np.empty(nodes, np.bool_)
        self._ahead = least, known
        known[:nodes] = False
        return mov.Moves(
            start=ways.start,
            rows=ways.rows,
            holds=ways.holds,
            target=target,
            remainder=remainder,
            least=least[:room].reshape(-1, columns),
            known=known[:nodes],
        )
