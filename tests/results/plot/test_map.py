"""Maps as still pictures: what is drawn, and whose it is."""

import numpy as np
import pytest
from matplotlib.colors import to_hex

from corridor.results.map.drawing import Dot, Map, Stroke
from tests.results.bundled import front
from tests.results.plot.artists import texts

QUESTION = "Qingdao-Duisburg 45G1"
COLOR = "#0072b2"


def made(*dots: Dot) -> Map:
    """Return a map of one line."""
    line = ((100.0, 10.0), (101.0, 11.0), (103.0, 10.0))
    return Map(title="T", subtitle="", source="S.", strokes=(Stroke(parts=(line,), color=COLOR, told=""),), dots=dots)


def test_every_leg_is_a_line_in_the_color_of_its_mode() -> None:
    """As ``modes.csv`` has it."""
    itinerary = front(QUESTION)[0]
    drawn = [artist for artist in itinerary.explore().plot().collections if artist.get_gid() == "stroke"]
    modes = itinerary.network.modes
    assert [to_hex(artist.get_edgecolor()[0]).lower() for artist in drawn] == [
        modes[leg.mode].color.lower() for leg in itinerary.legs
    ]


def test_a_line_lies_where_the_page_has_it() -> None:
    """In the units of the same frame."""
    one = made()
    (drawn,) = [artist for artist in one.plot().collections if artist.get_gid() == "stroke"]
    assert np.allclose(drawn.get_paths()[0].vertices, one.frame.line(one.strokes[0].parts[0]))


def test_all_that_is_shown_is_in_sight_and_north_is_up() -> None:
    """Whatever the shape of the axes."""
    one = made()
    ax = one.plot()
    (left, right), (low, high) = ax.get_xlim(), ax.get_ylim()
    assert left <= 0 < one.frame.width <= right
    assert high <= 0 < one.frame.height <= low


def test_a_degree_is_as_wide_as_it_is_tall() -> None:
    """At the axes' own shape: nothing is stretched."""
    ax = made().plot()
    (left, right), (low, high) = ax.get_xlim(), ax.get_ylim()
    assert (right - left) / (low - high) == pytest.approx(ax.bbox.width / ax.bbox.height)


def test_names_do_not_cover_each_other() -> None:
    """Those of transfers give way; those of the ends stay."""
    here = {"lon": 100.0, "lat": 10.0}
    ax = made(*(Dot(name=name, small=True, **here) for name in "abc"), Dot(name="end", **here)).plot()
    assert texts(ax, "name") == ["end", "a"]
    assert sum(line.get_gid() == "dot" for line in ax.lines) == 4


def test_whose_map_data_it_is() -> None:
    """Links and outlines."""
    (source,) = texts(front(QUESTION)[0].explore().plot(), "source")
    assert "© OpenStreetMap contributors (ODbL)" in source.replace("\n", " ")
    assert "Natural Earth" in source
