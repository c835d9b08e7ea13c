"""Fronts of a backward search: at each node, what the rest of the journey costs as a function of when cargo is ready.

An entry stands for ``mills + rate * max(0, charged_until - t)`` for cargo ready at minute ``t``: the wait is
spent in the yard from which the next ride leaves, free of charge up to ``charged_until`` minutes before it is due.
A flatter line (a smaller rate) that is no higher at the other's bend is no higher anywhere, so one comparison
at the bend decides. Labels leave the heap latest first, so how late cargo may be ready needs no place in an entry.
"""

import numba as nb

from corridor.search.fronts import Fronts

MILLS, RATE, CHARGED_UNTIL, BOARDINGS, GRAMS = 0, 1, 2, 3, 4
COLUMNS = 5


@nb.njit(cache=True, nogil=True)
def undercut(fronts: Fronts, at: int, mills: int, rate: int, charged_until: int, boardings: int, grams: int) -> bool:
    """Return whether an entry of a front is no worse, whenever the cargo comes; a hit moves halfway to the front."""
    pool = fronts.pool
    start = fronts.start[at]
    for i in range(start, start + fronts.filled[at]):
        if (
            pool[i, MILLS] <= mills
            and pool[i, RATE] <= rate
            and pool[i, BOARDINGS] <= boardings
            and pool[i, GRAMS] <= grams
            and pool[i, MILLS] + pool[i, RATE] * (pool[i, CHARGED_UNTIL] - charged_until) <= mills
        ):
            if i > start:
                j = (start + i) >> 1
                for k in range(COLUMNS):
                    kept = pool[i, k]
                    pool[i, k] = pool[j, k]
                    pool[j, k] = kept
            return True
    return False


@nb.njit(cache=True, nogil=True)
def enter(fronts: Fronts, at: int, mills: int, rate: int, charged_until: int, boardings: int, grams: int) -> bool:
    """Add an entry and drop those it undercuts; return False if the pool is full."""
    pool = fronts.pool
    start = fronts.start[at]
    kept = 0
    for i in range(start, start + fronts.filled[at]):
        if not (
            mills <= pool[i, MILLS]
            and rate <= pool[i, RATE]
            and boardings <= pool[i, BOARDINGS]
            and grams <= pool[i, GRAMS]
            and mills + rate * (charged_until - pool[i, CHARGED_UNTIL]) <= pool[i, MILLS]
        ):
            row = start + kept
            if row != i:
                for k in range(COLUMNS):
                    pool[row, k] = pool[i, k]
            kept += 1
    if kept == fronts.room[at]:
        room = 4 if kept == 0 else 2 * kept
        moved = fronts.used[0]
        if moved + room > pool.shape[0]:
            fronts.filled[at] = kept
            return False
        for i in range(kept):
            for k in range(COLUMNS):
                pool[moved + i, k] = pool[start + i, k]
        fronts.start[at] = moved
        fronts.room[at] = room
        fronts.used[0] = moved + room
        start = moved
    row = start + kept
    pool[row, MILLS] = mills
    pool[row, RATE] = rate
    pool[row, CHARGED_UNTIL] = charged_until
    pool[row, BOARDINGS] = boardings
    pool[row, GRAMS] = grams
    fronts.filled[at] = kept + 1
    return True
