"""Paths: bare chains of edges out of the search."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, overload

import numba as nb
import numpy as np

from corridor.search import labels as lab
from corridor.search import ways as way
from corridor.search.earlier import DONE, EDGE, LEAVE, READY, STORED, Walked, no_steps, take_earlier
from corridor.search.labels import Labels, before_of, way_of
from corridor.search.problem import Int64, Storage, Timetable
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


@dataclass(frozen=True, slots=True, eq=False)
class Paths(Sequence[Path]):
    """Paths as arrays, each made a :class:`Path` when it is looked at: most of a front never is.

    ``steps`` has a row of ``COLUMNS`` figures for each edge taken; path ``i`` has rows ``ends[i]:ends[i + 1]``. The
    other columns have a row for each path.
    """

    ends: Int64
    steps: Int64  # (steps, COLUMNS)
    ready_min: Int64
    arrival_min: Int64
    mills: Int64
    boardings: Int64
    grams: Int64

    def __len__(self) -> int:
        """Return the number of paths."""
        return self.mills.size

    @overload
    def __getitem__(self, index: int) -> Path: ...
    @overload
    def __getitem__(self, index: slice) -> list[Path]: ...
    def __getitem__(self, index: int | slice) -> Path | list[Path]:
        """Return the path at a position, or several."""
        if isinstance(index, slice):
            return [self[i] for i in range(len(self))[index]]
        at = range(len(self))[index]
        *instants, stored = self.steps[self.ends[at] : self.ends[at + 1]].T.tolist()
        return Path(
            tuple(map(Step, *instants, map(bool, stored))),
            arrival_min=int(self.arrival_min[at]),
            mills=int(self.mills[at]),
            boardings=int(self.boardings[at]),
            grams=int(self.grams[at]),
        )

    def edges(self) -> list[list[int]]:
        """Return the edges of each path."""
        ends, edges = self.ends.tolist(), self.steps[:, EDGE].tolist()
        return [edges[ends[i] : ends[i + 1]] for i in range(len(self))]


Walk = Callable[[Int64, Int64, Timetable, Storage, Int64, Int64, Walked], Int64]
"""Fills in the steps of paths, given rows of labels and ways, timetable, storage, solutions and where paths begin.

Returns of each path when the cargo has to be ready, when it arrives, and its mills.
"""


def trace(labels: Labels, ways: Ways, timetable: Timetable, storage: Storage, solutions: Int64) -> Paths:
    """Follow labels back to the source; rides are taken earlier where it costs no more."""
    return walk_all(_walk_back, labels, ways, timetable, storage, solutions)


def walk_all(walk: Walk, labels: Labels, ways: Ways, timetable: Timetable, storage: Storage, solutions: Int64) -> Paths:
    """Return the paths of solutions, from their label on or up to it."""
    ends = _ends_of(labels.rows, solutions)
    walked = no_steps(int(ends[-1]))
    totals = walk(labels.rows, ways.rows, timetable, storage, solutions, ends, walked)
    boardings, grams = (labels.rows[solutions, column] for column in (lab.BOARDINGS, lab.GRAMS))
    return Paths(ends, walked.steps, totals[:, 0], totals[:, 1], totals[:, 2], boardings, grams)


@nb.njit(cache=True, nogil=True)
def _ends_of(rows: Int64, solutions: Int64) -> Int64:
    """Return where the steps of each path begin in a table of steps, and the table's end."""
    ends = np.zeros(solutions.size + 1, np.int64)
    for i in range(solutions.size):
        row = solutions[i]
        ends[i + 1] = ends[i]
        while rows[row, lab.CAME] >= 0:
            ends[i + 1] += 1
            row = before_of(rows[row, lab.CAME])
    return ends


@nb.njit(cache=True, nogil=True)
def _walk_back(
    rows: Int64,
    ways: Int64,
    timetable: Timetable,
    storage: Storage,
    solutions: Int64,
    ends: Int64,
    walked: Walked,
) -> Int64:
    """Fill in the steps from the target's labels back, see ``Walk``."""
    steps, moves, yards = walked
    nodes = storage.rate.size
    totals = np.empty((solutions.size, 3), np.int64)
    for i in range(solutions.size):
        row = solutions[i]
        totals[i, 1] = rows[row, lab.MINUTE]
        totals[i, 2] = rows[row, lab.MILLS]
        for at in range(ends[i + 1] - 1, ends[i] - 1, -1):
            before = before_of(rows[row, lab.CAME])
            moves[at] = way_of(rows[row, lab.CAME])
            yards[at] = rows[before, lab.NODE] % nodes
            steps[at, EDGE] = ways[moves[at], way.EDGE]
            steps[at, READY] = rows[before, lab.MINUTE]
            steps[at, LEAVE] = rows[row, lab.MINUTE] - ways[moves[at], way.OWN_MINUTES]
            steps[at, DONE] = rows[row, lab.MINUTE]
            steps[at, STORED] = 1 if rows[before, lab.NODE] >= nodes else 0
            row = before
        totals[i, 0] = rows[row, lab.MINUTE]
        totals[i, 2] += take_earlier(walked, ways, timetable, storage, ends[i], ends[i + 1])
        if ends[i + 1] > ends[i]:
            totals[i, 1] = steps[ends[i + 1] - 1, DONE]
    return totals
