"""Moves: the edges a search may take, one row each with all that is read when it is tried.

Edges that are not allowed, or from whose head the target cannot be reached, are left out.
"""

from typing import NamedTuple

import numba as nb
import numpy as np

from corridor.search.directions import Directions
from corridor.search.problem import UNREACHABLE, Bounds, Graph, Holds, Int32, Int64, Storage

CRITERIA = 4
HEAD, MINUTES, MILLS, BOARDINGS, GRAMS = 0, 1, 2, 3, 4
SERVICE, READY, EDGE = 5, 6, 7
SLACK = 8
"""Slack at the head, for labels of layer 1; 0 at the target, where nothing is waited for."""
BACK = 9
"""The move straight back to the tail if it is never worth taking after this one; else -1."""
HOLD = 10
"""A group of ``holds``, or -1."""
NEAREST = 11
"""The least minutes from the head to the target."""
LEAST_MINUTES, LEAST_MILLS, LEAST_BOARDINGS, LEAST_GRAMS = 12, 13, 14, 15
"""The edge's own figures plus the least remainder at its head, whence not straight ``BACK``."""
LEAST_SUMS = 16
"""From here on the same for weighted sums, one column for each direction."""
COLUMNS = 16


class Moves(NamedTuple):
    """Rows ``start[v]`` to ``start[v + 1]`` leave node ``v``."""

    start: Int64  # (n + 1,)
    rows: Int64  # (moves, COLUMNS + directions)
    holds: Holds


@nb.njit(cache=True, nogil=True)
def list_moves(graph: Graph, bounds: Bounds, directions: Directions, storage: Storage, target: int) -> Moves:
    """Return the moves of a search towards a target."""
    nodes = graph.indptr.size - 1
    width = directions.weights.shape[0]
    start = np.empty(nodes + 1, np.int64)
    rows = np.empty((graph.head.size, COLUMNS + width), np.int64)
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
                row[BACK] = -1
                row[HOLD] = graph.hold[edge]
                row[NEAREST] = bounds.minutes[head]
                row[LEAST_MINUTES] = graph.minutes[edge] + bounds.minutes[head]
                row[LEAST_MILLS] = graph.mills[edge] + bounds.mills[head]
                row[LEAST_BOARDINGS] = graph.boardings[edge] + bounds.boardings[head]
                row[LEAST_GRAMS] = graph.grams[edge] + bounds.grams[head]
                for k in range(width):
                    row[LEAST_SUMS + k] = weighed(rows, count, directions.weights, k) + directions.least[head, k]
                count += 1
    start[nodes] = count
    return Moves(start, rows[:count], graph.holds)


@nb.njit(cache=True, nogil=True)
def weighed(rows: Int64, move: int, weights: Int64, k: int) -> int:
    """Return a move's own figures in a direction."""
    own: int = (
        weights[k, 0] * rows[move, MINUTES]
        + weights[k, 1] * rows[move, MILLS]
        + weights[k, 2] * rows[move, BOARDINGS]
        + weights[k, 3] * rows[move, GRAMS]
    )
    return own


@nb.njit(cache=True, nogil=True)
def shun_turning_back(moves: Moves, storage: Storage, weights: Int64, target: int) -> None:
    """Mark the moves that are never worth taking right after their reverse, and leave them out of what is left then.

    Going on demand from ``v`` and straight back costs no less than being earlier at ``v`` by so much is worth.
    """
    start, rows = moves.start, moves.rows
    nodes = start.size - 1
    width = CRITERIA + weights.shape[0]
    reverse = _reverse(moves, target)
    least = np.empty((3, width), np.int64)  # of the moves from a node: least, by which, and the next
    for node in range(nodes):
        least[0] = UNREACHABLE
        least[1] = -1
        least[2] = UNREACHABLE
        for move in range(start[node], start[node + 1]):
            for k in range(width):
                figure = rows[move, LEAST_MINUTES + k]
                if figure < least[0, k]:
                    least[2, k] = least[0, k]
                    least[0, k] = figure
                    least[1, k] = move
                elif figure < least[2, k]:
                    least[2, k] = figure
        for back in range(start[node], start[node + 1]):
            move = reverse[back]
            if move < 0 or node == target:
                continue
            row = rows[move]
            minutes = row[MINUTES] + rows[back, MINUTES]
            if row[MILLS] + rows[back, MILLS] < storage.slack[rows[back, HEAD]] * minutes:
                continue
            row[BACK] = back
            for k in range(width):
                own = row[MINUTES + k] if k < CRITERIA else weighed(rows, move, weights, k - CRITERIA)
                row[LEAST_MINUTES + k] = own + (least[2, k] if least[1, k] == back else least[0, k])


@nb.njit(cache=True, nogil=True)
def _reverse(moves: Moves, target: int) -> Int32:
    """Return the on-demand move straight back after each on-demand move; -1 if none.

    Moves to the target, and those with holds, have none.
    """
    start = moves.start
    reverse = np.full(moves.rows.shape[0], -1, np.int32)
    heads = np.empty(reverse.size, np.int32)
    for move in range(heads.size):
        row = moves.rows[move]
        heads[move] = row[HEAD] if row[SERVICE] < 0 and row[HOLD] < 0 else -1
    for node in range(start.size - 1):
        for move in range(start[node], start[node + 1]):
            head = heads[move]
            if head >= 0 and head != target and reverse[move] < 0:
                for back in range(start[head], start[head + 1]):
                    if heads[back] == node and reverse[back] < 0:
                        reverse[move] = back
                        reverse[back] = move
                        break
    return reverse
