"""Paths out of a backward search, walked from the source to the target.

The search takes every ride as late as is good enough. A traced path keeps its first ride, and so its readiness,
and takes the others earlier wherever that costs no more.
"""

import numba as nb
import numpy as np

from corridor.search import labels as lab
from corridor.search import ways as by
from corridor.search.earlier import DONE, EDGE, LEAVE, READY, STORED, Walked, take_earlier
from corridor.search.labels import Labels, before_of, way_of
from corridor.search.path import Paths, walk_all
from corridor.search.problem import Int64, Storage, Timetable
from corridor.search.ways import Ways


def trace_onward(labels: Labels, ways: Ways, timetable: Timetable, storage: Storage, solutions: Int64) -> Paths:
    """Follow the labels of a backward search to the target."""
    return walk_all(_walk, labels, ways, timetable, storage, solutions)


@nb.njit(cache=True, nogil=True)
def _walk(
    rows: Int64,
    ways: Int64,
    timetable: Timetable,
    storage: Storage,
    solutions: Int64,
    ends: Int64,
    walked: Walked,
) -> Int64:
    """Fill in the steps from the source's labels on, see ``corridor.search.path.Walk``."""
    steps, moves, yards = walked
    totals = np.empty((solutions.size, 3), np.int64)
    for i in range(solutions.size):
        row = solutions[i]
        totals[i, 0] = rows[row, lab.MINUTE]
        totals[i, 1] = rows[row, lab.MINUTE]
        totals[i, 2] = rows[row, lab.MILLS]
        stored = 0
        ridden = ends[i + 1]
        for at in range(ends[i], ends[i + 1]):
            way = way_of(rows[row, lab.CAME])
            moves[at] = way
            yards[at] = rows[row, lab.NODE] % storage.rate.size
            scheduled = ways[way, by.SERVICE] >= 0
            steps[at, EDGE] = ways[way, by.EDGE]
            steps[at, READY] = totals[i, 1]
            steps[at, LEAVE] = rows[row, lab.MINUTE] if scheduled else totals[i, 1]
            steps[at, DONE] = steps[at, LEAVE] + ways[way, by.OWN_MINUTES]
            steps[at, STORED] = stored
            totals[i, 1] = steps[at, DONE]
            if scheduled and stored == 0:
                stored = 1
                ridden = at + 1
            row = before_of(rows[row, lab.CAME])
        totals[i, 2] += take_earlier(walked, ways, timetable, storage, ridden, ends[i + 1])
        if ends[i + 1] > ends[i]:
            totals[i, 1] = steps[ends[i + 1] - 1, DONE]
    return totals
