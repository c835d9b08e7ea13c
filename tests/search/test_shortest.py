"""One static figure, one to one."""

import random
from concurrent.futures import ThreadPoolExecutor

import networkx as nx
import numpy as np
import pytest

from corridor.search.problem import UNREACHABLE, Graph, Int64
from corridor.search.shortest import FULL, Static, shortest, static
from tests.oracle.arrays import inputs_of
from tests.search.made import ask, haul, large, network

SEEDS = range(20)


def graph_of(seed: int) -> Graph:
    """Return a random graph of which some edges are not allowed."""
    return inputs_of(*large(seed)).graph


def of(graph: Graph, weight: Int64) -> Static:
    """Return a graph with one of its figures, ready to be searched."""
    return static((graph.tail, graph.head), weight, graph.allowed, graph.indptr.size - 1)


def by_networkx(graph: Graph, source: int) -> dict[int, int]:
    """Return the least mills to every node by the Dijkstra search of networkx."""
    plain: nx.MultiDiGraph[int] = nx.MultiDiGraph()
    plain.add_nodes_from(range(graph.indptr.size - 1))
    for edge in np.flatnonzero(graph.allowed).tolist():
        plain.add_edge(int(graph.tail[edge]), int(graph.head[edge]), weight=int(graph.mills[edge]))
    return {node: int(length) for node, length in nx.single_source_dijkstra_path_length(plain, source).items()}


@pytest.mark.parametrize("seed", SEEDS)
def test_weights_are_those_of_networkx(seed: int) -> None:
    """Between all pairs of nodes."""
    graph = graph_of(seed)
    on, nodes = of(graph, graph.mills), range(graph.indptr.size - 1)
    for source in nodes:
        expected = by_networkx(graph, source)
        assert [shortest(on, source, target).weight for target in nodes] == [
            expected.get(target, UNREACHABLE) for target in nodes
        ]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_chain_leads_from_source_to_target_and_adds_up(seed: int) -> None:
    """Each edge begins where the one before ends, is allowed, and their weights sum to what is told."""
    graph = graph_of(seed)
    on, nodes = of(graph, graph.minutes), graph.indptr.size - 1
    rng = random.Random(seed)  # noqa: S311
    for source, target in (rng.sample(range(nodes), 2) for _ in range(20)):
        found = shortest(on, source, target)
        if found.weight < UNREACHABLE:
            tails, heads = graph.tail[found.edges].tolist(), graph.head[found.edges].tolist()
            assert [source, *heads] == [*tails, target]
            assert graph.allowed[found.edges].all()
            assert graph.minutes[found.edges].sum() == found.weight


def test_of_parallel_edges_the_least_is_taken() -> None:
    """Whichever comes first."""
    on = network(haul(0, 1, mills=9), haul(0, 1, mills=2), haul(0, 1, mills=5))
    graph = inputs_of(on, ask(1)).graph
    assert graph.mills[shortest(of(graph, graph.mills), 0, 1).edges].tolist() == [2]


def test_from_a_node_to_itself_there_is_nothing_to_do() -> None:
    """No edges, no weight."""
    graph = graph_of(0)
    found = shortest(of(graph, graph.mills), 1, 1)
    assert (found.edges.size, found.weight) == (0, 0)


def test_without_a_chain_it_says_so() -> None:
    """No edges, and a weight that no chain has."""
    graph = inputs_of(network(haul(1, 0)), ask(1)).graph
    found = shortest(of(graph, graph.mills), 0, 1)
    assert (found.edges.size, found.weight) == (0, UNREACHABLE)


@pytest.mark.parametrize("weights", [[FULL], [FULL // 2, FULL // 2], [FULL // 8] * 4, [UNREACHABLE, 1]])
def test_a_chain_too_heavy_to_be_told_is_refused(weights: list[int]) -> None:
    """Whether one edge is too heavy or their sum: with 3 bits for a node, a label has room for an eighth."""
    graph = inputs_of(network(*(haul(i, i + 1) for i in range(len(weights)))), ask(len(weights))).graph
    nodes = 8
    on = static((graph.tail, graph.head), np.array(weights, np.int64), graph.allowed, nodes)
    with pytest.raises(OverflowError):
        shortest(on, 0, len(weights))


def test_a_chain_just_light_enough_is_found() -> None:
    """One less than what is refused."""
    graph = inputs_of(network(haul(0, 1), haul(1, 2)), ask(2)).graph
    room = FULL >> 2
    on = static((graph.tail, graph.head), np.array([room - 3, 2], np.int64), graph.allowed, 3)
    assert shortest(on, 0, 2).weight == room - 1


def test_a_heavy_edge_does_not_hide_a_light_chain() -> None:
    """What is too heavy is left out, no more."""
    on = network(haul(0, 1), haul(0, 2), haul(2, 1))
    graph = inputs_of(on, ask(1)).graph
    weight = np.where((graph.tail == 0) & (graph.head == 1), FULL, 7)
    assert shortest(static((graph.tail, graph.head), weight, graph.allowed, 3), 0, 1).weight == 14


def test_threads_do_not_disturb_each_other() -> None:
    """The same weights as one after another."""
    graph = graph_of(3)
    on, nodes = of(graph, graph.mills), graph.indptr.size - 1
    pairs = [(a, b) for a in range(nodes) for b in range(nodes)] * 20
    alone = [shortest(on, *pair).weight for pair in pairs]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda pair: shortest(on, *pair).weight, pairs)) == alone
