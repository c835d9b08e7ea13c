"""Flows on a map."""

import re
from pathlib import Path

import pytest

from corridor.analysis.flows import Flows
from corridor.analysis.flows.map import CLASSES, THINNEST_PX, WIDEST_PX
from corridor.results.map.drawing import Stroke
from tests.analysis.flows.busy import busy, quiet


def stroke(flows: Flows, ends: str) -> Stroke:
    """Return the line of a link by the names of its ends."""
    (found,) = [one for one in flows.explore().strokes if one.told.startswith(ends)]
    return found


def test_every_link_that_carries_something_is_a_line(tmp_path: Path) -> None:
    """And no other."""
    flows = busy(tmp_path)
    assert len(flows.explore().strokes) == len(flows.links_frame())


def test_the_widest_line_carries_most(tmp_path: Path) -> None:
    """Its area goes with the TEU; none is too thin to be seen."""
    flows = busy(tmp_path)
    widths = sorted(one.width_px for one in flows.explore().strokes)
    assert widths[-1] == WIDEST_PX
    assert widths[0] >= THINNEST_PX


def test_a_full_border_has_the_color_of_a_bottleneck(tmp_path: Path) -> None:
    """And tells its price."""
    flows = busy(tmp_path)
    places = flows.problem.planner.network.places
    border = stroke(flows, f"{places['gate-cn'].name} \N{EN DASH} {places['gate-kz'].name}")
    price = flows.limits_frame().set_index("id").loc["rail-gate-cn-gate-kz", "shadow_usd_per_teu"].max()
    assert border.color == CLASSES[-1][1]
    assert f"100%, {price:,.0f} USD per TEU" in border.told


def test_without_bottlenecks_no_line_has_their_color(tmp_path: Path) -> None:
    """The legend leaves it out, too."""
    flow_map = quiet(tmp_path).explore()
    assert CLASSES[-1][1] not in {one.color for one in flow_map.strokes}
    assert CLASSES[-1][0] not in {key.name for key in flow_map.legend}


def test_the_list_picks_lines_out_by_color(tmp_path: Path) -> None:
    """One entry for each color, the fullest first."""
    flow_map = busy(tmp_path).explore()
    heads = {one.group: flow_map.entries[one.group or 0].head for one in flow_map.strokes}
    names = dict(CLASSES)
    assert all(one.color == names[heads[one.group]] for one in flow_map.strokes)
    assert flow_map.entries[0].head == CLASSES[-1][0]


def test_nothing_comes_from_elsewhere(tmp_path: Path) -> None:
    """No address, no import, no file, no font."""
    page = busy(tmp_path).explore().html
    assert re.findall(r"https?:|//\w|@import|url\(|\bsrc=|\bhref=|fetch\(|import ", page) == []


@pytest.mark.parametrize("place", ["port", "west", "yard", "haven"])
def test_ends_of_demand_are_named(tmp_path: Path, place: str) -> None:
    """Always."""
    flows = busy(tmp_path)
    assert flows.problem.planner.network.places[place].name in {dot.name for dot in flows.explore().dots}
