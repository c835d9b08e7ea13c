"""Gaps between answers."""

import numpy as np
import pytest

from corridor.search import gaps as gaps_module
from corridor.search.gaps import Gaps, Vector, drop_past, near_gaps, one_gap, split
from corridor.search.problem import CRITERIA, Question
from tests.oracle.arrays import question_of
from tests.oracle.plain import ALL
from tests.search.made import ask

SUMS = np.array([[2, 1, 0, 0], [0, 1, 0, 3]], np.int64)
NOTHING = np.zeros(CRITERIA, np.int64)


def everything(question: Question | None = None) -> Gaps:
    """Return the gap before there are answers."""
    return one_gap(question or question_of(ask(0), ALL), NOTHING, SUMS)


def within(gaps: Gaps, vector: Vector) -> bool:
    """Return whether a vector lies in a gap, each sum being its own."""
    return near_gaps(gaps, vector, SUMS @ np.array(vector)) > 0


def test_before_there_are_answers_the_limits_bound_the_only_gap() -> None:
    """Inclusive."""
    gaps = everything(question_of(ask(0, latest_min=50, max_boardings=3, max_mills=70), ALL))
    inside = [within(gaps, vector) for vector in ((50, 70, 3, 9), (51, 0, 0, 0), (0, 71, 0, 0), (0, 0, 4, 0))]
    assert inside == [True, False, False, False]


@pytest.mark.parametrize("seed", range(20))
def test_a_vector_is_in_a_gap_if_no_answer_dominates_it(seed: int) -> None:
    """For all vectors of a grid, after each of many answers; what is equal to an answer is in none."""
    random = np.random.default_rng(seed)
    gaps, answers = everything(), np.empty((0, CRITERIA), np.int64)
    grid = np.stack(np.meshgrid(*[np.arange(1, 6)] * CRITERIA), axis=-1).reshape(-1, CRITERIA)
    for answer in random.integers(1, 6, (12, CRITERIA)):
        if within(gaps, tuple(answer)):
            split(gaps, tuple(answer))
        answers = np.vstack((answers, answer))
        free = ~(answers[None] <= grid[:, None]).all(axis=2).any(axis=1)
        assert [within(gaps, tuple(vector)) for vector in grid] == free.tolist()


@pytest.mark.parametrize("seed", range(20))
def test_a_label_without_a_gap_within_reach_has_only_dominated_completions(seed: int) -> None:
    """Those at or above its least figures, and at or above its least sums."""
    random = np.random.default_rng(seed)
    gaps, answers = everything(), random.integers(1, 9, (8, CRITERIA))
    for answer in answers:
        if within(gaps, tuple(answer)):
            split(gaps, tuple(answer))
    grid = np.stack(np.meshgrid(*[np.arange(1, 10)] * CRITERIA), axis=-1).reshape(-1, CRITERIA)
    free = ~(answers[None] <= grid[:, None]).all(axis=2).any(axis=1)
    for _ in range(20):
        least, sums = random.integers(1, 9, CRITERIA), random.integers(5, 40, len(SUMS))
        completions = (grid >= least).all(axis=1) & (grid @ SUMS.T >= sums).all(axis=1)
        assert near_gaps(gaps, tuple(least), sums) > 0 or not (completions & free).any()


def test_gaps_do_not_lie_within_each_other() -> None:
    """A part inside another one would only be looked at twice."""
    random, gaps = np.random.default_rng(1), everything()
    for answer in random.integers(1, 30, (40, CRITERIA)):
        if within(gaps, tuple(answer)):
            split(gaps, tuple(answer))
    corners = gaps.most[:CRITERIA, : gaps.filled[0]].T
    inside = (corners[:, None] <= corners[None]).all(axis=2)
    assert inside.sum() == len(corners)


def test_parts_below_what_any_journey_takes_are_not_kept() -> None:
    """An answer that takes the least of everything leaves no gap."""
    gaps = one_gap(question_of(ask(0), ALL), np.array([5, 6, 1, 7]), SUMS)
    split(gaps, (5, 6, 1, 7))
    assert gaps.filled[0] == 0


def test_gaps_that_time_has_passed_are_dropped() -> None:
    """Those that end by a minute; what arrives at that minute still finds its gap."""
    gaps = everything()
    split(gaps, (10, 5, 5, 5))
    drop_past(gaps, 9)
    before = within(gaps, (9, 9, 9, 9))
    drop_past(gaps, 10)
    assert (before, within(gaps, (9, 9, 9, 9)), within(gaps, (11, 4, 9, 9))) == (True, False, True)


def test_without_room_a_gap_stays_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is shut out that might be an answer."""
    monkeypatch.setattr(gaps_module, "ROOM", CRITERIA)
    gaps = everything()
    split(gaps, (5, 5, 5, 5))
    assert (int(gaps.filled[0]), within(gaps, (4, 9, 9, 9))) == (1, True)
