"""Rides of a path taken earlier, wherever that costs no more.

Of equal answers the one with time in hand before its connections is told, however the search came to it.
"""

from typing import NamedTuple

import numba as nb
import numpy as np

from corridor.search import ways as way
from corridor.search.problem import Int64, Storage, Timetable
from corridor.search.runs import first_run

EDGE, READY, LEAVE, DONE, STORED = 0, 1, 2, 3, 4
COLUMNS = 5
"""Of a table of steps: the edge, when the cargo was ready for it, when it left, when it was done, and whether waiting
before it was charged."""


class Walked(NamedTuple):
    """Steps of paths, and of each the way taken and the node left."""

    steps: Int64  # (steps, COLUMNS)
    moves: Int64
    yards: Int64


def no_steps(count: int) -> Walked:
    """Return room for steps."""
    return Walked(np.empty((count, COLUMNS), np.int64), np.empty(count, np.int64), np.empty(count, np.int64))


@nb.njit(cache=True, nogil=True)
def take_earlier(walked: Walked, ways: Int64, timetable: Timetable, storage: Storage, begin: int, end: int) -> int:
    """Take the rides from a step of a path to its end earlier; return the mills that it costs more, 0 or less.

    Parameters
    ----------
    walked
        Steps of paths.
    ways, timetable, storage
        What the search was given.
    begin, end
        The first step that may be taken earlier, and the path's end.
    """
    steps, moves = walked.steps, walked.moves
    more = 0
    saved = 1
    while saved > 0:
        saved = 0
        for at in range(end - 1, begin - 1, -1):
            if ways[moves[at], way.SERVICE] >= 0:
                before = steps[at, LEAVE]
                more += _advance(walked, ways, timetable, storage, at, end)
                saved += before - steps[at, LEAVE]
    return more


@nb.njit(cache=True, nogil=True)
def _advance(walked: Walked, ways: Int64, timetable: Timetable, storage: Storage, at: int, end: int) -> int:
    """Take a ride at its first run that costs no more; return the mills that it costs more, 0 or less."""
    steps, moves, yards = walked
    following = at + 1
    while following < end and ways[moves[following], way.SERVICE] < 0:
        if ways[moves[following], way.HOLD] >= 0:
            return 0  # what follows may be entered no earlier
        following += 1
    service = ways[moves[at], way.SERVICE]
    offset = ways[moves[at], way.READY]
    ready = steps[at, READY]
    planned = steps[at, LEAVE]
    charged = steps[at, STORED] == 1
    low, high = timetable.run_ptr[service], timetable.run_ptr[service + 1]
    for run in range(first_run(timetable.runs, low, high, ready - offset), high):
        leave = timetable.runs[run] + offset
        if leave >= planned:
            break
        gain = planned - leave
        more = 0
        if charged:
            more += _charge(storage, yards[at], leave - ready) - _charge(storage, yards[at], planned - ready)
        if following < end:
            waits = steps[following, LEAVE] - steps[following, READY]
            more += _charge(storage, yards[following], waits + gain) - _charge(storage, yards[following], waits)
        if more <= 0:
            steps[at, LEAVE] -= gain
            steps[at, DONE] -= gain
            for later in range(at + 1, min(following + 1, end)):
                steps[later, READY] -= gain
                if later < following:
                    steps[later, LEAVE] -= gain
                    steps[later, DONE] -= gain
            return more
    return 0


@nb.njit(cache=True, nogil=True)
def _charge(storage: Storage, yard: int, waited: int) -> int:
    over = waited - storage.free[yard]
    return storage.rate[yard] * over if over > 0 else 0
