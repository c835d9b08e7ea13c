"""Directions: weighted sums of criteria, and the least possible remainder to the target in each.

The fastest completion of a journey is rarely the cheapest, so bounds in each criterion alone promise too much. A
weighted sum of two criteria is a criterion like any other, and has a bound of its own.
"""

from itertools import combinations
from typing import NamedTuple

import numpy as np

from corridor.search.bounds import Reverse, least
from corridor.search.problem import UNREACHABLE, Bounds, Graph, Int64

PAIRS = tuple(pair for pair in combinations(range(4), 2) if pair != (0, 2))
"""Of arrival, mills, boardings and grams; minutes and boardings are least together anyway."""


class Directions(NamedTuple):
    """Weights of the criteria, and least remainders from every node."""

    weights: Int64  # (directions, 4)
    least: Int64  # (directions, n)


def no_directions(nodes: int) -> Directions:
    """Return none."""
    return Directions(np.empty((0, 4), np.int64), np.empty((0, nodes), np.int64))


def directions(graph: Graph, backward: Reverse, bounds: Bounds, target: int) -> Directions:
    """Return sums of two criteria each, weighted so that both count about the same, and their bounds."""
    reached = bounds.minutes < UNREACHABLE
    usual = [max(1.0, float(values[reached].mean())) for values in bounds]
    weights = np.zeros((len(PAIRS), 4), np.int64)
    found = np.empty((len(PAIRS), reached.size), np.int64)
    columns = (graph.minutes, graph.mills, graph.boardings, graph.grams)
    for row, (i, j) in enumerate(PAIRS):
        larger = max(usual[i], usual[j])
        weights[row, i], weights[row, j] = round(larger / usual[i]), round(larger / usual[j])
        total = weights[row, i] * columns[i] + weights[row, j] * columns[j]
        found[row] = least(graph.tail, graph.allowed, total, backward.indptr, backward.edges, target)
    return Directions(weights, found)
