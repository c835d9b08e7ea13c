"""Random numbers that belong to things, and the distribution of delays.

A draw is a function of seed, thing and world, not of the order of calls: the same train is as late for every
itinerary that rides it, and an itinerary's figures do not depend on which others are looked at. Counter-based
generation: Salmon, J. K. et al. (2011), Parallel random numbers: as easy as 1, 2, 3, SC'11; the mixing function is
SplitMix64 (Steele, G. L., Lea, D. and Flood, C. H. (2014), Fast splittable pseudorandom number generators, OOPSLA).
"""

from functools import lru_cache
from hashlib import blake2b
from math import cos, erfc, log, pi, sqrt

import numba as nb
import numpy as np
from numpy.typing import NDArray

Float64 = NDArray[np.float64]
UInt64 = NDArray[np.uint64]

_LN2, _LN5 = log(2), log(5)
_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_FIRST, _SECOND = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)
_S11, _S27, _S30, _S31 = np.uint64(11), np.uint64(27), np.uint64(30), np.uint64(31)


@lru_cache(maxsize=100_000)
def key_of(*parts: str | int) -> int:
    """Return 64 bits for a thing, the same in every process."""
    return int.from_bytes(blake2b("|".join(map(str, parts)).encode(), digest_size=8).digest(), "little")


@nb.njit(cache=True, nogil=True, inline="always")
def mix(bits: np.uint64) -> np.uint64:
    """Return 64 bits that look unlike those given (SplitMix64)."""
    bits = (bits ^ (bits >> _S30)) * _FIRST
    bits = (bits ^ (bits >> _S27)) * _SECOND
    return bits ^ (bits >> _S31)


@nb.njit(cache=True, nogil=True)
def normal(key: np.uint64, world: int) -> float:
    """Return the standard normal number of a thing in a world (Box and Muller, 1958)."""
    first = mix(key + _GOLDEN * np.uint64(world + 1))
    second = mix(first + _GOLDEN)
    radius = sqrt(-2 * log((np.float64(first >> _S11) + 0.5) * 2.0**-53))
    return radius * cos(2 * pi * (np.float64(second >> _S11) + 0.5) * 2.0**-53)


@nb.njit(cache=True, nogil=True)
def normals(keys: UInt64, draws: int) -> Float64:
    """Return the standard normal numbers of things in the worlds 0 .. draws-1, shape (things, draws)."""
    found = np.empty((keys.size, draws))
    for i in range(keys.size):
        for world in range(draws):
            found[i, world] = normal(keys[i], world)
    return found


@nb.njit(cache=True, nogil=True)
def delay(z: float, p50: float, p90: float) -> float:
    """Return the delay that a standard normal number stands for, given its median and 90th percentile.

    Exponential up to the median and from there on, with a rate for each part, so that both percentiles are met:
    a piecewise exponential distribution (Friedman, M. (1982), Annals of Statistics 10). A median of 0 is allowed. Where
    p90 = p50 * ln 10 / ln 2, as for borders that publish means, it is the exponential distribution itself.
    """
    unit = -log(0.5 * erfc(z / sqrt(2.0)))  # standard exponential
    if unit < _LN2:
        return p50 * unit / _LN2
    return p50 + (p90 - p50) * (unit - _LN2) / _LN5
