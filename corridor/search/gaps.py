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

from corridor.search.moves import CRITERIA, LEAST_SUMS
from corridor.search.problem import UNREACHABLE, Bounds, Int32, Int64, Question

ROOM = 2_048
"""Gaps kept apart. Where there is no room a gap is not split, which is still right: it shuts nothing out."""

Vector = tuple[int, int, int, int]
"""Arrival, mills, boardings, grams."""


class Gaps(NamedTuple):
    """Corners of the gaps, exclusive, and the most that a vector below one can have in each direction."""

    corners: Int64  # (ROOM, CRITERIA) UNREACHABLE: no bound
    most: Int64  # (ROOM, directions)
    filled: Int64  # (1,)
    near: Int32  # (ROOM,) those within reach of the label in hand
    floor: Int64  # (CRITERIA,) no journey has less
    weights: Int64  # (directions, CRITERIA)


def one_gap(question: Question, bounds: Bounds, weights: Int64) -> Gaps:
    """Return the gap of everything within the limits of a question."""
    least = [int(column[question.source]) for column in bounds]
    wanted = (question.want_mills, question.want_boardings, question.want_grams)
    gaps = Gaps(
        np.empty((ROOM, CRITERIA), np.int64),
        np.empty((ROOM, weights.shape[0]), np.int64),
        np.ones(1, np.int64),
        np.empty(ROOM, np.int32),
        np.array([question.ready_min + least[0], *np.where(wanted, least[1:], 0)], np.int64),
        weights,
    )
    gaps.corners[0] = (question.latest_min + 1, question.max_mills + 1, question.max_boardings + 1, UNREACHABLE)
    gaps.most[0] = UNREACHABLE
    return gaps


@nb.njit(cache=True, nogil=True)
def near_gaps(gaps: Gaps, least: Vector, sums: Int64, own: int) -> int:
    """List in ``near`` the gaps within reach of a label, and return how many.

    Parameters
    ----------
    gaps
        The gaps.
    least
        The label's least completion in each criterion alone.
    sums, own
        In which row of a table its least completion in each direction stands.
    """
    corners, most = gaps.corners, gaps.most
    count = 0
    for i in range(gaps.filled[0]):
        if (
            least[0] < corners[i, 0]
            and least[1] < corners[i, 1]
            and least[2] < corners[i, 2]
            and least[3] < corners[i, 3]
        ):
            near = True
            for k in range(most.shape[1]):
                if sums[own, k] > most[i, k]:
                    near = False
                    break
            if near:
                gaps.near[count] = i
                count += 1
    return count


@nb.njit(cache=True, nogil=True)
def reaches(
    gaps: Gaps, near: int, least: Vector, sums: Int64, own: int, moves: Int64, move: int, waiting: tuple[int, int]
) -> bool:
    """Return whether a gap near a label is within reach after a move: its completions are those of the label, or worse.

    Parameters
    ----------
    gaps, near
        The gaps, and how many of them are listed as near the label.
    least
        The least completion after the move, in each criterion alone.
    sums, own
        In which row of a table the label's figures in each direction stand.
    moves, move
        The rows of moves, and which of them is taken.
    waiting
        Minutes waited for it, and mills charged for that.
    """
    corners, most, weights = gaps.corners, gaps.most, gaps.weights
    for i in range(near):
        gap = gaps.near[i]
        if (
            least[0] < corners[gap, 0]
            and least[1] < corners[gap, 1]
            and least[2] < corners[gap, 2]
            and least[3] < corners[gap, 3]
        ):
            within = True
            for k in range(most.shape[1]):
                added = moves[move, LEAST_SUMS + k] + weights[k, 0] * waiting[0] + weights[k, 1] * waiting[1]
                if sums[own, k] + added > most[gap, k]:
                    within = False
                    break
            if within:
                return True
    return False


@nb.njit(cache=True, nogil=True)
def drop_past(gaps: Gaps, minute: int) -> None:
    """Forget the gaps that hold nothing from a minute on."""
    filled = gaps.filled[0]
    i = 0
    while i < filled:
        if gaps.corners[i, 0] > minute:
            i += 1
        else:
            filled -= 1
            gaps.corners[i] = gaps.corners[filled]
            gaps.most[i] = gaps.most[filled]
    gaps.filled[0] = filled


@nb.njit(cache=True, nogil=True)
def split(gaps: Gaps, answer: Vector) -> None:
    """Take what an answer dominates out of the gaps."""
    parts = _take_out(gaps, answer)
    corners = gaps.corners
    others = gaps.filled[0]
    kept = others
    for i in range(parts.shape[0]):
        part = i % CRITERIA
        if parts[i, part] <= gaps.floor[part] or _inside(parts[i], corners[:others], -1) or _inside(parts[i], parts, i):
            continue
        corners[kept] = parts[i]
        for k in range(gaps.weights.shape[0]):
            gaps.most[kept, k] = _most(gaps.weights[k], parts[i])
        kept += 1
    gaps.filled[0] = kept


@nb.njit(cache=True, nogil=True)
def _take_out(gaps: Gaps, answer: Vector) -> Int64:
    """Remove the gaps that hold an answer, if there is room for their parts, and return the corners of those."""
    corners = gaps.corners
    held = 0
    for i in range(gaps.filled[0]):
        inside = True
        for k in range(CRITERIA):
            inside = inside and answer[k] < corners[i, k]
        if inside:
            gaps.near[held] = i
            held += 1
    if gaps.filled[0] + CRITERIA * held > corners.shape[0]:
        held = 0
    parts = np.empty((CRITERIA * held, CRITERIA), np.int64)
    for i in range(held - 1, -1, -1):
        gap = gaps.near[i]
        for part in range(CRITERIA):
            parts[CRITERIA * i + part] = corners[gap]
            parts[CRITERIA * i + part, part] = answer[part]
        gaps.filled[0] -= 1
        corners[gap] = corners[gaps.filled[0]]
        gaps.most[gap] = gaps.most[gaps.filled[0]]
    return parts


@nb.njit(cache=True, nogil=True)
def _inside(corner: Int64, corners: Int64, own: int) -> bool:
    """Return whether a gap lies inside another one than its own row; no two are equal."""
    for i in range(corners.shape[0]):
        inside = i != own
        for k in range(CRITERIA):
            inside = inside and corner[k] <= corners[i, k]
        if inside:
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
