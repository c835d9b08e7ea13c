"""Which places and links most shortest ways run over."""

import networkx as nx
import pytest

from corridor import InputError
from corridor.analysis.centrality import Centrality, centrality
from tests.acceptance.timetable import World
from tests.results.bundled import planner
from tests.results.plot.artists import bars

CHAIN = World(links="A - B  road  100\nB - C  road  100\nA - C  rail  500")


def found() -> Centrality:
    """Return the betweenness of a chain with a detour."""
    return centrality(CHAIN.network)


def test_the_middle_is_on_the_way() -> None:
    """Two of the six ways, A to C and back, pass B."""
    assert [(one.id, one.share) for one in found().places] == [("B", pytest.approx(2 / 6))]


def test_links_are_counted_in_both_directions() -> None:
    """Four of the six ways run over each half; none over the detour."""
    assert [one.share for one in found().links] == pytest.approx([4 / 6, 4 / 6])
    assert {one.mode for one in found().links} == {"road"}


def test_it_can_be_asked_for_some_places() -> None:
    """Both ways between A and C."""
    assert [one.share for one in centrality(CHAIN.network, ["A", "C"]).links] == [1.0, 1.0]


def test_one_place_alone_is_refused() -> None:
    """Nothing lies between it and itself."""
    with pytest.raises(InputError, match="two places"):
        centrality(CHAIN.network, ["A"])


def test_it_is_that_of_networkx() -> None:
    """On a part of the bundled network, by another of its functions."""
    names = ["CNQIN", "UZTAS", "DEDUI", "KZALA"]
    graph = planner().network.graph
    ways = [nx.shortest_path(graph, a, b, weight="length_km") for a in names for b in names if a != b]
    top = centrality(planner().network, names).places[0]
    assert top.share == pytest.approx(sum(top.id in way[1:-1] for way in ways) / len(ways))


def test_tables() -> None:
    """Links, or places."""
    assert (len(found().to_frame()), len(found().to_frame("places"))) == (2, 1)


def test_the_picture_has_a_bar_for_each_link() -> None:
    """In percent."""
    assert bars(found().plot(), "A-town \N{EN DASH} B-town") == [(0, pytest.approx(400 / 6))]
