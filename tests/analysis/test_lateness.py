"""The distribution of delays."""

import numpy as np
import pytest

from corridor.analysis.lateness import LN2, LN5, PER_UNIT, delay, exponential

Z90 = 1.2815515655446004


@pytest.mark.parametrize(("p50", "p90"), [(3, 41), (6, 48), (0, 24), (32, 69.75), (5, 5), (0, 0)])
def test_a_delay_hits_its_percentiles(p50: float, p90: float) -> None:
    """The median normal number gives the median, that of nine in ten the 90th percentile."""
    assert (delay(0.0, p50, p90), delay(Z90, p50, p90)) == (pytest.approx(p50), pytest.approx(p90, rel=1e-5))


def test_a_delay_is_exponential_where_its_percentiles_are() -> None:
    """With the percentiles of an exponential of mean 10 the 99th is 10 ln 100."""
    assert delay(2.3263478740408408, 10 * LN2, 10 * (LN2 + LN5)) == pytest.approx(10 * np.log(100), rel=1e-5)


def test_a_delay_is_never_negative() -> None:
    """Not even far out, beyond the table."""
    assert min(delay(z, 3, 41) for z in np.linspace(-12, 12, 999)) >= 0


def test_a_delay_grows_with_its_number() -> None:
    """A worse world is no better."""
    assert np.all(np.diff([delay(z, 3, 41) for z in np.linspace(-12, 12, 999)]) >= 0)


def test_the_table_is_the_formula() -> None:
    """Too high by less than the bound of its chords, never too low."""
    z = np.linspace(-7, 7, 50_001)
    units = np.array([exponential(one) for one in z])
    read = np.array([delay(one, LN2, LN2 + LN5) for one in z])
    assert (np.min(read - units) > -1e-12, np.max(read - units) < PER_UNIT**-2 / 8) == (True, True)
