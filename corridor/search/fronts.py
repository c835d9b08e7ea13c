"""Fronts: the (cost, boardings, grams) triples that nothing at the same node dominates.

All fronts share one pool of rows; a front is a block of it that doubles when full. Labels leave the
heap in order of time, so an entry is never later than what it is compared with and time needs no
place in it (truncated dominance).

References
----------
Pulido, F. J., Mandow, L. and Perez de la Cruz, J. L. (2015), Dimensionality reduction in
multiobjective shortest path search, Computers & Operations Research 64.
"""

from typing import NamedTuple

import numba as nb
import numpy as np

from corridor.search.problem import Int64


class Fronts(NamedTuple):
    """Blocks of a shared pool, one per front."""

    start: Int64  # (fronts,)
    filled: Int64
    room: Int64
    pool: Int64  # (rows, columns)
    used: Int64  # (1,) rows of the pool handed out


@nb.njit(cache=True, nogil=True)
def dominated(fronts: Fronts, at: int, mills: int, boardings: int, grams: int) -> bool:
    """Return whether an entry of a front is no worse in all three; a hit moves halfway to the front of its block."""
    pool = fronts.pool
    start = fronts.start[at]
    for i in range(start, start + fronts.filled[at]):
        if pool[i, 0] <= mills and pool[i, 1] <= boardings and pool[i, 2] <= grams:
            if i > start:
                j = (start + i) >> 1
                for k in range(3):
                    kept = pool[i, k]
                    pool[i, k] = pool[j, k]
                    pool[j, k] = kept
            return True
    return False


@nb.njit(cache=True, nogil=True, inline="always")
def insert(fronts: Fronts, at: int, mills: int, boardings: int, grams: int) -> bool:
    """Add an entry and drop those it dominates; return False if the pool is full."""
    pool = fronts.pool
    start = fronts.start[at]
    kept = 0
    for i in range(start, start + fronts.filled[at]):
        if not (mills <= pool[i, 0] and boardings <= pool[i, 1] and grams <= pool[i, 2]):
            row = start + kept
            if row != i:
                for k in range(3):
                    pool[row, k] = pool[i, k]
            kept += 1
    if kept == fronts.room[at]:
        room = 4 if kept == 0 else 2 * kept
        moved = fronts.used[0]
        if moved + room > pool.shape[0]:
            fronts.filled[at] = kept
            return False
        for i in range(kept):
            for k in range(3):
                pool[moved + i, k] = pool[start + i, k]
        fronts.start[at] = moved
        fronts.room[at] = room
        fronts.used[0] = moved + room
        start = moved
    pool[start + kept, 0] = mills
    pool[start + kept, 1] = boardings
    pool[start + kept, 2] = grams
    fronts.filled[at] = kept + 1
    return True


def empty_fronts(fronts: int, rows: int, columns: int = 3) -> Fronts:
    """Return room for a number of fronts with a number of pool rows (touched only when used)."""
    return Fronts(
        np.zeros(fronts, np.int64),
        np.zeros(fronts, np.int64),
        np.zeros(fronts, np.int64),
        np.empty((rows, columns), np.int64),
        np.zeros(1, np.int64),
    )


@nb.njit(cache=True, nogil=True)
def no_worse(table: Int64, a: int, b: int) -> bool:
    """Return whether row ``a`` is as good as row ``b`` in every column."""
    for k in range(table.shape[1]):  # noqa: SIM110  (a generator does not compile)
        if table[a, k] > table[b, k]:
            return False
    return True


@nb.njit(cache=True, nogil=True)
def undominated(table: Int64) -> Int64:
    """Return the rows that no other row is as good as in every column, in order; of equal rows the first."""
    kept = np.empty(table.shape[0], np.int64)
    count = 0
    for row in range(table.shape[0]):
        beaten = False
        for i in range(count):
            if no_worse(table, kept[i], row):
                beaten = True
                break
        if beaten:
            continue
        left = 0
        for i in range(count):
            if not no_worse(table, row, kept[i]):
                kept[left] = kept[i]
                left += 1
        kept[left] = row
        count = left + 1
    return kept[:count]
