"""Runs of a service, looked up by minute."""

import numba as nb

from corridor.search.problem import Int64


@nb.njit(cache=True, nogil=True)
def first_run(runs: Int64, low: int, high: int, earliest: int) -> int:
    """Return the index of the first run in ``runs[low:high]`` that is not before ``earliest``."""
    while low < high:
        middle = (low + high) >> 1
        if runs[middle] < earliest:
            low = middle + 1
        else:
            high = middle
    return low


@nb.njit(cache=True, nogil=True)
def last_run(runs: Int64, low: int, high: int, latest: int) -> int:
    """Return the index of the last run in ``runs[low:high]`` that is not after ``latest``; ``low - 1`` if none."""
    while low < high:
        middle = (low + high) >> 1
        if runs[middle] <= latest:
            low = middle + 1
        else:
            high = middle
    return low - 1
