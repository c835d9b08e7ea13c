"""The cheapest tree: one to all over edges of fixed weight, without a timetable.

For questions about averages (how much flows where in a usual week), where departures have become a mean wait. The
layers of a graph, if it has any, are nodes of their own here.

References
----------
Dijkstra, E. W. (1959), A note on two problems in connexion with graphs, Numerische Mathematik 1.
"""

from typing import NamedTuple

import numba as nb
import numpy as np

from corridor.search.heap import pop_keyed, push_keyed
from corridor.search.problem import Float64, Int32, Int64


class Tree(NamedTuple):
    """Least weight to every node, infinite where nothing leads; and the edge by which it is reached, or -1."""

    least: Float64
    came: Int32


@nb.njit(cache=True, nogil=True)
def _grow(indptr: Int64, head: Int32, weight: Float64, source: int, targets: Int32) -> tuple[Float64, Int32]:
    nodes = indptr.size - 1
    least = np.full(nodes, np.inf, np.float64)
    came = np.full(nodes, -1, np.int32)
    wanted = np.zeros(nodes, np.bool_)
    for target in targets:
        wanted[target] = True
    left = np.count_nonzero(wanted)
    keys = np.empty(head.size + 1, np.float64)
    items = np.empty(head.size + 1, np.int32)
    settled = np.zeros(nodes, np.bool_)
    least[source] = 0.0
    size = push_keyed(keys, items, 0, 0.0, source)
    while size > 0 and left > 0:
        key = keys[0]
        node = items[0]
        size = pop_keyed(keys, items, size)
        if settled[node]:
            continue
        settled[node] = True
        if wanted[node]:
            left -= 1
        for edge in range(indptr[node], indptr[node + 1]):
            there = head[edge]
            total = key + weight[edge]
            if total < least[there]:
                least[there] = total
                came[there] = edge
                size = push_keyed(keys, items, size, total, there)
    return least, came


def cheapest_tree(indptr: Int64, head: Int32, weight: Float64, source: int, targets: Int32) -> Tree:
    """Return the cheapest tree from a node, grown until all targets are settled.

    Parameters
    ----------
    indptr, head
        Edges in compressed sparse rows, sorted by tail.
    weight
        Of each edge, not negative; infinite for one that is closed.
    source, targets
        Nodes. Figures of nodes further away than the last target are not final.
    """
    return Tree(*_grow(indptr, head, weight, source, targets))


def walk_back(tree: Tree, tail: Int32, source: int, target: int) -> Int32:
    """Return the edges from the source to a target that the tree reaches, in order of travel."""
    edges: list[int] = []
    node = target
    while node != source:
        edge = int(tree.came[node])
        edges.append(edge)
        node = int(tail[edge])
    return np.array(edges[::-1], np.int32)
