"""Figures that are closed again."""

from collections.abc import Iterator

import matplotlib as mpl
import pytest
from matplotlib import pyplot as plt

mpl.use("agg")


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    """Close all figures of a test."""
    yield
    plt.close("all")
