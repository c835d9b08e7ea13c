"""Directions: weighted sums of criteria, and the least possible remainder to the target in each.

The fastest completion of a journey is rarely the cheapest, so bounds in each criterion alone promise too much. A
weighted sum of two criteria is a criterion like any other, and has a bound of its own.
"""

from typing import NamedTuple

import numba as nb
import numpy as np

from corridor.search.bounds import Inward, remainders
from corridor.search.problem import Bounds, Int32, Int64, Question

ARRIVAL, MILLS, BOARDINGS, GRAMS = range(4)
Pairs = tuple[tuple[int, int], ...]
PAIRS: Pairs = ((ARRIVAL, MILLS), (ARRIVAL, GRAMS), (MILLS, BOARDINGS), (MILLS, GRAMS), (BOARDINGS, GRAMS))
"""Pairs of criteria worth a direction; minutes and boardings are least together anyway."""


def pairs_of(question: Question, *, want_time: bool) -> Pairs:
    """Return the pairs of criteria that are both wanted."""
    wanted = (want_time, question.want_mills, question.want_boardings, question.want_grams)
    return tuple((i, j) for i, j in PAIRS if wanted[i] and wanted[j])


class Directions(NamedTuple):
    """Weights of the criteria, and least remainders from every node."""

    weights: Int64  # (directions, 4)
    least: Int64  # (n, directions)


def no_directions(nodes: int) -> Directions:
    """Return none."""
    return Directions(np.empty((0, 4), np.int64), np.empty((nodes, 0), np.int64))


def directions(inward: Inward, order: Int32, bounds: Bounds, pairs: Pairs) -> Directions:
    """Return sums of two criteria each and their bounds; both count about the same in a usual remainder."""
    usual = [max(1.0, float(column[order].mean())) for column in bounds]
    weights = np.zeros((len(pairs), 4), np.int64)
    for row, (i, j) in enumerate(pairs):
        larger = max(usual[i], usual[j])
        weights[row, i], weights[row, j] = round(larger / usual[i]), round(larger / usual[j])
    return Directions(weights, remainders(inward, _weighted(inward.figures, weights), order))


@nb.njit(cache=True, nogil=True)
def _weighted(figures: Int64, weights: Int64) -> Int64:
    sums = np.empty((figures.shape[0], weights.shape[0]), np.int64)
    for i in range(figures.shape[0]):
        for k in range(weights.shape[0]):
            total = 0
            for j in range(4):
                total += weights[k, j] * figures[i, j]
            sums[i, k] = total
    return sums
