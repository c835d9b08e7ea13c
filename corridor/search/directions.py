"""Directions: weighted sums of criteria.

The fastest completion of a journey is rarely the cheapest, so bounds in each criterion alone promise too much. A
weighted sum of two criteria is a criterion like any other, and has a bound of its own.
"""

import numpy as np

from corridor.search.bounds import inward_of, remainders
from corridor.search.problem import (
    BOARDINGS,
    CRITERIA,
    GRAMS,
    MILLS,
    MINUTES,
    UNREACHABLE,
    Graph,
    Int64,
    Question,
    Storage,
)
from corridor.search.ways import ways_of

Pairs = tuple[tuple[int, int], ...]
PAIRS: Pairs = ((MINUTES, MILLS), (MINUTES, GRAMS), (MILLS, BOARDINGS), (MILLS, GRAMS), (BOARDINGS, GRAMS))
"""Pairs of criteria worth a direction; minutes and boardings are least together anyway."""

Usual = tuple[float, ...]
"""How much of each criterion a usual remainder takes."""

SAMPLE = 5
"""Targets looked at to find out."""

MOST_WEIGHT = 1 << 32
"""Sums of weighted minutes, which count from 1970, stay far below ``UNREACHABLE``. Lesser weights are as right."""

NO_DIRECTIONS: Int64 = np.empty((0, CRITERIA), np.int64)
"""The weights of no directions."""


def pairs_of(question: Question, *, want_time: bool) -> Pairs:
    """Return the pairs of criteria that are both wanted."""
    wanted = (want_time, question.want_mills, question.want_boardings, question.want_grams)
    return tuple((i, j) for i, j in PAIRS if wanted[i] and wanted[j])


def usual_of(graph: Graph, storage: Storage) -> Usual:
    """Return the mean remainders to a usual one of some targets."""
    inward = inward_of(ways_of(graph, storage, NO_DIRECTIONS))
    nodes = graph.indptr.size - 1
    means = []
    for target in range(0, nodes, max(1, nodes // SAMPLE)):
        found = remainders(inward, target)
        means.append(found[found[:, MINUTES] < UNREACHABLE].mean(axis=0))
    return tuple(float(mean) for mean in np.maximum(1.0, np.median(means, axis=0)))


def weights_of(pairs: Pairs, usual: Usual) -> Int64:
    """Return weights of sums of two criteria each, both of which count about the same in a usual remainder."""
    weights = np.zeros((len(pairs), CRITERIA), np.int64)
    for row, (i, j) in enumerate(pairs):
        larger = max(usual[i], usual[j])
        for criterion in (i, j):
            weights[row, criterion] = min(round(larger / usual[criterion]), MOST_WEIGHT)
    return weights
