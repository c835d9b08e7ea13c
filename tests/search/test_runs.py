"""Runs by minute."""

import numpy as np
import pytest

from corridor.search.runs import first_run, last_run


@pytest.mark.parametrize(("earliest", "index"), [(0, 2), (10, 2), (11, 3), (20, 3), (30, 4), (31, 5)])
def test_first_run_is_the_first_not_before_a_minute(earliest: int, index: int) -> None:
    """Looked for among a service's own runs; past the last if there is none."""
    assert first_run(np.array([1, 5, 10, 20, 30, 5, 99]), 2, 5, earliest) == index


@pytest.mark.parametrize(("latest", "index"), [(4, 1), (10, 2), (19, 2), (20, 3), (99, 4)])
def test_last_run_is_the_last_not_after_a_minute(latest: int, index: int) -> None:
    """Looked for among a service's own runs; before the first if there is none."""
    assert last_run(np.array([1, 5, 10, 20, 30, 5, 99]), 2, 5, latest) == index
