"""The networkx view."""

from pathlib import Path

import networkx as nx
import pytest

from corridor.network.network import Network
from tests.tiny import swap, tiny_network


@pytest.fixture
def graph(tmp_path: Path) -> "nx.MultiDiGraph[str]":
    return Network.read(tiny_network(tmp_path)).graph


def test_places_are_nodes_with_their_columns(graph: "nx.MultiDiGraph[str]") -> None:
    """A node has what places.csv says, and x and y as osmnx has them."""
    port = graph.nodes["port"]
    assert (port["name"], port["country"], port["x"], port["y"]) == ("Port", "CN", 120.2, 36.0)


def test_links_are_edges_with_their_columns(graph: "nx.MultiDiGraph[str]") -> None:
    """An edge has what links.csv says and is keyed by the link's id."""
    edge = graph.edges["gate-kz", "west", "rail-gate-kz-west"]
    assert (edge["mode"], edge["length_km"], edge["gauge_mm"], edge["electrified_share"]) == ("rail", 880, 1520, 0.5)


def test_a_link_both_ways_is_two_edges(graph: "nx.MultiDiGraph[str]") -> None:
    """Each direction is an edge of its own."""
    assert graph.has_edge("port", "yard")
    assert graph.has_edge("yard", "port")


def test_a_one_way_link_is_one_edge(tmp_path: Path) -> None:
    """A link that is not both ways leads from from to to only."""
    folder = tiny_network(tmp_path, links=swap(("road,60,CN,,0,true", "road,60,CN,,0,false")))
    graph = Network.read(folder).graph
    assert (graph.has_edge("port", "yard"), graph.has_edge("yard", "port")) == (True, False)


def test_border_hours_depend_on_the_direction(graph: "nx.MultiDiGraph[str]") -> None:
    """Edges over a border carry the hours of the crossing in their direction, and whether the gauge changes."""
    out = graph.edges["west", "haven", "road-west-haven"]
    back = graph.edges["haven", "west", "road-west-haven"]
    assert (out["border_p50_h"], back["border_p50_h"], out["gauge_change"]) == (16, 12, False)
    assert graph.edges["gate-cn", "gate-kz", "rail-gate-cn-gate-kz"]["gauge_change"]


def test_shortest_paths_are_one_call_away(graph: "nx.MultiDiGraph[str]") -> None:
    """Analysts use it like any networkx graph."""
    assert nx.shortest_path_length(graph, "port", "west", weight="length_km") == 60 + 4000 + 13 + 880
