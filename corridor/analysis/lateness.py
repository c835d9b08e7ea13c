"""The distribution of delays."""

from math import erfc, log, sqrt

import numba as nb
import numpy as np

from corridor.analysis.chance import Float64

LN2, LN5 = log(2), log(5)

FAR, PER_UNIT = 8, 128
"""The table reaches from -FAR to FAR, with so many steps per unit."""
_LAST = 2 * FAR * PER_UNIT


def exponential(z: float) -> float:
    """Return the standard exponential number that is as unlikely to be exceeded as a standard normal one."""
    return -log(0.5 * erfc(z / sqrt(2.0)))


_EXPONENTIAL: Float64 = np.array([exponential(i / PER_UNIT - FAR) for i in range(_LAST + 1)])


@nb.njit(cache=True, nogil=True, inline="always")
def delay(z: float, p50: float, p90: float) -> float:
    """Return the delay that a standard normal number stands for, given its median and 90th percentile.

    Exponential up to the median and from there on, with a rate for each part, so that both percentiles are met:
    a piecewise exponential distribution (Friedman, M. (1982), Annals of Statistics 10). A median of 0 is allowed. Where
    p90 = p50 * ln 10 / ln 2, as for borders that publish means, it is the exponential distribution itself.

    The exponential number is read off a table of :func:`exponential`, by chords. It is convex with a second derivative
    of at most 1, so chords are too high by at most ``PER_UNIT ** -2 / 8``, or 8e-6: 0.2 seconds where the P90 is ten
    hours above the median. At 0 they are exact.
    """
    at = min(max((z + FAR) * PER_UNIT, 0.0), _LAST - 1e-9)
    i = np.int32(at)
    unit: float = _EXPONENTIAL[i] + (at - i) * (_EXPONENTIAL[i + 1] - _EXPONENTIAL[i])
    return p50 * (min(unit, LN2) / LN2) + (p90 - p50) * (max(unit - LN2, 0.0) / LN5)
