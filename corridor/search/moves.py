"""Moves: the ways a search takes, with what is left after each of them at the least.

That is worked out for all ways from a node when a label is first expanded there: most nodes never are.
"""

from typing import NamedTuple

import numba as nb

from corridor.search import ways as way
from corridor.search.problem import CRITERIA, MINUTES, UNREACHABLE, Bool, Holds, Int64

NEAREST = 0
"""The least minutes from the head to the target."""
LEAST = 1
"""The way's own figures plus the least remainder at its head, whence not straight back if that is never worth it.

One column for each criterion, then one for each direction.
"""
LEAST_MINUTES, LEAST_MILLS, LEAST_BOARDINGS, LEAST_GRAMS = (LEAST + column for column in range(CRITERIA))
LEAST_SUMS = LEAST + CRITERIA


class Moves(NamedTuple):
    """Ways, the least remainders at all nodes, and of the moves from ``known`` nodes what is left after them."""

    start: Int64  # (n + 1,)
    rows: Int64  # (k, columns of ways)
    holds: Holds
    target: int
    remainder: Int64  # (n, figures)
    least: Int64  # (k, LEAST + figures)
    known: Bool  # (n,)


@nb.njit(cache=True, nogil=True)
def look_ahead(moves: Moves, node: int) -> None:
    """Fill in what is left after each move from a node, unless that is known."""
    if moves.known[node]:
        return
    moves.known[node] = True
    rows, remainder, least = moves.rows, moves.remainder, moves.least
    width = remainder.shape[1]
    for move in range(moves.start[node], moves.start[node + 1]):
        head = rows[move, way.HEAD]
        least[move, NEAREST] = remainder[head, MINUTES]
        back = rows[move, way.BACK]
        if back < 0 or head == moves.target:
            for k in range(width):
                least[move, LEAST + k] = rows[move, way.OWN + k] + remainder[head, k]
        else:
            for k in range(width):
                least[move, LEAST + k] = UNREACHABLE
            for onward in range(moves.start[head], moves.start[head + 1]):
                if onward != back:
                    there = rows[onward, way.HEAD]
                    for k in range(width):
                        figure = rows[onward, way.OWN + k] + remainder[there, k]
                        least[move, LEAST + k] = min(least[move, LEAST + k], figure)
            for k in range(width):
                least[move, LEAST + k] += rows[move, way.OWN + k]
