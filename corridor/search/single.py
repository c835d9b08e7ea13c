"""One criterion alone, other than time: search where the bounds are met first.

A move is *tight* if what it takes and the least remainder at its head are together the least remainder at its
tail. A journey over tight moves alone, which is charged no storage, takes the least that any journey can; and every
journey that takes so little goes over tight moves alone. So the search is run on these few first. What it finds is
the answer if it takes the least; else it is an upper bound for the search on all moves. ``docs/search.md`` has the
proof.
"""

import numba as nb
import numpy as np

from corridor.search import labels as lab
from corridor.search import moves as mov
from corridor.search.labels import Labels
from corridor.search.moves import Moves
from corridor.search.problem import Bounds, Int64, Question

CRITERIA = (
    (lab.MILLS, mov.LEAST_MILLS),
    (lab.BOARDINGS, mov.LEAST_BOARDINGS),
    (lab.GRAMS, mov.LEAST_GRAMS),
)
"""Of each criterion but time: its column in labels, and that of its least remainder in moves."""


def sole_criterion(question: Question, *, want_time: bool) -> int | None:
    """Return which one of ``CRITERIA`` is wanted alone; None if time or several are."""
    wanted = (question.want_mills, question.want_boardings, question.want_grams)
    return None if want_time or sum(wanted) != 1 else wanted.index(True)


def least_remainder(bounds: Bounds, criterion: int) -> Int64:
    """Return the bounds of one of ``CRITERIA``."""
    return (bounds.mills, bounds.boardings, bounds.grams)[criterion]


def least_found(labels: Labels, criterion: int) -> int | None:
    """Return the least that a solution takes; None if there is none."""
    rows = labels.rows[labels.solutions[: labels.counters[lab.SOLVED]]]
    return int(rows[:, CRITERIA[criterion][0]].min()) if len(rows) else None


def within(question: Question, criterion: int, most: int) -> Question:
    """Return a question that need not be answered with more than what is known to do; money is limited, others not."""
    return question._replace(max_mills=min(question.max_mills, most)) if criterion == 0 else question


def tight_moves(moves: Moves, least: Int64, criterion: int, start: int) -> Moves:
    """Return the tight moves of a criterion that chains of such moves from a node can take."""
    pointers, rows = _tight(moves.start, moves.rows, least, CRITERIA[criterion][1], start)
    return moves._replace(start=pointers, rows=rows)


@nb.njit(cache=True, nogil=True)
def _tight(begin: Int64, rows: Int64, least: Int64, column: int, start: int) -> tuple[Int64, Int64]:
    nodes = begin.size - 1
    seen = np.zeros(nodes, np.bool_)
    ahead = [start]
    seen[start] = True
    count = 0
    while len(ahead) > 0:
        node = ahead.pop()
        for move in range(begin[node], begin[node + 1]):
            if rows[move, column] == least[node]:
                count += 1
                head = rows[move, mov.HEAD]
                if not seen[head]:
                    seen[head] = True
                    ahead.append(head)
    found = np.empty((count, rows.shape[1]), rows.dtype)
    pointers = np.empty(nodes + 1, begin.dtype)
    count = 0
    for node in range(nodes):
        pointers[node] = count
        if seen[node]:
            for move in range(begin[node], begin[node + 1]):
                if rows[move, column] == least[node]:
                    found[count] = rows[move]
                    found[count, mov.BACK] = -1  # it names a row of the others
                    count += 1
    pointers[nodes] = count
    return pointers, found
