"""Gaps: where an answer not yet known could still lie.

Answers are vectors of arrival, mills, boardings and grams. What none of them dominates is a union of boxes, each
with everything below its *corner* in all four: the gaps. A journey can only add to the answers if it ends in a
gap, so a label is hopeless if no gap is within its reach: above its least possible completion in each criterion
alone, and above it in weighted sums of criteria, the *directions*. For those, a gap knows the most that a vector
in it can have.

A gap that holds a new answer is split: for each criterion a part remains of what is better in that one.

References
----------
Klamroth, K., Lacour, R. and Vanderpooten, D. (2015), On the representation of the search region in multi-objective
optimization, EJOR 245(3).
"""

from typing import NamedTuple

import numba as nb
import numpy as np

from corridor.search.moves import LEAST_SUMS
from corridor.search.problem import CRITERIA, UNREACHABLE, Int64, Question

ROOM = 2_056
"""Gaps kept apart. Where there is no room a gap is not split, which is still right: it shuts nothing out.

Not a power of two: columns then share no cache lines.
"""


Vector = tuple[int, int, int, int]
"""Arrival, mills, boardings, grams."""


class Gaps(NamedTuple):
    """Corners of the gaps, exclusive, and below them the most that a vector in the gap can have in each direction.

    Criteria and directions are rows: compiled code compares one figure with those of several gaps at once.
    """

    most: Int64  # (CRITERIA + directions, ROOM) corners, UNREACHABLE: no bound; sums inclusive
    filled: Int64  # (1,)
    near: Int64  # (ROOM, CRITERIA + directions) those within reach of the label in hand, each in one row
    floor: Int64  # (CRITERIA,) no journey has less
    weights: Int64  # (directions, CRITERIA)


def one_gap(question: Question, remainder: Int64, weights: Int64) -> Gaps:
    """Return the gap of everything within the limits of a question; ``remainder`` is the least from its source."""
    wanted = (True, question.want_mills, question.want_boardings, question.want_grams)
    floor = np.where(wanted, remainder[:CRITERIA], 0)
    floor[0] += question.ready_min
    figures = CRITERIA + weights.shape[0]
    gaps = Gaps(
        np.empty((figures, ROOM), np.int64), np.ones(1, np.int64), np.empty((ROOM, figures), np.int64), floor, weights
    )
    gaps.most[:, 0] = UNREACHABLE
    gaps.most[:3, 0] = question.latest_min + 1, question.max_mills + 1, question.max_boardings + 1
    return gaps


@nb.njit(cache=True, nogil=True, inline="always")
def near_gaps(gaps: Gaps, least: Vector, sums: Int64) -> int:
    """List in ``near`` the gaps within reach of a label, and return how many.

    Parameters
    ----------
    gaps
        The gaps.
    least, sums
        The label's least completion in each criterion alone, and in each direction.
    """
    most, near = gaps.most, gaps.near
    arrival, mills, boardings, grams = least
    count = 0
    filled = gaps.filled[0]
    for i in range(filled):
        if arrival < most[0, i] and mills < most[1, i] and boardings < most[2, i] and grams < most[3, i]:
            within = True
            for k in range(sums.size):
                if sums[k] > most[CRITERIA + k, i]:
                    within = False
                    break
            if within:
                for k in range(most.shape[0]):
                    near[count, k] = most[k, i]
                count += 1
    return count


@nb.njit(cache=True, nogil=True, inline="always")
def reaches(gaps: Gaps, near: int, least: Vector, wait: tuple[int, int], taken: Int64, ahead: Int64, move: int) -> bool:
    """Return whether a gap near a label is within reach after a move: its completions are those of the label, or worse.

    Parameters
    ----------
    gaps, near
        The gaps, and how many of them are listed as near the label.
    least
        The least completion after the move, in each criterion alone.
    wait
        Minutes waited for the move, and mills charged for that.
    taken, ahead, move
        What the label has taken and, in the row of the move, what is left at the least, in each direction.
    """
    weights = gaps.weights
    nears = gaps.near
    for gap in range(near):
        if (
            least[0] < nears[gap, 0]
            and least[1] < nears[gap, 1]
            and least[2] < nears[gap, 2]
            and least[3] < nears[gap, 3]
        ):
            within = True
            for k in range(weights.shape[0]):
                more = weights[k, 0] * wait[0] + weights[k, 1] * wait[1]
                if taken[k] + ahead[move, LEAST_SUMS + k] + more > nears[gap, CRITERIA + k]:
                    within = False
                    break
            if within:
                return True
    return False


@nb.njit(cache=True, nogil=True)
def drop_past(gaps: Gaps, minute: int) -> None:
    """Forget the gaps that hold nothing from a minute on."""
    i = 0
    while i < gaps.filled[0]:
        if gaps.most[0, i] > minute:
            i += 1
        else:
            _forget(gaps, i)


@nb.njit(cache=True, nogil=True)
def split(gaps: Gaps, answer: Vector) -> None:
    """Take what an answer dominates out of the gaps."""
    parts = _take_out(gaps, answer)
    most, weights = gaps.most, gaps.weights
    others = gaps.filled[0]
    kept = others
    for i in range(parts.shape[0]):
        part = i % CRITERIA
        if parts[i, part] <= gaps.floor[part] or _inside(parts[i], most, others) or _within(parts, i):
            continue
        for k in range(CRITERIA):
            most[k, kept] = parts[i, k]
        for k in range(weights.shape[0]):
            most[CRITERIA + k, kept] = _most(weights[k], parts[i])
        kept += 1
    gaps.filled[0] = kept


@nb.njit(cache=True, nogil=True)
def _forget(gaps: Gaps, gap: int) -> None:
    """Put the last gap in the place of one."""
    gaps.filled[0] -= 1
    for k in range(gaps.most.shape[0]):
        gaps.most[k, gap] = gaps.most[k, gaps.filled[0]]


@nb.njit(cache=True, nogil=True)
def _take_out(gaps: Gaps, answer: Vector) -> Int64:
    """Remove the gaps that hold an answer, if there is room for their parts, and return the corners of those."""
    most = gaps.most
    holding = np.empty(gaps.filled[0], np.int32)
    count = 0
    for i in range(gaps.filled[0]):
        inside = True
        for k in range(CRITERIA):
            inside = inside and answer[k] < most[k, i]
        if inside:
            holding[count] = i
            count += 1
    if gaps.filled[0] + CRITERIA * count > most.shape[1]:
        count = 0
    parts = np.empty((CRITERIA * count, CRITERIA), np.int64)
    for i in range(count - 1, -1, -1):
        for part in range(CRITERIA):
            for k in range(CRITERIA):
                parts[CRITERIA * i + part, k] = answer[k] if k == part else most[k, holding[i]]
        _forget(gaps, holding[i])
    return parts


@nb.njit(cache=True, nogil=True)
def _inside(corner: Int64, most: Int64, filled: int) -> bool:
    """Return whether a part lies inside a gap that stayed."""
    for i in range(filled):
        if corner[0] <= most[0, i] and corner[1] <= most[1, i] and corner[2] <= most[2, i] and corner[3] <= most[3, i]:
            return True
    return False


@nb.njit(cache=True, nogil=True)
def _within(parts: Int64, own: int) -> bool:
    """Return whether a part lies inside another one; no two are equal."""
    for i in range(parts.shape[0]):
        inside = i != own
        for k in range(CRITERIA):
            inside = inside and parts[own, k] <= parts[i, k]
        if inside:
            return True
    return False


@nb.njit(cache=True, nogil=True)
def _most(weights: Int64, corner: Int64) -> int:
    """Return the most that a vector below a corner can have in a direction."""
    most = 0
    for k in range(CRITERIA):
        if weights[k] > 0:
            if corner[k] >= UNREACHABLE >> 1:
                return UNREACHABLE
            most += weights[k] * (corner[k] - 1)
    return most
