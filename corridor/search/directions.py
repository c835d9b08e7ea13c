"""Directions: weighted sums of criteria.

The fastest completion of a journey is rarely the cheapest, so bounds in each criterion alone promise too much. A
weighted sum of two criteria is a criterion like any other, and has a bound of its own.
"""

from collections.abc import Sequence

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

MOST_SUM = UNREACHABLE >> 2
"""No weighted figure of a journey is more, so that sums of two stay below ``UNREACHABLE``."""
MOST_EDGES = 100
"""Edges as dear as the dearest that a journey may have."""
LONGEST_MIN = 527_040
"""How long cargo may wait in the dearest yard: a year, for no journey may take longer."""
LAST_MIN = 1 << 26
"""Minutes count from 1970, till after the year 2090."""

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


def most_of(graph: Graph, storage: Storage) -> tuple[int, ...]:
    """Return what a journey takes of each criterion at the most, be all its edges the dearest."""
    dearest = [int(figure.max(initial=0)) for figure in (graph.minutes, graph.mills, graph.boardings, graph.grams)]
    most = [MOST_EDGES * figure for figure in dearest]
    most[MINUTES] += LAST_MIN
    most[MILLS] += LONGEST_MIN * int(storage.rate.max(initial=0))
    return tuple(most)


def weights_of(pairs: Pairs, usual: Usual, most: Sequence[int]) -> Int64:
    """Return weights of sums of two criteria each, both of which count about the same in a usual remainder.

    Parameters
    ----------
    pairs
        The two criteria of each sum.
    usual
        What a usual remainder takes of each criterion.
    most
        What a journey takes of each at the most: where a usual remainder has next to nothing of a criterion, its weight
        would lift dear journeys beyond what an integer holds. Lesser weights are as right.
    """
    weights = np.zeros((len(pairs), CRITERIA), np.int64)
    for row, (i, j) in enumerate(pairs):
        larger = max(usual[i], usual[j])
        for criterion in (i, j):
            cap = max(1, MOST_SUM // max(1, most[criterion]))
            weights[row, criterion] = min(round(larger / usual[criterion]), cap)
    return weights
