"""Lower bounds: the least possible remainder to the target in each criterion alone, waiting left out.

They are found for all criteria together. A Dijkstra search backwards in minutes gives an order of the nodes; in
this order each node passes its figures on to those that lead to it, again and again while any figure falls. Ways
that are short in minutes are mostly short in all else, so that a node is passed on from three or four times where
as many heaps as criteria would be needed otherwise. The bounds are consistent (a label's bound never falls along
an edge), so labels leave the heap in order of time.

References
----------
Tung, C. T. and Chew, K. L. (1992), A multicriteria Pareto-optimal path algorithm, EJOR 62(2). Bellman, R. (1958),
On a routing problem, Quarterly of Applied Mathematics 16.
"""

from typing import NamedTuple

import numba as nb
import numpy as np

from corridor.search.heap import pop_keyed, push_keyed
from corridor.search.problem import UNREACHABLE, Bounds, Graph, Int32, Int64


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
    """The allowed edges by head: rows ``start[v]`` to ``start[v + 1]`` enter node ``v``."""

    start: Int64  # (n + 1,)
    tails: Int32  # (edges,)
    figures: Int64  # (edges, 4) minutes, mills, boardings, grams


def lower_bounds(graph: Graph, backward: Reverse, target: int) -> Bounds:
    """Return the least remaining minutes, mills, boardings and grams from every node to the target."""
    inward = inward_of(graph, backward)
    return bounds_of(remainders(inward, inward.figures, nearest_first(inward, target)))


def bounds_of(found: Int64) -> Bounds:
    """Return the columns of a table of remainders as bounds."""
    return Bounds(*np.ascontiguousarray(found.T))


@nb.njit(cache=True, nogil=True)
def inward_of(graph: Graph, backward: Reverse) -> Inward:
    """Return the allowed edges by head, all of an edge side by side."""
    nodes = backward.indptr.size - 1
    start = np.empty(nodes + 1, np.int64)
    tails = np.empty(backward.edges.size, np.int32)
    figures = np.empty((backward.edges.size, 4), np.int64)
    count = 0
    for node in range(nodes):
        start[node] = count
        for i in range(backward.indptr[node], backward.indptr[node + 1]):
            edge = backward.edges[i]
            if graph.allowed[edge]:
                tails[count] = graph.tail[edge]
                figures[count, 0] = graph.minutes[edge]
                figures[count, 1] = graph.mills[edge]
                figures[count, 2] = graph.boardings[edge]
                figures[count, 3] = graph.grams[edge]
                count += 1
    start[nodes] = count
    return Inward(start, tails[:count], figures[:count])


@nb.njit(cache=True, nogil=True)
def remainders(inward: Inward, figures: Int64, order: Int32) -> Int64:
    """Return the least remainder of every node in each figure; ``UNREACHABLE`` if there is none.

    Parameters
    ----------
    inward
        The allowed edges by head.
    figures
        What each of them adds, shape (edges, figures).
    order
        The target, then all nodes from which it can be reached. Any order is right; see :func:`nearest_first`.

    Returns
    -------
    ndarray
        Shape (nodes, figures).
    """
    start, tails = inward.start, inward.tails
    nodes, width = start.size - 1, figures.shape[1]
    found = np.full((nodes, width), UNREACHABLE, np.int64)
    fell = np.zeros(nodes, np.bool_)
    found[order[0]] = 0
    fell[order[0]] = True
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
    start, tails = inward.start, inward.tails
    minutes = inward.figures[:, 0].copy()
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
            total = key + minutes[i]
            before = tails[i]
            if total < least[before]:
                least[before] = total
                size = push_keyed(keys, items, size, total, before)
    return order[:found]
