"""Random numbers and the distribution of delays."""

import numpy as np
import pytest

from corridor.analysis.chance import delay, key_of, normal, normals

DRAWS = 200_000
Z90 = 1.2815515655446004


@pytest.mark.parametrize(("p50", "p90"), [(3, 41), (6, 48), (0, 24), (32, 69.75), (5, 5), (0, 0)])
def test_a_delay_hits_its_percentiles(p50: float, p90: float) -> None:
    """The median normal number gives the median, that of nine in ten the 90th percentile."""
    assert (delay(0.0, p50, p90), delay(Z90, p50, p90)) == (pytest.approx(p50), pytest.approx(p90))


def test_a_delay_is_exponential_where_its_percentiles_are() -> None:
    """With the percentiles of an exponential of mean 10 the 99th is 10 ln 100."""
    assert delay(2.3263478740408408, 10 * np.log(2), 10 * np.log(10)) == pytest.approx(10 * np.log(100))


def test_a_delay_is_never_negative() -> None:
    """Not even far out."""
    assert min(delay(z, 3, 41) for z in np.linspace(-8, 8, 999)) >= 0


def test_a_delay_grows_with_its_number() -> None:
    """A worse world is no better."""
    assert np.all(np.diff([delay(z, 3, 41) for z in np.linspace(-8, 8, 999)]) >= 0)


def test_normal_numbers_are_normal() -> None:
    """Mean 0, standard deviation 1, a tenth beyond 1.28, each within four standard errors."""
    (drawn,) = normals(np.array([key_of("x")], np.uint64), DRAWS)
    found = (drawn.mean(), drawn.std(), np.mean(drawn > Z90))
    assert found == (pytest.approx(0, abs=0.009), pytest.approx(1, abs=0.0064), pytest.approx(0.1, abs=0.0027))


def test_things_are_independent() -> None:
    """Keys that differ by a letter share nothing."""
    drawn = normals(np.array([key_of("run", "a"), key_of("run", "b")], np.uint64), DRAWS)
    assert abs(np.corrcoef(drawn)[0, 1]) < 0.009


def test_worlds_are_independent() -> None:
    """One world tells nothing about the next."""
    (drawn,) = normals(np.array([key_of("x")], np.uint64), DRAWS)
    assert abs(np.corrcoef(drawn[:-1], drawn[1:])[0, 1]) < 0.009


def test_a_number_is_the_same_in_every_process() -> None:
    """It depends on key and world alone: these figures are kept."""
    found = (key_of("border", "CNALK", "KZDOS"), round(normal(np.uint64(key_of("x")), 7), 6))
    assert found == (12095428333514712183, 0.810851)
