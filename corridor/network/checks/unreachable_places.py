"""Cargo can get to every terminal, and away from it."""

from collections.abc import Iterator

import networkx as nx

from corridor.errors import Fault
from corridor.network.checks.rows import Rows, fault
from corridor.network.checks.usage import hauled_links
from corridor.tables.places import PlaceRow

_YARDS = frozenset({"seaport", "rail_terminal", "road_hub", "city"})


def unreachable_places(rows: Rows) -> Iterator[Fault]:
    """Yield terminals cut off from the largest part of the network, and other places without a link."""
    graph = _travel(rows)
    core = max(nx.strongly_connected_components(graph), key=len, default=set())
    near = next(iter(sorted(core)), None)
    reached = core | nx.descendants(graph, near) if near else core
    leaving = core | nx.ancestors(graph, near) if near else core
    linked = {end for _, link in rows.links.values() for end in (link.from_id, link.to_id)}
    for line, place in rows.numbered(PlaceRow):
        if place.id not in linked:
            yield fault(PlaceRow, line, "id", place.id, "expected a link to or from it")
        elif not _YARDS.isdisjoint(place.kinds):
            if place.id not in reached:
                yield fault(PlaceRow, line, "id", place.id, "expected a service or haulage that brings cargo here")
            if place.id not in leaving:
                yield fault(PlaceRow, line, "id", place.id, "expected a service or haulage that takes cargo away")


def _travel(rows: Rows) -> "nx.DiGraph[str]":
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(rows.places)
    graph.add_edges_from((ride.board.place, ride.alight.place) for ride in rows.rides)
    for _, _, link in hauled_links(rows):
        graph.add_edge(link.from_id, link.to_id)
        if link.both_ways:
            graph.add_edge(link.to_id, link.from_id)
    return graph
