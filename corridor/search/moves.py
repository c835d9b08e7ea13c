"""Moves: the edges a search may take, one row each with all that is read when it is tried.

Edges that are not allowed, or from whose head the target cannot be reached, are left out.
"""

from typing import NamedTuple

import numba as nb
import numpy as np

from corridor.search.problem import UNREACHABLE, Bounds, Graph, Holds, Int64, Storage

HEAD, MINUTES, MILLS, BOARDINGS, GRAMS = 0, 1, 2, 3, 4
SERVICE, READY, EDGE = 5, 6, 7
SLACK = 8
"""Slack at the head, for labels of layer 1; 0 at the target, where nothing is waited for."""
LEAST_MINUTES, LEAST_MILLS, LEAST_BOARDINGS, LEAST_GRAMS = 9, 10, 11, 12
"""The edge's own figures plus the bounds at its head."""
HOLD = 13
"""A group of ``holds``, or -1."""
COLUMNS = 14


class Moves(NamedTuple):
    """Rows ``start[v]`` to ``start[v + 1]`` leave node ``v``."""

    start: Int64  # (n + 1,)
    rows: Int64  # (moves, COLUMNS)
    holds: Holds


@nb.njit(cache=True, nogil=True)
def list_moves(graph: Graph, bounds: Bounds, storage: Storage, target: int) -> Moves:
    """Return the moves of a search towards a target."""
    nodes = graph.indptr.size - 1
    start = np.empty(nodes + 1, np.int64)
    rows = np.empty((graph.head.size, COLUMNS), np.int64)
    count = 0
    for node in range(nodes):
        start[node] = count
        for edge in range(graph.indptr[node], graph.indptr[node + 1]):
            head = graph.head[edge]
            if graph.allowed[edge] and bounds.minutes[head] < UNREACHABLE:
                row = rows[count]
                row[HEAD] = head
                row[MINUTES] = graph.minutes[edge]
                row[MILLS] = graph.mills[edge]
                row[BOARDINGS] = graph.boardings[edge]
                row[GRAMS] = graph.grams[edge]
                row[SERVICE] = graph.service[edge]
                row[READY] = graph.ready[edge]
                row[EDGE] = edge
                row[SLACK] = storage.slack[head] if head != target else 0
                row[HOLD] = graph.hold[edge]
                row[LEAST_MINUTES] = graph.minutes[edge] + bounds.minutes[head]
                row[LEAST_MILLS] = graph.mills[edge] + bounds.mills[head]
                row[LEAST_BOARDINGS] = graph.boardings[edge] + bounds.boardings[head]
                row[LEAST_GRAMS] = graph.grams[edge] + bounds.grams[head]
                count += 1
    start[nodes] = count
    return Moves(start, rows[:count], graph.holds)
