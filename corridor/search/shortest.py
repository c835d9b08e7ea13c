"""One static figure, one to one: a bidirectional Dijkstra search without timetable, storage and limits.

It answers what other graph libraries answer: the chain of least minutes, mills, boardings or grams if every ride
left at once and waiting were free. Such a chain is a bound for a dated question, not its answer; those are
answered by ``run``. Integers only, memory kept from one question of a thread to the next: what a search has touched
is put back, so that a question costs what it looks at and not the size of the network.

References
----------
Pohl, I. (1971), Bi-directional search, Machine Intelligence 6. Stopping when both sides together reach the best
chain found: Goldberg, A. V. and Harrelson, C. (2005), Computing the shortest path: A* search meets graph theory.
"""

import threading
from typing import NamedTuple

import numba as nb
import numpy as np

from corridor.search.bounds import row_pointers
from corridor.search.heap import pop_keyed, push_keyed
from corridor.search.problem import UNREACHABLE, Bool, Int32, Int64

_memory = threading.local()


class Side(NamedTuple):
    """Edges in one direction: those of node ``v`` are ``start[v]:start[v + 1]``, ``far`` being their other end."""

    start: Int64  # (n + 1,)
    far: Int32  # (m,)
    weight: Int64  # (m,)
    edge: Int32  # (m,) row of the graph


class Static(NamedTuple):
    """The allowed edges of a graph with one weight, the least of parallel ones, in both directions."""

    onward: Side
    backward: Side


class Reachable(NamedTuple):
    """What one side of a search knows; all as in the beginning between two searches."""

    least: Int64  # (n,) ``UNREACHABLE`` where it was not
    edge: Int32  # (n,) row of the graph by which the node was reached
    before: Int32  # (n,) node from which it was
    touched: Int32  # (n,) nodes that were reached
    keys: Int64  # (m + 1,)
    heap: Int32  # (m + 1,)


class Chain(NamedTuple):
    """Rows of the graph from source to target, and the sum of their weights; ``UNREACHABLE`` if there is none."""

    edges: Int64
    weight: int


def static(ends: tuple[Int32, Int32], weight: Int64, allowed: Bool, nodes: int) -> Static:
    """Return the allowed edges between tails and heads with one of their figures, ready to be searched."""
    tails, heads = ends
    usable = np.flatnonzero(allowed)
    order = usable[np.lexsort((weight[usable], heads[usable], tails[usable]))]
    tail, head = tails[order], heads[order]
    first = np.ones(order.size, np.bool_)
    first[1:] = (tail[1:] != tail[:-1]) | (head[1:] != head[:-1])
    kept = order[first]
    return Static(
        _side(tails[kept], heads[kept], weight[kept], kept, nodes),
        _side(heads[kept], tails[kept], weight[kept], kept, nodes),
    )


def shortest(on: Static, source: int, target: int) -> Chain:
    """Return a chain of least weight between two nodes.

    Parameters
    ----------
    on
        Edges and their weights, none negative: see :func:`static`.
    source, target
        Node numbers.
    """
    nodes, edges = on.onward.start.size - 1, on.onward.far.size
    kept: tuple[Reachable, Reachable] | None = getattr(_memory, "sides", None)
    if kept is None or kept[0].least.size < nodes or kept[0].heap.size <= edges:
        kept = _memory.sides = (_untouched(nodes, edges), _untouched(nodes, edges))
    return Chain(*_search(on.onward, on.backward, *kept, source, target))


def _side(near: Int32, far: Int32, weight: Int64, edge: Int64, nodes: int) -> Side:
    order = np.argsort(near, kind="stable")
    return Side(row_pointers(near, nodes), far[order], weight[order], edge[order].astype(np.int32))


def _untouched(nodes: int, edges: int) -> Reachable:
    return Reachable(
        least=np.full(nodes, UNREACHABLE, np.int64),
        edge=np.empty(nodes, np.int32),
        before=np.empty(nodes, np.int32),
        touched=np.empty(nodes, np.int32),
        keys=np.empty(edges + 1, np.int64),
        heap=np.empty(edges + 1, np.int32),
    )


@nb.njit(cache=True, nogil=True)
def _search(
    onward: Side, backward: Side, ahead: Reachable, behind: Reachable, source: int, target: int
) -> tuple[Int64, int]:
    ahead.least[source] = 0
    ahead.touched[0] = source
    behind.least[target] = 0
    behind.touched[0] = target
    reached_ahead = reached_behind = 1
    queued_ahead = push_keyed(ahead.keys, ahead.heap, 0, 0, source)
    queued_behind = push_keyed(behind.keys, behind.heap, 0, 0, target)
    best = 0 if source == target else UNREACHABLE
    meeting = source
    while queued_ahead > 0 and queued_behind > 0 and ahead.keys[0] + behind.keys[0] < best:
        if ahead.keys[0] <= behind.keys[0]:
            queued_ahead, reached_ahead, best, meeting = _settle(
                onward, ahead, behind, queued_ahead, reached_ahead, best, meeting
            )
        else:
            queued_behind, reached_behind, best, meeting = _settle(
                backward, behind, ahead, queued_behind, reached_behind, best, meeting
            )
    chain = _walk(ahead, behind, meeting, source, target) if best < UNREACHABLE else np.empty(0, np.int64)
    for i in range(reached_ahead):
        ahead.least[ahead.touched[i]] = UNREACHABLE
    for i in range(reached_behind):
        behind.least[behind.touched[i]] = UNREACHABLE
    return chain, best


@nb.njit(cache=True, nogil=True)
def _settle(
    side: Side, own: Reachable, other: Reachable, queued: int, reached: int, best: int, meeting: int
) -> tuple[int, int, int, int]:
    """Settle the nearest node of one side; return heap size, nodes reached, the best sum and where its sides meet."""
    key = own.keys[0]
    node = own.heap[0]
    queued = pop_keyed(own.keys, own.heap, queued)
    if key > own.least[node]:
        return queued, reached, best, meeting
    ahead_of_other = other.keys[0]
    for i in range(side.start[node], side.start[node + 1]):
        far = side.far[i]
        total = key + side.weight[i]
        known = own.least[far]
        if total >= known:
            continue
        if total + ahead_of_other >= best and other.least[far] == UNREACHABLE:
            continue
        rest = other.least[far]
        if total + rest < best:
            best = total + rest
            meeting = far
        if known == UNREACHABLE:
            own.touched[reached] = far
            reached += 1
        own.least[far] = total
        own.edge[far] = side.edge[i]
        own.before[far] = node
        queued = push_keyed(own.keys, own.heap, queued, total, far)
    return queued, reached, best, meeting


@nb.njit(cache=True, nogil=True)
def _walk(ahead: Reachable, behind: Reachable, meeting: int, source: int, target: int) -> Int64:
    before = 0
    node = meeting
    while node != source:
        before += 1
        node = ahead.before[node]
    after = 0
    node = meeting
    while node != target:
        after += 1
        node = behind.before[node]
    chain = np.empty(before + after, np.int64)
    node = meeting
    for i in range(before - 1, -1, -1):
        chain[i] = ahead.edge[node]
        node = ahead.before[node]
    node = meeting
    for i in range(before, before + after):
        chain[i] = behind.edge[node]
        node = behind.before[node]
    return chain
