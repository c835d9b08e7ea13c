"""Gaps: where an answer not yet known could still lie.

Answers are vectors of arrival, mills, boardings and grams. What none of them dominates is a union of boxes, each
with everything below its *corner* in all four: the gaps. A journey can only add to the answers if it ends in a
gap, so a label is hopeless if no gap is within its reach: above its least possible completion in each criterion
alone, and above it in weighted sums of criteria, the *directions*. For those, a gap knows the most that a vector
in it can have.

A gap that holds a new answer is split: in each criterion in turn, what is left is what is better than the answer.

References
----------
Klamroth, K., Lacour, R. and Vanderpooten, D. (2015), On the representation of the search region in multi-objective
optimization, EJOR 245(3).
"""

from typing import NamedTuple

import numba as nb
import numpy as np

from corridor.search.problem import UNREACHABLE, Bounds, Int32, Int64, Question

CRITERIA = 4
ROOM = 2_048
"""Gaps kept apart. Beyond that they are left unsplit, which is still right: a larger gap shuts nothing out."""


class Gaps(NamedTuple):
    """Corners of the gaps, exclusive, and the most that a vector below one can have in each direction."""

    corners: Int64  # (ROOM, CRITERIA) UNREACHABLE: no bound
    most: Int64  # (ROOM, directions)
    filled: Int64  # (1,)
    near: Int32  # (ROOM,) those within reach of the label in hand
    floor: Int64  # (CRITERIA,) no journey has less


def one_gap(question: Question, bounds: Bounds, directions: int) -> Gaps:
    """Return the gap of everything within the limits of a question."""
    least = [int(values[question.source]) for values in bounds]
    wanted = (question.want_mills, question.want_boardings, question.want_grams)
    gaps = Gaps(
        np.empty((ROOM, CRITERIA), np.int64),
        np.empty((ROOM, directions), np.int64),
        np.ones(1, np.int64),
        np.empty(ROOM, np.int32),
        np.array([question.ready_min + least[0], *np.where(wanted, least[1:], 0)], np.int64),
    )
    gaps.corners[0] = (question.latest_min + 1, question.max_mills + 1, question.max_boardings + 1, UNREACHABLE)
    gaps.most[0] = UNREACHABLE
    return gaps


@nb.njit(cache=True, nogil=True)
def gaps_above(gaps: Gaps, minute: int, mills: int, boardings: int, grams: int, sums: Int64) -> int:
    """List the gaps within reach of a label in ``near`` and return how many."""
    corners = gaps.corners
    count = 0
    for i in range(gaps.filled[0]):
        if (
            minute < corners[i, 0]
            and mills < corners[i, 1]
            and boardings < corners[i, 2]
            and grams < corners[i, 3]
            and _below(sums, gaps.most, i)
        ):
            gaps.near[count] = i
            count += 1
    return count


@nb.njit(cache=True, nogil=True)
def drop_past(gaps: Gaps, minute: int) -> None:
    """Forget the gaps that end before a minute."""
    corners = gaps.corners
    filled = gaps.filled[0]
    i = 0
    while i < filled:
        if corners[i, 0] > minute:
            i += 1
            continue
        filled -= 1
        corners[i] = corners[filled]
        gaps.most[i] = gaps.most[filled]
    gaps.filled[0] = filled


@nb.njit(cache=True, nogil=True)
def _below(sums: Int64, most: Int64, gap: int) -> bool:
    for k in range(sums.size):  # noqa: SIM110  (a generator does not compile)
        if sums[k] > most[gap, k]:
            return False
    return True


@nb.njit(cache=True, nogil=True)
def split(gaps: Gaps, weights: Int64, minute: int, mills: int, boardings: int, grams: int) -> None:
    """Take what an answer dominates out of the gaps."""
    corners = gaps.corners
    answer = (minute, mills, boardings, grams)
    filled = gaps.filled[0]
    kept = 0
    hit = 0
    for i in range(filled):
        if minute < corners[i, 0] and mills < corners[i, 1] and boardings < corners[i, 2] and grams < corners[i, 3]:
            gaps.near[hit] = i
            hit += 1
    if filled + CRITERIA * hit > corners.shape[0]:
        return
    parts = np.empty((CRITERIA * hit, CRITERIA), np.int64)
    for h in range(hit):
        for part in range(CRITERIA):
            for k in range(CRITERIA):
                parts[CRITERIA * h + part, k] = answer[k] if k == part else corners[gaps.near[h], k]
    skipped = 0
    for i in range(filled):
        if skipped < hit and gaps.near[skipped] == i:
            skipped += 1
            continue
        if kept < i:
            corners[kept] = corners[i]
            gaps.most[kept] = gaps.most[i]
        kept += 1
    rest = kept
    for i in range(CRITERIA * hit):
        part = i % CRITERIA
        if parts[i, part] <= gaps.floor[part]:
            continue  # nothing can be there
        if not _within(parts[i], corners, 0, rest, -1) and not _within(parts[i], parts, 0, CRITERIA * hit, i):
            corners[kept] = parts[i]
            for k in range(weights.shape[0]):
                gaps.most[kept, k] = _most(weights[k], parts[i])
            kept += 1
    gaps.filled[0] = kept


@nb.njit(cache=True, nogil=True)
def _within(corner: Int64, corners: Int64, low: int, high: int, own: int) -> bool:
    """Return whether a gap lies in another one of ``corners[low:high]``; of equal ones the first is kept."""
    for i in range(low, high):
        if (
            i != own
            and corner[0] <= corners[i, 0]
            and corner[1] <= corners[i, 1]
            and corner[2] <= corners[i, 2]
            and corner[3] <= corners[i, 3]
        ):
            if own < i and own >= 0:
                same = True
                for k in range(CRITERIA):
                    same = same and corner[k] == corners[i, k]
                if same:
                    continue
            return True
    return False


@nb.njit(cache=True, nogil=True)
def _most(weights: Int64, corner: Int64) -> int:
    most = 0
    for k in range(CRITERIA):
        if weights[k] > 0:
            if corner[k] >= UNREACHABLE >> 1:
                return UNREACHABLE
            most += weights[k] * (corner[k] - 1)
    return most
