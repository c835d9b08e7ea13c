"""Lines for maps."""

import numpy as np

from corridor.build.drawing import MOST_POINTS, drawn


def test_cut_at_the_antimeridian() -> None:
    """A line over the antimeridian comes in two parts that meet at 180 and -180, at the same latitude."""
    east, west = drawn(np.array([[170.0, 60.0], [178.0, 62.0], [-178.0, 64.0], [-170.0, 66.0]]))
    assert east[-1] == [180.0, 63.0]
    assert west[0] == [-180.0, 63.0]
    assert (east[0], west[-1]) == ([170.0, 60.0], [-170.0, 66.0])


def test_westward_over_the_antimeridian() -> None:
    """The cut works in the other direction, too."""
    first, second = drawn(np.array([[-175.0, 10.0], [175.0, 20.0]]))
    assert (first, second) == ([[-175.0, 10.0], [-180.0, 15.0]], [[180.0, 15.0], [175.0, 20.0]])


def test_a_point_on_the_antimeridian_makes_no_empty_part() -> None:
    """A line with a point exactly at 180 is cut into parts of at least two different points."""
    for part in drawn(np.array([[179.0, 60.0], [-180.0, 61.0], [-179.0, 60.0]])):
        assert len({tuple(point) for point in part}) >= 2


def test_a_few_hundred_points_at_most() -> None:
    """A wiggly line of 20,000 points is thinned, and keeps its ends."""
    x = np.linspace(0.0, 50.0, 20_000)
    (line,) = drawn(np.column_stack((x, np.sin(x * 40))))
    assert len(line) <= MOST_POINTS
    assert (line[0], line[-1][0]) == ([0.0, 0.0], 50.0)


def test_five_decimals() -> None:
    """Coordinates have five decimals."""
    assert drawn(np.array([[1.123456789, 2.0], [3.0, 4.987654321]])) == [[[1.12346, 2.0], [3.0, 4.98765]]]
