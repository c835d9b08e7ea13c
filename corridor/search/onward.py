"""Paths out of a backward search, walked from the source to the target.

The search takes every ride as late as is good enough. A traced path keeps its first ride, and so its readiness,
and takes the others earlier wherever that costs no more: of equal answers the one with time in hand is told.
"""

from typing import NamedTuple

import numba as nb
import numpy as np

from corridor.search import labels as lab
from corridor.search import ways as by
from corridor.search.labels import Labels, before_of, way_of
from corridor.search.path import COLUMNS, DONE, EDGE, LEAVE, READY, STORED, Paths
from corridor.search.problem import Int64, Storage, Timetable
from corridor.search.setting import first_run
from corridor.search.ways import Ways


class Trace(NamedTuple):
    """Steps of paths: their instants, the moves taken, the yards left; path ``i`` has rows ``ends[i]:ends[i + 1]``."""

    ends: Int64
    steps: Int64  # (steps, COLUMNS)
    moves: Int64
    yards: Int64
    mills: Int64  # (paths,)
    arrival_min: Int64  # (paths,)


def trace_onward(labels: Labels, ways: Ways, timetable: Timetable, storage: Storage, solutions: Int64) -> Paths:
    """Follow the labels of a backward search to the target."""
    found = _walk(labels.rows, ways.rows, timetable, storage, solutions)
    ready, boardings, grams = (labels.rows[solutions, column] for column in (lab.MINUTE, lab.BOARDINGS, lab.GRAMS))
    return Paths(found.ends, found.steps, ready, found.arrival_min, found.mills, boardings, grams)


@nb.njit(cache=True, nogil=True)
def _walk(rows: Int64, ways: Int64, timetable: Timetable, storage: Storage, solutions: Int64) -> Trace:
    ends = np.zeros(solutions.size + 1, np.int64)
    for i in range(solutions.size):
        row = solutions[i]
        length = 0
        while rows[row, lab.CAME] >= 0:
            length += 1
            row = before_of(rows[row, lab.CAME])
        ends[i + 1] = ends[i] + length
    steps = np.empty((ends[-1], COLUMNS), np.int64)
    moves = np.empty(ends[-1], np.int64)
    yards = np.empty(ends[-1], np.int64)
    mills = np.empty(solutions.size, np.int64)
    arrival_min = np.empty(solutions.size, np.int64)
    for i in range(solutions.size):
        row = solutions[i]
        mills[i] = rows[row, lab.MILLS]
        ready = rows[row, lab.MINUTE]
        stored = 0
        for at in range(ends[i], ends[i + 1]):
            way = way_of(rows[row, lab.CAME])
            moves[at] = way
            yards[at] = rows[row, lab.NODE] % storage.rate.size
            scheduled = ways[way, by.SERVICE] >= 0
            leave = rows[row, lab.MINUTE] if scheduled else ready
            steps[at, EDGE] = ways[way, by.EDGE]
            steps[at, READY] = ready
            steps[at, LEAVE] = leave
            steps[at, DONE] = leave + ways[way, by.OWN_MINUTES]
            steps[at, STORED] = stored
            ready = steps[at, DONE]
            stored = 1 if scheduled else stored
            row = before_of(rows[row, lab.CAME])
        saved = 1
        while saved > 0:
            saved = 0
            for at in range(ends[i + 1] - 1, ends[i] - 1, -1):
                if steps[at, STORED] and ways[moves[at], by.SERVICE] >= 0:
                    before = steps[at, LEAVE]
                    mills[i] += _advance(steps, moves, yards, ways, timetable, storage, at, ends[i + 1])
                    saved += before - steps[at, LEAVE]
        arrival_min[i] = steps[ends[i + 1] - 1, DONE] if ends[i + 1] > ends[i] else ready
    return Trace(ends, steps, moves, yards, mills, arrival_min)


@nb.njit(cache=True, nogil=True)
def _advance(
    steps: Int64,
    moves: Int64,
    yards: Int64,
    ways: Int64,
    timetable: Timetable,
    storage: Storage,
    at: int,
    end: int,
) -> int:
    """Take a ride at its first run that costs no more; return the mills that it costs more, 0 or less."""
    following = at + 1
    while following < end and ways[moves[following], by.SERVICE] < 0:
        following += 1
    service = ways[moves[at], by.SERVICE]
    offset = ways[moves[at], by.READY]
    ready = steps[at, READY]
    planned = steps[at, LEAVE]
    low, high = timetable.run_ptr[service], timetable.run_ptr[service + 1]
    for run in range(first_run(timetable.runs, low, high, ready - offset), high):
        leave = timetable.runs[run] + offset
        if leave >= planned:
            break
        gain = planned - leave
        more = _charge(storage, yards[at], leave - ready) - _charge(storage, yards[at], planned - ready)
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
