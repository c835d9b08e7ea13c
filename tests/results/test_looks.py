"""Colors, markers and dashes."""

from itertools import combinations

import pytest

from corridor.results.looks import OTHERS, SERIES, looks_of_groups, looks_of_modes
from tests.results.bundled import planner
from tests.results.plot.vision import VISIONS, distance

TOLD_APART = 12.0
"""CIE L*a*b* units: five times what can just be told apart side by side."""
MODES = looks_of_modes(planner().network)


@pytest.mark.parametrize("vision", VISIONS)
def test_modes_can_be_told_apart(vision: str) -> None:
    """With every common color blindness."""
    least = min(distance(a.color, b.color, vision) for a, b in combinations(MODES.values(), 2))
    assert least >= TOLD_APART


@pytest.mark.parametrize("vision", VISIONS)
def test_series_can_be_told_apart(vision: str) -> None:
    """And from the grey of the others."""
    assert min(distance(a, b, vision) for a, b in combinations((*SERIES, OTHERS), 2)) >= TOLD_APART


def test_the_simulation_finds_red_and_green() -> None:
    """Two colors that are far apart, but not for one in twelve men."""
    assert distance("#b05a3c", "#7d7a2f", "usual") > 2 * distance("#b05a3c", "#7d7a2f", "protanopia")


def test_shape_tells_modes_apart_without_color() -> None:
    """One marker each."""
    assert len({look.marker for look in MODES.values()}) == len(MODES)


def test_dashes_tell_modes_apart_without_color() -> None:
    """One pattern each."""
    assert len({look.dash for look in MODES.values()}) == len(MODES)


def test_the_most_frequent_groups_have_colors_of_their_own() -> None:
    """The rest share a grey one."""
    names = [name for i, name in enumerate("abcdefghij") for _ in range(20 - i)]
    looks = looks_of_groups(names)
    assert [looks[name].color for name in "abcdefghij"] == [*SERIES, OTHERS, OTHERS, OTHERS]
