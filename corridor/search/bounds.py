"""Lower bounds: the least possible remainder to the target in each criterion and direction, waiting left out.

They are found together. A search backwards in minutes, with buckets, passes all figures of a node on to those that lead
to it; then, in the order in which it came to the nodes, so does each whose figures have fallen since, again and again
until none does. Any order is right. Ways that are short in minutes are mostly short in all else, so that a node is
passed on from three or four times where as many heaps as figures would be needed otherwise. The bounds are consistent
(a label's bound never falls along a way), so labels leave the heap in order of time.

References
----------
Tung, C. T. and Chew, K. L. (1992), A multicriteria Pareto-optimal path algorithm, EJOR 62(2). Bellman, R. (1958),
On a routing problem, Quarterly of Applied Mathematics 16.
"""

from typing import NamedTuple

import numba as nb
import numpy as np

from corridor.search import ways as way
from corridor.search.buckets import WIDTH_BITS, empty_buckets, put, take
from corridor.search.problem import MINUTES, UNREACHABLE, Bool, Int32, Int64
from corridor.search.ways import Ways


class Reverse(NamedTuple):
    """Edges by head: ``edges[indptr[v]:indptr[v + 1]]`` enter node ``v``."""

    indptr: Int64
    edges: Int32


def row_pointers(column: Int32, nodes: int) -> Int64:
    """Return where each node's rows begin in a table sorted by a column of nodes."""
    counts = np.bincount(column, minlength=nodes)
    return np.concatenate((np.zeros(1, np.int64), np.cumsum(counts, dtype=np.int64)))


def reverse(head: Int32, nodes: int) -> Reverse:
    """Return the index of edges by head."""
    return Reverse(row_pointers(head, nodes), np.argsort(head, kind="stable").astype(np.int32))


class Inward(NamedTuple):
    """The ways by head: rows ``start[v]`` to ``start[v + 1]`` enter node ``v``."""

    start: Int64  # (n + 1,)
    tails: Int32  # (k,)
    figures: Int64  # (k, criteria and directions)
    longest_min: int


@nb.njit(cache=True, nogil=True)
def inward_of(ways: Ways) -> Inward:
    """Return ways by head, all of one side by side."""
    nodes = ways.start.size - 1
    count = ways.rows.shape[0]
    start = np.zeros(nodes + 2, np.int64)
    for i in range(count):
        start[ways.rows[i, way.HEAD] + 2] += 1
    for node in range(nodes):
        start[node + 2] += start[node + 1]
    tails = np.empty(count, np.int32)
    figures = np.empty((count, ways.rows.shape[1] - way.OWN), np.int64)
    for node in range(nodes):
        for i in range(ways.start[node], ways.start[node + 1]):
            head = ways.rows[i, way.HEAD]
            row = start[head + 1]
            start[head + 1] += 1
            tails[row] = node
            for k in range(figures.shape[1]):
                figures[row, k] = ways.rows[i, way.OWN + k]
    longest_min = 0
    for i in range(count):
        longest_min = max(longest_min, figures[i, MINUTES])
    return Inward(start[: nodes + 1], tails, figures, longest_min)


@nb.njit(cache=True, nogil=True)
def remainders(inward: Inward, target: int) -> Int64:
    """Return the least remainder of every node in each figure, shape (n, figures); ``UNREACHABLE`` if there is none."""
    start, tails, figures = inward.start, inward.tails, inward.figures
    nodes = start.size - 1
    found = np.full((nodes, figures.shape[1]), UNREACHABLE, np.int64)
    fell = np.zeros(nodes, np.bool_)
    found[target] = 0
    order = _nearest_first(inward, target, found, fell)
    falling = True
    while falling:
        falling = False
        for node in order:
            if not fell[node]:
                continue
            fell[node] = False
            for i in range(start[node], start[node + 1]):
                if _pass_on(found, node, figures, i, tails[i]):
                    fell[tails[i]] = True
                    falling = True
    return found


@nb.njit(cache=True, nogil=True)
def _nearest_first(inward: Inward, target: int, found: Int64, fell: Bool) -> Int32:
    """Return the nodes from which the target can be reached, roughly by their least minutes to it.

    Each has passed on what it had by then; those that could pass on more since have fallen.
    """
    start, tails, figures = inward.start, inward.tails, inward.figures
    nodes = start.size - 1
    rings = empty_buckets(nodes, inward.longest_min + (1 << WIDTH_BITS))
    buckets = rings.shape[0] - nodes  # used in turn: none waits longer than the longest way
    order = np.empty(nodes, np.int32)
    passed = np.zeros(nodes, np.bool_)
    count = 0
    bucket = 0
    queued = int(put(rings, nodes, target))
    while queued > 0:
        node = take(rings, nodes + bucket)
        if node == nodes + bucket:
            bucket = bucket + 1 if bucket + 1 < buckets else 0
            continue
        queued -= 1
        order[count] = node
        count += 1
        passed[node] = True
        fell[node] = False
        for i in range(start[node], start[node + 1]):
            before = tails[i]
            minutes = figures[i, MINUTES] + found[node, MINUTES]
            if minutes < found[before, MINUTES] and not passed[before]:
                queued += int(put(rings, nodes + (minutes >> WIDTH_BITS) % buckets, before))
            if _pass_on(found, node, figures, i, before):
                fell[before] = True
    return order[:count]


@nb.njit(cache=True, nogil=True, inline="always")
def _pass_on(found: Int64, node: int, figures: Int64, way: int, before: int) -> bool:
    """Pass the figures of a node on to one that leads to it; return whether any of them is less than what it had."""
    less = False
    for k in range(figures.shape[1]):
        total = figures[way, k] + found[node, k]
        less |= total < found[before, k]
        found[before, k] = min(total, found[before, k])
    return less
