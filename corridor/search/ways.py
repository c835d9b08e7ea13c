"""Ways: the edges a search may take, one row each, in order of where they begin.

They know nothing of source and target, so that a planner makes them once for a cargo. What is left after one of them
does depend on the target: see ``moves``.
"""

from typing import NamedTuple

import numba as nb
import numpy as np

from corridor.search.problem import CRITERIA, Graph, Holds, Int32, Int64, Storage

HEAD, SERVICE, READY, EDGE = 0, 1, 2, 3
HOLD = 4
"""A group of ``holds``, or -1."""
SLACK = 5
"""Slack at the head, for labels of layer 1."""
BACK = 6
"""The way straight back to the tail if it is never worth taking after this one; else -1."""
OWN = 7
"""What the edge takes: one column for each criterion, then one for each direction."""
OWN_MINUTES, OWN_MILLS, OWN_BOARDINGS, OWN_GRAMS = (OWN + column for column in range(CRITERIA))
OWN_SUMS = OWN + CRITERIA


class Ways(NamedTuple):
    """Rows ``start[v]`` to ``start[v + 1]`` leave node ``v``."""

    start: Int64  # (n + 1,)
    rows: Int64  # (k, OWN + CRITERIA + directions)
    holds: Holds
    weights: Int64  # (directions, CRITERIA)


@nb.njit(cache=True, nogil=True)
def ways_of(graph: Graph, storage: Storage, weights: Int64) -> Ways:
    """Return the allowed edges of a graph, with their sums in each direction; none shuns the way back."""
    nodes = graph.indptr.size - 1
    start = np.empty(nodes + 1, np.int64)
    count = 0
    for edge in range(graph.allowed.size):
        count += graph.allowed[edge]
    rows = np.empty((count, OWN + CRITERIA + weights.shape[0]), np.int64)
    count = 0
    for node in range(nodes):
        start[node] = count
        for edge in range(graph.indptr[node], graph.indptr[node + 1]):
            if graph.allowed[edge]:
                row = rows[count]
                row[HEAD] = graph.head[edge]
                row[SERVICE] = graph.service[edge]
                row[READY] = graph.ready[edge]
                row[EDGE] = edge
                row[HOLD] = graph.hold[edge]
                row[SLACK] = storage.slack[graph.head[edge]]
                row[BACK] = -1
                row[OWN_MINUTES] = graph.minutes[edge]
                row[OWN_MILLS] = graph.mills[edge]
                row[OWN_BOARDINGS] = graph.boardings[edge]
                row[OWN_GRAMS] = graph.grams[edge]
                for k in range(weights.shape[0]):
                    total = 0
                    for j in range(CRITERIA):
                        total += weights[k, j] * row[OWN + j]
                    row[OWN_SUMS + k] = total
                count += 1
    start[nodes] = count
    return Ways(start, rows, graph.holds, weights)


@nb.njit(cache=True, nogil=True)
def shun_turning_back(ways: Ways, storage: Storage) -> None:
    """Mark the ways after which the one straight back is never worth taking.

    Going on demand from ``v`` and straight back costs no less than being earlier at ``v`` by so much is worth.
    """
    start, rows = ways.start, ways.rows
    reverse = _reverse(ways)
    for node in range(start.size - 1):
        for way in range(start[node], start[node + 1]):
            back = reverse[way]
            if back >= 0:
                minutes = rows[way, OWN_MINUTES] + rows[back, OWN_MINUTES]
                if rows[way, OWN_MILLS] + rows[back, OWN_MILLS] >= storage.slack[node] * minutes:
                    rows[way, BACK] = back


@nb.njit(cache=True, nogil=True)
def _reverse(ways: Ways) -> Int32:
    """Return the on-demand way straight back after each on-demand way; -1 if none. Those with holds have none."""
    start = ways.start
    reverse = np.full(ways.rows.shape[0], -1, np.int32)
    heads = np.empty(reverse.size, np.int32)
    for way in range(heads.size):
        row = ways.rows[way]
        heads[way] = row[HEAD] if row[SERVICE] < 0 and row[HOLD] < 0 else -1
    for node in range(start.size - 1):
        for way in range(start[node], start[node + 1]):
            head = heads[way]
            if head >= 0 and reverse[way] < 0:
                for back in range(start[head], start[head + 1]):
                    if heads[back] == node and reverse[back] < 0:
                        reverse[way] = back
                        reverse[back] = way
                        break
    return reverse
