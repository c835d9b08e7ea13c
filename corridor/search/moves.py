"""Moves: the edges a search may take, one row each with all that is read when it is tried.

Edges that are not allowed, or from whose head the target cannot be reached, are left out.
"""

from typing import NamedTuple

import numba as nb
import numpy as np

from corridor.search.directions import Directions
from corridor.search.problem import UNREACHABLE, Bounds, Graph, Int64, Storage

HEAD, MINUTES, MILLS, BOARDINGS, GRAMS = 0, 1, 2, 3, 4
SERVICE, READY, EDGE = 5, 6, 7
SLACK = 8
"""Slack at the head, for labels of layer 1; 0 at the target, where nothing is waited for."""
BACK = 9
"""The move straight back to the tail if it is never worth taking after this one; else -1."""
LEAST_MINUTES, LEAST_MILLS, LEAST_BOARDINGS, LEAST_GRAMS = 10, 11, 12, 13
"""The edge's own figures plus the least remainder at its head, whence not straight ``BACK``."""
LEAST_SUMS = 14
"""From here on the same for weighted sums, one column for each direction."""
COLUMNS = 14


class Moves(NamedTuple):
    """Rows ``start[v]`` to ``start[v + 1]`` leave node ``v``.

    ``rests`` holds what is left after each move: minutes, mills, boardings, grams, and sums.
    """

    start: Int64  # (n + 1,)
    rows: Int64  # (moves, COLUMNS + directions)
    rests: Int64  # (moves, 4 + directions)


@nb.njit(cache=True, nogil=True)
def list_moves(graph: Graph, bounds: Bounds, directions: Directions, storage: Storage, target: int) -> Moves:
    """Return the moves of a search towards a target."""
    nodes = graph.indptr.size - 1
    width = directions.weights.shape[0]
    start = np.empty(nodes + 1, np.int64)
    rows = np.empty((graph.head.size, COLUMNS + width), np.int64)
    rests = np.empty((graph.head.size, 4 + width), np.int64)
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
                rest = rests[count]
                rest[0] = bounds.minutes[head]
                rest[1] = bounds.mills[head]
                rest[2] = bounds.boardings[head]
                rest[3] = bounds.grams[head]
                for k in range(width):
                    rest[4 + k] = directions.least[head, k]
                _add(row, directions.weights, rest)
                count += 1
    start[nodes] = count
    return Moves(start, rows[:count], rests[:count])


@nb.njit(cache=True, nogil=True)
def _add(row: Int64, weights: Int64, rest: Int64) -> None:
    """Fill in the least figures of a move: its own, and what is left after it."""
    row[LEAST_MINUTES] = row[MINUTES] + rest[0]
    row[LEAST_MILLS] = row[MILLS] + rest[1]
    row[LEAST_BOARDINGS] = row[BOARDINGS] + rest[2]
    row[LEAST_GRAMS] = row[GRAMS] + rest[3]
    for k in range(weights.shape[0]):
        row[LEAST_SUMS + k] = (
            weights[k, 0] * row[MINUTES]
            + weights[k, 1] * row[MILLS]
            + weights[k, 2] * row[BOARDINGS]
            + weights[k, 3] * row[GRAMS]
            + rest[4 + k]
        )


@nb.njit(cache=True, nogil=True)
def shun_turning_back(moves: Moves, storage: Storage, weights: Int64, target: int) -> None:
    """Mark the moves that are never worth taking right after their reverse, and leave them out of what is left then.

    Going on demand from ``v`` and straight back costs no less than being earlier at ``v`` by so much is worth.
    """
    start, rows, rests = moves.start, moves.rows, moves.rests
    nodes = start.size - 1
    width = rests.shape[1]
    found = np.empty((rows.shape[0], 4 + weights.shape[0]), np.int64)
    least = np.empty((3, width), np.int64)  # of the moves from a node: least, by which, and the next
    for node in range(nodes):
        for move in range(start[node], start[node + 1]):
            head = rows[move, HEAD]
            if rows[move, SERVICE] < 0 and head != target:
                for back in range(start[head], start[head + 1]):
                    if rows[back, HEAD] == node and rows[back, SERVICE] < 0:
                        minutes = rows[move, MINUTES] + rows[back, MINUTES]
                        if rows[move, MILLS] + rows[back, MILLS] >= storage.slack[node] * minutes:
                            rows[move, BACK] = back
                            break
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
        for move in range(start[node], start[node + 1]):
            if rows[move, SERVICE] >= 0:
                continue
            for k in range(width):
                found[move, k] = least[2, k] if least[1, k] == move else least[0, k]
    for move in range(rows.shape[0]):
        back = rows[move, BACK]
        if back >= 0:
            rests[move] = found[back]
    for move in range(rows.shape[0]):
        if rows[move, BACK] >= 0:
            _add(rows[move], weights, rests[move])
