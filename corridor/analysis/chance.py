"""Stratified random numbers that belong to things.

A number is a function of seed, thing, world and how many worlds there are, not of the order of calls: the same train
is as late for every itinerary that rides it, and an itinerary's figures do not depend on which others are looked at.

The numbers of one thing are a Latin hypercube sample: each of as many equal strata as there are worlds is met in one
world (McKay, M. D., Beckman, R. J. and Conover, W. J. (1979), Technometrics 21). Which one, a permutation tells that is
keyed by the thing and needs no table (Kensler, A. (2013), Correlated multi-jittered sampling, Pixar 13-01). Where in
the strata, one number of the thing tells for all of them (a systematic sample). So any number alone is normal, and
those of two things are independent. Keys are mixed by SplitMix64 (Steele, G. L., Lea, D. and Flood, C. H. (2014), Fast
splittable pseudorandom number generators, OOPSLA).
"""

from functools import lru_cache
from hashlib import blake2b
from math import exp, pi, sqrt
from statistics import NormalDist

import numba as nb
import numpy as np
from numpy.typing import NDArray

Float64 = NDArray[np.float64]
UInt64 = NDArray[np.uint64]

_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_FIRST, _SECOND = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)
_S27, _S30, _S31, _S32, _S40 = (np.uint64(bits) for bits in (27, 30, 31, 32, 40))
_LOW = np.uint64(0xFFFFFFFF)

CELLS = 4_096
"""Cells of the table of normal scores."""


def _scores() -> Float64:
    """Return the normal scores of 0, 1/CELLS .. 1; the ends are such that the outermost cells have the right means."""
    inner = [NormalDist().inv_cdf(i / CELLS) for i in range(1, CELLS)]
    mean = CELLS * exp(-(inner[-1] ** 2) / 2) / sqrt(2 * pi)
    end = 2 * mean - inner[-1]
    return np.array([-end, *inner, end])


_SCORES = _scores()


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
def normal(key: np.uint64, world: int, worlds: int) -> float:
    """Return the standard normal number of a thing in one of so many worlds."""
    mask, turn, offset = _how(key, worlds)
    at = _hash(np.uint32(world), np.uint32(key >> _S32), mask)
    while at >= worlds:
        at = _hash(np.uint32(at), np.uint32(key >> _S32), mask)
    return _score(at, turn, offset, worlds)


@nb.njit(cache=True, nogil=True)
def fill(key: np.uint64, weight: float, numbers: Float64) -> None:
    """Write the weighted normal numbers of a thing in all worlds."""
    worlds = numbers.size
    mask, turn, offset = _how(key, worlds)
    bits = np.uint32(key >> _S32)
    at = np.empty(worlds, np.int32)
    for world in range(worlds):
        at[world] = _hash(np.uint32(world), bits, mask)
    for world in range(worlds):
        while at[world] >= worlds:
            at[world] = _hash(np.uint32(at[world]), bits, mask)
    for world in range(worlds):
        numbers[world] = weight * _score(at[world], turn, offset, worlds)


@nb.njit(cache=True, nogil=True)
def normals(keys: UInt64, worlds: int) -> Float64:
    """Return the standard normal numbers of things in all worlds, shape (things, worlds)."""
    found = np.empty((keys.size, worlds))
    for i in range(keys.size):
        fill(keys[i], 1.0, found[i])
    return found


@nb.njit(cache=True, nogil=True, inline="always")
def _how(key: np.uint64, worlds: int) -> tuple[np.uint32, np.int32, float]:
    """Return a thing's mask of the permutation, by how much it is turned, and where in the strata its numbers are."""
    mask = np.uint32(worlds - 1)
    for shift in (1, 2, 4, 8, 16):
        mask |= mask >> np.uint32(shift)
    turn = np.int32(((key & _LOW) * np.uint64(worlds)) >> _S32)
    return mask, turn, (np.float64(mix(key + _GOLDEN) >> _S40) + 0.5) * 2.0**-24


@nb.njit(cache=True, nogil=True, inline="always")
def _hash(at: np.uint32, bits: np.uint32, mask: np.uint32) -> np.int32:
    """Permute the numbers up to ``mask``; to permute fewer, go on until one is in bounds."""
    at = np.uint32((at ^ bits) * np.uint32(0xE170893D))
    at ^= bits >> np.uint32(16)
    at ^= (at & mask) >> np.uint32(4)
    at ^= bits >> np.uint32(8)
    at = np.uint32(at * np.uint32(0x0929EB3F))
    at ^= bits >> np.uint32(23)
    at ^= (at & mask) >> np.uint32(1)
    at = np.uint32(at * (np.uint32(1) | bits >> np.uint32(27)))
    at = np.uint32(at * np.uint32(0x6935FA69))
    at ^= (at & mask) >> np.uint32(11)
    at = np.uint32(at * np.uint32(0x74DCB303))
    at ^= (at & mask) >> np.uint32(2)
    at = np.uint32(at * np.uint32(0x9E501CC3))
    at ^= (at & mask) >> np.uint32(2)
    at = np.uint32(at * np.uint32(0xC860A3DF))
    at &= mask
    return np.int32(at ^ (at >> np.uint32(5)))


@nb.njit(cache=True, nogil=True, inline="always")
def _score(at: np.int32, turn: np.int32, offset: float, worlds: int) -> float:
    """Return the normal score of a place in a stratum, between those of the table."""
    at = np.int32(at + turn)
    if at >= worlds:
        at = np.int32(at - worlds)
    cell = (np.float64(at) + offset) * (CELLS / worlds)
    i = np.int32(cell)
    score: float = _SCORES[i] + (cell - i) * (_SCORES[i + 1] - _SCORES[i])
    return score
