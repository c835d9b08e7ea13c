"""Peers: what others need for one answer in one criterion, on the same search graph without timetable."""

from collections.abc import Callable

import igraph
import networkx as nx
import numpy as np
import rustworkx as rx
from scgraph import Graph as ScGraph

from corridor.search.problem import Graph, Int64

Route = Callable[[int, int], object]


def cheapest_edges(graph: Graph, weight: Int64) -> dict[tuple[int, int], int]:
    """Return the least weight of parallel edges, as graphs without parallel edges need it."""
    order = np.argsort(-weight, kind="stable")
    usable = order[graph.allowed[order]]
    ends = zip(graph.tail[usable].tolist(), graph.head[usable].tolist(), strict=True)
    return dict(zip(ends, weight[usable].tolist(), strict=True))


def peers(graph: Graph, weight: Int64) -> dict[str, Route]:
    """Return each peer's own shortest-path search, its graph built beforehand."""
    nodes = graph.indptr.size - 1
    edges = cheapest_edges(graph, weight)
    rows = [(tail, head, value) for (tail, head), value in edges.items()]

    plain: nx.DiGraph[int] = nx.DiGraph()
    plain.add_weighted_edges_from(rows)
    flat = igraph.Graph(n=nodes, edges=list(edges), directed=True)
    values = list(edges.values())
    rusty = rx.PyDiGraph()
    rusty.add_nodes_from(range(nodes))
    rusty.add_edges_from(rows)
    neighbours: list[dict[int, float]] = [{} for _ in range(nodes)]
    for tail, head, value in rows:
        neighbours[tail][head] = value
    shortest = ScGraph(neighbours)

    return {
        "networkx dijkstra": lambda a, b: nx.dijkstra_path(plain, a, b),
        "networkx bidirectional": lambda a, b: nx.bidirectional_dijkstra(plain, a, b),
        "igraph": lambda a, b: flat.get_shortest_path(a, b, weights=values),
        "rustworkx": lambda a, b: rx.dijkstra_shortest_paths(rusty, a, b, weight_fn=float),
        "scgraph dijkstra": lambda a, b: shortest.dijkstra(origin_id=a, destination_id=b),
        "scgraph bidirectional": lambda a, b: shortest.bidirectional_dijkstra(origin_id=a, destination_id=b),
    }


def parallel_edges_kept(graph: Graph, weight: Int64) -> Route:
    """Return the search of networkx on all edges of the graph; in ``peers`` it has the least of parallel ones."""
    usable = graph.allowed.nonzero()[0]
    columns = (values[usable].tolist() for values in (graph.tail, graph.head, weight))
    whole: nx.MultiDiGraph[int] = nx.MultiDiGraph()
    whole.add_weighted_edges_from(zip(*columns, strict=True))
    return lambda a, b: nx.dijkstra_path(whole, a, b)
