"""From degrees to a drawing."""

import pytest

from corridor.results.map.frame import UNITS, Frame, parts_of, path_of

FRAME = Frame.around([(0.0, 0.0), (90.0, 40.0)])


def test_what_is_shown_fills_the_width() -> None:
    """With a margin on each side."""
    (left, _), (right, _) = FRAME.at((0, 0)), FRAME.at((90, 0))
    assert (left, right) == pytest.approx((FRAME.width - right, FRAME.width - left))
    assert FRAME.width == pytest.approx(UNITS)


def test_north_is_up() -> None:
    """Smaller y."""
    assert FRAME.at((10, 40))[1] < FRAME.at((10, 10))[1]


def test_nothing_to_show_is_eurasia() -> None:
    """From Lisbon to Vladivostok."""
    frame = Frame.around([])
    assert all(0 < frame.at(point)[0] < frame.width for point in ((-9.1, 38.7), (131.9, 43.1)))


def test_a_single_point_has_something_around_it() -> None:
    """Two degrees at the least."""
    assert Frame.around([(10.0, 50.0)]).at((10.9, 50))[0] < UNITS


def test_paths_are_relative_and_whole() -> None:
    """Points that fall together are one."""
    assert path_of([[(1.2, 2.0), (3.9, 2.2), (4.1, 2.4), (4.0, -1.0)]]) == "M1 2l3 0 0-3"


def test_lines_are_parted_at_the_antimeridian() -> None:
    """Where they would run around the world."""
    assert [len(part) for part in parts_of(((178.0, 0.0), (179.0, 1.0), (-179.0, 2.0)))] == [2, 1]
