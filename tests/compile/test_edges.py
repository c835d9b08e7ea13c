"""Edges of the search graph."""

from collections import Counter

import pytest

from corridor.compile.compiled import Compiled
from corridor.compile.edges import Edge
from tests.acceptance.timetable import World

WORLD = World(
    services="train  rail  Mon 12:00  cut_off_h=6:  A 0 > (K 10) > B 24-30 > C 48",
    links="""
        C - D  road  240
        D - P  road  100
    """,
    places={"K": {"kinds": "border", "country": "XK"}, "P": {"kinds": "border"}},
)


def compiled() -> Compiled:
    """Return the compiled network."""
    return WORLD.planner.compiled


def rides() -> list[Edge]:
    """Return the scheduled edges."""
    return [edge for edge in compiled().edges if edge.kind == "ride"]


def test_one_ride_for_each_pair_of_calls() -> None:
    """Three stops make three pairs; the passing point is none."""
    assert [(edge.places[0], edge.places[-1]) for edge in rides()] == [("A", "B"), ("A", "C"), ("B", "C")]


def test_edges_are_sorted_by_tail() -> None:
    """As compressed sparse rows need it."""
    tails = [edge.tail for edge in compiled().edges]
    assert tails == sorted(tails)


def test_kinds_of_edges() -> None:
    """Two roads are hauled both ways; the border alone has no yard, so two places load and unload."""
    assert Counter(edge.kind for edge in compiled().edges) == {"ride": 3, "haul": 4, "load": 2, "unload": 2}


@pytest.mark.parametrize(
    ("ends", "ready_h", "hours"), [(("A", "B"), -6, 30), (("A", "C"), -6, 54), (("B", "C"), 24, 24)]
)
def test_a_ride_counts_from_its_cut_off(ends: tuple[str, str], ready_h: int, hours: int) -> None:
    """Hours after the first departure at which cargo must be there, and from there to the end of unloading."""
    (edge,) = [edge for edge in rides() if (edge.places[0], edge.places[-1]) == ends]
    assert (edge.ready_min, edge.minutes) == (60 * ready_h, 60 * hours)


def test_a_ride_touches_what_it_passes() -> None:
    """Places and countries on the way belong to the edge."""
    edge = rides()[0]
    assert (edge.places, edge.countries) == (("A", "K", "B"), ("XA", "XK"))


def test_boardings_are_on_rides_and_loading_only() -> None:
    """Hauling on and unloading board nothing."""
    assert {(edge.kind, edge.boardings) for edge in compiled().edges} == {
        ("ride", 1),
        ("load", 1),
        ("haul", 0),
        ("unload", 0),
    }


def test_yards_come_before_nodes_aboard() -> None:
    """Numbers tell a yard from a vehicle, and names say which."""
    nodes = compiled().nodes
    assert [nodes.name_of(node) for node in (nodes.yard("A"), nodes.aboard("A", "road"))] == ["A", "A/road"]


def test_numbers_and_places_agree() -> None:
    """From any node one gets back to its place."""
    nodes = compiled().nodes
    assert all(nodes.place_of(node) in nodes.name_of(node) for node in range(len(nodes)))


def test_compiling_twice_gives_the_same_edges() -> None:
    """Compilation depends on the network only."""
    assert Compiled.of(WORLD.network).edges == compiled().edges


def test_bundled_rides_take_time() -> None:
    """No ride of any length of stay takes less than no time."""
    assert all(edge.minutes > 0 for edge in rides())
