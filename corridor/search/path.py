"""Paths: bare chains of edges out of the search."""

from dataclasses import dataclass
from typing import NamedTuple

import numba as nb
import numpy as np

from corridor.search import labels as lab
from corridor.search import ways as way
from corridor.search.labels import Labels
from corridor.search.problem import Int64
from corridor.search.ways import Ways


class Step(NamedTuple):
    """One edge taken: when the cargo was ready for it, when it left (run start + ready offset), when it was done.

    ``stored`` tells whether waiting before it was charged (layer 1).
    """

    edge: int
    ready_min: int
    leave_min: int
    done_min: int
    stored: bool


@dataclass(frozen=True, slots=True)
class Path:
    """A chain of edges and its totals: arrival minute, mills, boardings, grams."""

    steps: tuple[Step, ...]
    arrival_min: int
    mills: int
    boardings: int
    grams: int

    @property
    def ready_min(self) -> int:
        """The minute at which the cargo has to be ready at the source."""
        return self.steps[0].ready_min


def trace(labels: Labels, ways: Ways, solutions: Int64, nodes: int) -> tuple[Path, ...]:
    """Follow labels back to the source."""
    ends, table = _walk_back(labels.rows, ways.rows, solutions, nodes)
    columns = table.T.tolist()
    steps = list(map(Step, *columns[:4], map(bool, columns[4])))
    totals = labels.rows[solutions][:, [lab.MINUTE, lab.MILLS, lab.BOARDINGS, lab.GRAMS]].tolist()
    bounds = ends.tolist()
    return tuple(
        Path(tuple(steps[begin:end]), *total) for begin, end, total in zip(bounds, bounds[1:], totals, strict=False)
    )


@nb.njit(cache=True, nogil=True)
def _walk_back(rows: Int64, ways: Int64, solutions: Int64, nodes: int) -> tuple[Int64, Int64]:
    """Return where each path begins in a table of steps, and the table."""
    ends = np.zeros(solutions.size + 1, np.int64)
    for i in range(solutions.size):
        row = solutions[i]
        length = 0
        while rows[row, lab.PARENT] >= 0:
            length += 1
            row = rows[row, lab.PARENT]
        ends[i + 1] = ends[i] + length
    table = np.empty((ends[-1], 5), np.int64)
    for i in range(solutions.size):
        row = solutions[i]
        for at in range(ends[i + 1] - 1, ends[i] - 1, -1):
            before = rows[row, lab.PARENT]
            table[at, 0] = ways[rows[row, lab.MOVE], way.EDGE]
            table[at, 1] = rows[before, lab.MINUTE]
            table[at, 2] = rows[row, lab.LEAVE]
            table[at, 3] = rows[row, lab.MINUTE]
            table[at, 4] = 1 if rows[before, lab.NODE] >= nodes else 0
            row = before
    return ends, table
