"""Lower bounds: the least possible remainder to the target in each criterion and direction, waiting left out.

They are found together. A Dijkstra search backwards in minutes gives an order of the nodes; in this order each
node passes its figures on to those that lead to it, again and again while any figure falls. Ways that are
short in minutes are mostly short in all else, so that a node is passed on from three or four times where as many
heaps as figures would be needed otherwise. The bounds are consistent (a label's bound never falls along an edge),
so labels leave the heap in order of time.

References
----------
Tung, C. T. and Chew, K. L. (1992), A multicriteria Pareto-optimal path algorithm, EJOR 62(2). Bellman, R. (1958),
On a routing problem, Quarterly of Applied Mathematics 16.
"""

from typing import NamedTuple

import numba as nb
import numpy as np

from corridor.search import ways as way
from corridor.search.heap import pop_keyed, push_keyed
from corridor.search.problem import MINUTES, UNREACHABLE, Int32, Int64
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
            figures[row] = ways.rows[i, way.OWN :]
    return Inward(start[: nodes + 1], tails, figures)


@nb.njit(cache=True, nogil=True)
def remainders(inward: Inward, target: int) -> Int64:
    """Return the least remainder of every node in each figure, shape (n, figures); ``UNREACHABLE`` if there is none."""
    start, tails, figures = inward
    nodes, width = start.size - 1, figures.shape[1]
    order = nearest_first(inward, target)
    found = np.full((nodes, width), UNREACHABLE, np.int64)
    fell = np.zeros(nodes, np.bool_)
    found[target] = 0
    fell[target] = True
    falling = True
    while falling:
        falling = False
        for node in order:
            if not fell[node]:
                continue
            fell[node] = False
            for i in range(start[node], start[node + 1]):
                before = tails[i]
                less = False
                for k in range(width):
                    total = figures[i, k] + found[node, k]
                    less |= total < found[before, k]
                    found[before, k] = min(total, found[before, k])
                if less:
                    fell[before] = True
                    falling = True
    return found


@nb.njit(cache=True, nogil=True)
def nearest_first(inward: Inward, target: int) -> Int32:
    """Return the nodes from which the target can be reached, by their least minutes to it."""
    start, tails, figures = inward
    nodes = start.size - 1
    least = np.full(nodes, UNREACHABLE, np.int64)
    order = np.empty(nodes, np.int32)
    keys = np.empty(tails.size + 1, np.int64)
    items = np.empty(tails.size + 1, np.int32)
    least[target] = 0
    size = push_keyed(keys, items, 0, 0, target)
    found = 0
    while size > 0:
        key = keys[0]
        node = items[0]
        size = pop_keyed(keys, items, size)
        if key > least[node]:
            continue
        order[found] = node
        found += 1
        for i in range(start[node], start[node + 1]):
            total = key + figures[i, MINUTES]
            before = tails[i]
            if total < least[before]:
                least[before] = total
                size = push_keyed(keys, items, size, total, before)
    return order[:found]
