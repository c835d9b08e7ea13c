"""Worlds in a few figures."""

from math import inf

import numpy as np
import pytest

from corridor.analysis.summary import COST_P50, COST_P90, ON_TIME, P50, P90, RISKIEST, summarise

RANDOM = np.random.default_rng(1)


def figures(duration: np.ndarray, cost: np.ndarray | None = None, caused: np.ndarray | None = None) -> np.ndarray:
    """Return the figures of worlds due after 10 hours."""
    found = np.empty(RISKIEST + 1)
    plain = np.zeros(duration.size)
    summarise(
        duration.copy(),
        plain if cost is None else cost.copy(),
        plain.reshape(1, -1) if caused is None else caused,
        10.0,
        found,
    )
    return found


@pytest.mark.parametrize("size", [1, 2, 3, 9, 10, 11, 1_000])
@pytest.mark.parametrize("most", [1, 3, 10_000])
def test_percentiles_are_those_of_the_sorted_worlds(size: int, most: int) -> None:
    """The least value that half and nine in ten keep, many values being equal or few."""
    values, cost = RANDOM.integers(0, most, (2, size)).astype(np.float64)
    at = [int(np.ceil(share * size)) - 1 for share in (0.5, 0.9)]
    found = figures(values, cost)[[P50, P90, COST_P50, COST_P90]]
    assert found.tolist() == [*np.sort(values)[at], *np.sort(cost)[at]]


def test_worlds_without_end_are_the_latest() -> None:
    """Of ten, two never arrive: there is a median and no P90."""
    found = figures(np.array([3.0, inf, 1, 2, 5, inf, 4, 6, 8, 7]))
    assert (found[P50], found[P90]) == (5, inf)


def test_on_time_counts_what_is_just_in_time() -> None:
    """Up to the due hour, rounding included."""
    assert figures(np.array([9.0, 10, 10 + 1e-9, 10.1]))[ON_TIME] == 0.75


def test_the_riskiest_leg_covaries_most() -> None:
    """As numpy has it, over the worlds that arrive."""
    caused = RANDOM.exponential([[1], [3], [2]], (3, 500))
    duration = caused.sum(axis=0)
    shares = [np.cov(own, duration)[0, 1] for own in caused]
    duration[:3] = inf
    assert figures(duration, caused=caused)[RISKIEST] == np.argmax(shares) == 1


def test_no_leg_is_risky_where_nothing_varies() -> None:
    """Nor where nothing arrives."""
    assert [figures(np.full(9, value))[RISKIEST] for value in (5.0, inf)] == [-1, -1]
