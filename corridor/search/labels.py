"""Labels: partial journeys, kept in columns so that compiled code can walk them."""

from typing import NamedTuple

import numpy as np

from corridor.search.fronts import Fronts, empty_fronts
from corridor.search.problem import Int32, Int64


class Labels(NamedTuple):
    """One row per label: where, when, at what cost so far, and how it came there.

    ``counters`` holds, in this order: labels made, heap size, labels settled, solutions.
    """

    node: Int32  # index over both layers
    minute: Int64
    mills: Int64
    boardings: Int64
    grams: Int64
    parent: Int32
    edge: Int32
    leave: Int64  # the minute at which the edge was left for
    first: Int64  # order: least possible arrival
    second: Int64  # then least possible cost
    heap: Int32
    solutions: Int32
    counters: Int64


MADE, QUEUED, SETTLED, SOLVED = 0, 1, 2, 3

POOL_ROWS_PER_LABEL = 4
"""Blocks double when full and leave their old rows behind, so a front of k entries has used fewer than 4k rows."""


class Arena:
    """Memory for one search at a time, reused by the next search of the same thread.

    Columns are allocated at their full size; the operating system backs only the pages that are written.
    """

    def __init__(self) -> None:
        self._labels: Labels | None = None
        self._fronts: Fronts | None = None

    def labels(self, rows: int) -> Labels:
        """Return label columns with at least this many rows, counters at zero."""
        if self._labels is None or rows > self._labels.node.size:
            self._labels = _empty_labels(rows)
        self._labels.counters[:] = 0
        return self._labels

    def fronts(self, fronts: int, labels: int) -> Fronts:
        """Return empty fronts with room for what this many labels can leave there."""
        rows = POOL_ROWS_PER_LABEL * labels
        kept = self._fronts
        if kept is None or fronts > kept.start.size or rows > kept.pool.shape[0]:
            kept = empty_fronts(fronts, rows)
            self._fronts = kept
        kept.filled[:fronts] = 0
        kept.room[:fronts] = 0
        kept.used[0] = 0
        return kept


def _empty_labels(rows: int) -> Labels:
    def narrow() -> Int32:
        return np.empty(rows, np.int32)

    def wide() -> Int64:
        return np.empty(rows, np.int64)

    return Labels(
        node=narrow(),
        minute=wide(),
        mills=wide(),
        boardings=wide(),
        grams=wide(),
        parent=narrow(),
        edge=narrow(),
        leave=wide(),
        first=wide(),
        second=wide(),
        heap=narrow(),
        solutions=narrow(),
        counters=np.zeros(4, np.int64),
    )
