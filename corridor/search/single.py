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
from corridor.search import ways as way
from corridor.search.labels import Labels
from corridor.search.problem import BOARDINGS, GRAMS, MILLS, Int64, Question
from corridor.search.ways import Ways

COLUMN = {MILLS: lab.MILLS, BOARDINGS: lab.BOARDINGS, GRAMS: lab.GRAMS}
"""Of each criterion but time, its column in labels."""


def sole_criterion(question: Question, *, want_time: bool) -> int | None:
    """Return which criterion is wanted alone; None if time or several are."""
    wanted = dict(zip(COLUMN, (question.want_mills, question.want_boardings, question.want_grams), strict=True))
    return None if want_time or sum(wanted.values()) != 1 else next(key for key in wanted if wanted[key])


def least_found(labels: Labels, criterion: int) -> int | None:
    """Return the least that a solution takes; None if there is none."""
    rows = labels.rows[labels.solutions[: labels.counters[lab.SOLVED]]]
    return int(rows[:, COLUMN[criterion]].min()) if len(rows) else None


def within(question: Question, criterion: int, most: int) -> Question:
    """Return a question that need not be answered with more than what is known to do; money is limited, others not."""
    return question._replace(max_mills=min(question.max_mills, most)) if criterion == MILLS else question


def tight_ways(ways: Ways, remainder: Int64, criterion: int, start: int) -> Ways:
    """Return the tight ways of a criterion that chains of such ways from a node can take."""
    pointers, rows = _tight(ways.start, ways.rows, remainder, criterion, start)
    return ways._replace(start=pointers, rows=rows)


@nb.njit(cache=True, nogil=True)
def _tight(begin: Int64, rows: Int64, remainder: Int64, criterion: int, start: int) -> tuple[Int64, Int64]:
    nodes = begin.size - 1
    seen = np.zeros(nodes, np.bool_)
    ahead = [start]
    seen[start] = True
    count = 0
    while len(ahead) > 0:
        node = ahead.pop()
        for i in range(begin[node], begin[node + 1]):
            head = rows[i, way.HEAD]
            if rows[i, way.OWN + criterion] + remainder[head, criterion] == remainder[node, criterion]:
                count += 1
                if not seen[head]:
                    seen[head] = True
                    ahead.append(head)
    found = np.empty((count, rows.shape[1]), rows.dtype)
    pointers = np.empty(nodes + 1, begin.dtype)
    count = 0
    for node in range(nodes):
        pointers[node] = count
        if seen[node]:
            for i in range(begin[node], begin[node + 1]):
                head = rows[i, way.HEAD]
                if rows[i, way.OWN + criterion] + remainder[head, criterion] == remainder[node, criterion]:
                    found[count] = rows[i]
                    found[count, way.BACK] = -1  # it names a row of the others
                    count += 1
    pointers[nodes] = count
    return pointers, found
