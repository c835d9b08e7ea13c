"""Chains of links."""

from pathlib import Path

import pytest

from corridor.network.network import Network
from corridor.network.tracks import Tracks
from tests.tiny import plus, swap, tiny_network


@pytest.fixture
def rail(tmp_path: Path) -> Tracks:
    return Tracks(Network.read(tiny_network(tmp_path)).links, "rail")


def test_a_chain_runs_link_by_link(rail: Tracks) -> None:
    """Hops are in the order and direction of travel."""
    hops = rail.between("west", "yard") or ()
    assert [(hop.tail, hop.head) for hop in hops] == [("west", "gate-kz"), ("gate-kz", "gate-cn"), ("gate-cn", "yard")]


def test_only_links_of_the_infrastructure_count(rail: Tracks) -> None:
    """A train does not sail."""
    assert rail.between("port", "haven") is None


def test_a_place_is_no_hop_from_itself(rail: Tracks) -> None:
    """From a place to itself nothing is travelled."""
    assert rail.between("west", "west") == ()


def test_the_shortest_chain_wins(tmp_path: Path) -> None:
    """Of two ways the one with fewer km is taken, however many links it has."""
    folder = tiny_network(tmp_path, links=plus("sea-direct,port,haven,sea,11001,XZ,,0,true,,made"))
    hops = Tracks(Network.read(folder).links, "sea").between("port", "haven") or ()
    assert [hop.link for hop in hops] == ["sea-port-strait", "sea-strait-haven"]


def test_a_one_way_link_leads_one_way(tmp_path: Path) -> None:
    """A link that is not both ways is never travelled backward."""
    folder = tiny_network(tmp_path, links=swap(("road,60,CN,,0,true", "road,60,CN,,0,false")))
    road = Tracks(Network.read(folder).links, "road")
    assert (road.between("port", "yard") is not None, road.between("yard", "port")) == (True, None)
