"""Random numbers."""

from statistics import NormalDist

import numpy as np
import pytest

from corridor.analysis.chance import key_of, normal, normals

DRAWS = 200_000
Z90 = 1.2815515655446004


def keys(count: int) -> np.ndarray:
    """Return the keys of so many things."""
    return np.array([key_of("run", str(i)) for i in range(count)], np.uint64)


def test_normal_numbers_are_normal() -> None:
    """Mean 0, standard deviation 1, a tenth beyond 1.28: strata leave next to nothing to chance."""
    (drawn,) = normals(keys(1), DRAWS)
    found = (drawn.mean(), drawn.std(), np.mean(drawn > Z90))
    assert found == (pytest.approx(0, abs=1e-3), pytest.approx(1, abs=2e-3), pytest.approx(0.1, abs=1e-5))


@pytest.mark.parametrize("draws", [1, 2, 3, 7, 100, 512, 999, 1_000, 1_025])
def test_each_stratum_is_met_once(draws: int) -> None:
    """In order, numbers are at the same place of one stratum after the other."""
    for row in np.sort(normals(keys(20), draws)):
        places = np.array([NormalDist().cdf(z) for z in row]) * draws - np.arange(draws)
        assert (places.min() > -0.1, places.max() < 1.1, np.ptp(places) < 0.1) == (True, True, True)


@pytest.mark.parametrize("draws", [1, 2, 5])
def test_few_worlds_are_no_better_than_many(draws: int) -> None:
    """Over 20,000 things the number of a world is normal, however few worlds there are (four standard errors)."""
    first = normals(keys(20_000), draws)[:, 0]
    assert (first.mean(), first.std()) == (pytest.approx(0, abs=0.029), pytest.approx(1, abs=0.02))


@pytest.mark.parametrize("draws", [10, 512, 1_000])
def test_things_are_independent(draws: int) -> None:
    """Squared correlations of 79,800 pairs are on average those of independent permutations, 1 / (n - 1)."""
    found = np.corrcoef(normals(keys(400), draws))[np.triu_indices(400, 1)]
    assert np.mean(found**2) * (draws - 1) == pytest.approx(1, abs=0.05)
    assert np.mean(found) == pytest.approx(0, abs=0.005)


def test_worlds_are_independent() -> None:
    """One world tells nothing about the next."""
    (drawn,) = normals(keys(1), DRAWS)
    assert abs(np.corrcoef(drawn[:-1], drawn[1:])[0, 1]) < 0.009


def test_one_number_is_that_of_all() -> None:
    """Asked for alone, or with those of the other worlds."""
    drawn = normals(keys(3), 1_000)
    assert all(drawn[2, world] == normal(keys(3)[2], world, 1_000) for world in range(1_000))


def test_a_number_is_the_same_in_every_process() -> None:
    """It depends on key, world and how many worlds there are: these figures are kept."""
    found = (key_of("border", "CNALK", "KZDOS"), round(normal(np.uint64(key_of("x")), 7, 1_000), 6))
    assert found == (12095428333514712183, -0.97848)
