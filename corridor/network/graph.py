"""The networkx view of a network."""

from collections.abc import Iterable
from dataclasses import asdict

import networkx as nx

from corridor.model.border_crossing import BorderCrossing
from corridor.model.link import Link
from corridor.model.place import Place


def build_graph(
    places: Iterable[Place], links: Iterable[Link], crossings: Iterable[BorderCrossing]
) -> "nx.MultiDiGraph[str]":
    """Return places as nodes and links as edges, one edge per direction, keyed by link id.

    Node attributes are the columns of ``places.csv`` with ``x`` and ``y`` for lon and lat; edge
    attributes those of ``links.csv`` plus ``border_p50_h``, ``border_p90_h`` and ``gauge_change``
    where the link crosses a border.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(crs="EPSG:4326")
    for place in places:
        graph.add_node(place.id, **asdict(place), x=place.lon, y=place.lat)
    borders = {(row.from_id, row.to_id, row.mode): row for row in crossings}
    for link in links:
        ends = [(link.from_id, link.to_id)] + ([(link.to_id, link.from_id)] if link.both_ways else [])
        for tail, head in ends:
            row = borders.get((tail, head, link.mode))
            graph.add_edge(
                tail,
                head,
                key=link.id,
                mode=link.mode,
                length_km=link.length_km,
                country=link.country,
                gauge_mm=link.gauge_mm,
                electrified_share=link.electrified_share,
                passages=link.passages,
                source=link.source,
                border_p50_h=row.p50_h if row else 0.0,
                border_p90_h=row.p90_h if row else 0.0,
                gauge_change=row.gauge_change if row else False,
            )
    return graph
