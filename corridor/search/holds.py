"""Waiting at the tail of a closed or slow edge: first in, first out."""

import numba as nb

from corridor.search.problem import Holds, Storage


@nb.njit(cache=True, nogil=True)
def entered(holds: Holds, group: int, minute: int) -> int:
    """Return when cargo that comes to an edge at a minute enters it; never before cargo that came earlier.

    Whoever comes in the span of a hold loses its minutes, but has to wait no longer than to the end of the span.
    """
    if group >= 0:
        for i in range(holds.first[group], holds.first[group + 1]):
            if holds.rows[i, 0] <= minute < holds.rows[i, 1]:
                minute = min(minute + holds.rows[i, 2], holds.rows[i, 1])
    return minute


@nb.njit(cache=True, nogil=True)
def surplus(storage: Storage, node: int, minute: int, ready_min: int) -> int:
    """Return what to take off the mills of a label, beside slack, so that it dominates later ones in spite of holds.

    Of two labels before ``surge_until`` the earlier has at least ``surge`` less taken off than the later one.
    """
    taken_off: int = storage.surge[node] * (min(minute, storage.surge_until[node]) - ready_min)
    return taken_off
