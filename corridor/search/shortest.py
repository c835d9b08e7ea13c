"""One static figure, one to one: a bidirectional Dijkstra search without timetable, storage and limits.

It answers what other graph libraries answer: the chain of least minutes, mills, boardings or grams if every ride
left at once and waiting were free. Such a chain is a bound for a dated question, not its answer; those are
answered by ``run``. Integers only, memory kept from one question of a thread to the next: what a search has touched
is put back, so that a question costs what it looks at and not the size of the network.

Weight and node share a word, the node in the lower bits: a label plus a step is the label at the other end. What the
two sides know stands in the same rows and is told apart by an index, 0 ahead from the source, 1 behind from the
target, so that few arrays are handed over and a node is one line of the cache.

References
----------
Pohl, I. (1971), Bi-directional search, Machine Intelligence 6: also, to go on where fewer are queued. Stopping when
both sides together reach the best chain found: Goldberg, A. V. and Harrelson, C. (2005), Computing the shortest path:
A* search meets graph theory.
"""

import threading
from typing import NamedTuple

import numba as nb
import numpy as np

from corridor.search.bounds import row_pointers
from corridor.search.problem import UNREACHABLE, Bool, Int32, Int64
from corridor.search.two_heaps import pop_key, push_key

UNKNOWN = np.iinfo(np.int64).max
"""The label of a node that was not reached."""
FULL = 1 << 62
"""No label is as much as this, so that those of two sides can be added."""
TOO_HEAVY = -1
"""The weight that a compiled search tells if labels were given up at ``FULL`` and nothing was found below."""
VIA = 2
"""First of the two columns of ``Reached.rows`` that tell how a node was reached; before them are the labels."""
LOW = (1 << 32) - 1

_memory = threading.local()


class Static(NamedTuple):
    """The allowed edges of a graph with one weight, the least of parallel ones, by tail (0) and by head (1).

    Those of node ``v`` are ``start[side, v]`` to ``start[side, v + 1]``, the lightest first.
    """

    start: Int32  # (2, n + 1)
    step: Int64  # (2, m) weight << bits | node at the other end
    edge: Int32  # (2, m) row of the graph
    bits: int  # that a node takes


class Reached(NamedTuple):
    """What the two sides of a search know; the labels are all ``UNKNOWN`` between two searches."""

    rows: Int64  # (n, 4) least weight << bits | node, ahead and behind; node before << 32 | step by which it came
    touched: Int32  # (n + 1,) nodes that were reached
    heaps: Int64  # (2, m + 1) labels


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
    bits = (nodes - 1).bit_length()
    wide = np.minimum(weight[kept], FULL >> bits) << bits
    onward = _side(tails[kept], heads[kept], wide, kept, nodes)
    backward = _side(heads[kept], tails[kept], wide, kept, nodes)
    return Static(
        start=np.stack((onward[0], backward[0])),
        step=np.stack((onward[1], backward[1])),
        edge=np.stack((onward[2], backward[2])),
        bits=bits,
    )


def shortest(on: Static, source: int, target: int) -> Chain:
    """Return a chain of least weight between two nodes.

    Parameters
    ----------
    on
        Edges and their weights, none negative: see :func:`static`.
    source, target
        Node numbers.

    Raises
    ------
    OverflowError
        If every chain weighs ``FULL >> on.bits`` or more: of mills over 60,000 nodes 700 million USD.
    """
    nodes, edges = on.start.shape[1] - 1, on.step.shape[1]
    kept: Reached | None = getattr(_memory, "reached", None)
    if kept is None or kept.rows.shape[0] < nodes or kept.heaps.shape[1] <= edges:
        kept = _memory.reached = Reached(
            rows=np.full((nodes, 4), UNKNOWN, np.int64),
            touched=np.empty(nodes + 1, np.int32),
            heaps=np.empty((2, edges + 1), np.int64),
        )
    chain = Chain(*_search(on, kept, source, target))
    if chain.weight == TOO_HEAVY:
        raise OverflowError(f"no chain weighs less than {FULL >> on.bits}, beyond which there is no room for more")
    return chain


def _side(near: Int32, far: Int32, weight: Int64, edge: Int64, nodes: int) -> tuple[Int32, Int64, Int32]:
    order = np.lexsort((weight, near))
    return row_pointers(near, nodes).astype(np.int32), weight[order] | far[order], edge[order].astype(np.int32)


@nb.njit(cache=True, nogil=True)
def _search(on: Static, reached: Reached, source: int, target: int) -> tuple[Int64, int]:
    # Arrays have names of their own and the loop is one piece: to look arrays up, or to hand them over, is to count
    # references to them, which takes as long as the search.
    start, step = on.start, on.step
    rows, touched, heaps = reached.rows, reached.touched, reached.heaps
    node_mask = (1 << on.bits) - 1
    rows[source, 0] = source
    rows[target, 1] = target
    touched[0] = source
    touched[1] = target
    count = 2
    ahead = push_key(heaps, 0, 0, source)
    behind = push_key(heaps, 1, 0, target)
    best = 0 if source == target else FULL
    cut = False
    meeting = source
    while ahead > 0 and behind > 0:
        side = 0 if ahead <= behind else 1
        queued = ahead if side == 0 else behind
        label = heaps[side, 0]
        node = label & node_mask
        weight = label - node
        others = heaps[1 - side, 0] & ~node_mask
        if weight + others >= best:
            cut |= best == FULL
            break
        queued = pop_key(heaps, side, queued)
        if label == rows[node, side]:
            enough = best - others  # a label of so much is part of no better chain, whatever the other side will find
            for i in range(start[side, node], start[side, node + 1]):
                new = weight + step[side, i]
                if new >= enough:
                    cut |= best == FULL
                    break  # and all heavier ones
                far = new & node_mask
                known = rows[far, side]
                if new >= known:
                    continue
                rest = rows[far, 1 - side]
                if rest < UNKNOWN:
                    total = new - far + rest - far
                    if total < best:
                        best = total
                        meeting = far
                        enough = best - others
                elif known == UNKNOWN:
                    touched[count] = far
                    count += 1
                rows[far, side] = new
                rows[far, VIA + side] = (node << 32) | i
                if new < enough and rest >= others:  # else the other side has been there and knows how to go on
                    queued = push_key(heaps, side, queued, new)
        ahead = queued if side == 0 else ahead
        behind = behind if side == 0 else queued
    found = best < FULL
    chain = _walk(on, rows, meeting, source, target) if found else np.empty(0, np.int64)
    for i in range(count):
        rows[touched[i], 0] = UNKNOWN
        rows[touched[i], 1] = UNKNOWN
    if cut and not found:
        return chain, TOO_HEAVY
    return chain, best >> on.bits if found else UNREACHABLE


@nb.njit(cache=True, nogil=True)
def _walk(on: Static, rows: Int64, meeting: int, source: int, target: int) -> Int64:
    before = after = 0
    node = meeting
    while node != source:
        before += 1
        node = rows[node, VIA] >> 32
    node = meeting
    while node != target:
        after += 1
        node = rows[node, VIA + 1] >> 32
    chain = np.empty(before + after, np.int64)
    node = meeting
    for i in range(before - 1, -1, -1):
        chain[i] = on.edge[0, rows[node, VIA] & LOW]
        node = rows[node, VIA] >> 32
    node = meeting
    for i in range(before, before + after):
        chain[i] = on.edge[1, rows[node, VIA + 1] & LOW]
        node = rows[node, VIA + 1] >> 32
    return chain
