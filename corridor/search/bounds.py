"""Lower bounds: the least possible remainder to the target in each criterion alone.

One backward Dijkstra search per criterion over the allowed edges, waiting left out. The bounds are
consistent (a label's bound never falls along an edge), so labels leave the heap in order of time.

References
----------
Tung, C. T. and Chew, K. L. (1992), A multicriteria Pareto-optimal path algorithm, EJOR 62(2).
"""

from typing import NamedTuple

import numba as nb
import numpy as np

from corridor.search.heap import pop_keyed, push_keyed
from corridor.search.problem import UNREACHABLE, Bool, Bounds, Graph, Int32, Int64


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


def lower_bounds(graph: Graph, backward: Reverse, target: int) -> Bounds:
    """Return the least remaining minutes, mills, boardings and grams from every node to the target."""
    return Bounds(
        *(
            least(graph.tail, graph.allowed, weight, backward.indptr, backward.edges, target)
            for weight in (graph.minutes, graph.mills, graph.boardings, graph.grams)
        )
    )


@nb.njit(cache=True, nogil=True)
def least(tail: Int32, allowed: Bool, weight: Int64, indptr: Int64, edges: Int32, target: int) -> Int64:
    dist = np.full(indptr.size - 1, UNREACHABLE, np.int64)
    keys = np.empty(edges.size + 1, np.int64)
    items = np.empty(edges.size + 1, np.int32)
    dist[target] = 0
    size = push_keyed(keys, items, 0, 0, target)
    while size > 0:
        key = keys[0]
        node = items[0]
        size = pop_keyed(keys, items, size)
        if key > dist[node]:
            continue
        for i in range(indptr[node], indptr[node + 1]):
            edge = edges[i]
            if not allowed[edge]:
                continue
            before = tail[edge]
            total = key + weight[edge]
            if total < dist[before]:
                dist[before] = total
                size = push_keyed(keys, items, size, total, before)
    return dist
