"""The cheapest tree against networkx."""

import networkx as nx
import numpy as np
import pytest

from corridor.search.bounds import row_pointers
from corridor.search.cheapest import cheapest_tree, walk_back

NODES = 30


def arrays(seed: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    tail = np.sort(rng.integers(0, NODES, 90)).astype(np.int32)
    head = rng.integers(0, NODES, 90).astype(np.int32)
    weight = np.where(rng.random(90) < 0.1, np.inf, np.round(rng.random(90) * 100, 3))
    return tail, head, weight


@pytest.mark.parametrize("seed", range(20))
def test_it_finds_the_least_weights(seed: int) -> None:
    """To every node, closed edges left out."""
    tail, head, weight = arrays(seed)
    graph = nx.MultiDiGraph()
    graph.add_nodes_from(range(NODES))
    rows = zip(tail.tolist(), head.tolist(), weight.tolist(), strict=True)
    graph.add_weighted_edges_from((a, b, w) for a, b, w in rows if np.isfinite(w))
    expected = nx.single_source_dijkstra_path_length(graph, 0)
    tree = cheapest_tree(row_pointers(tail, NODES), head, weight, 0, np.arange(NODES, dtype=np.int32))
    assert tree.least == pytest.approx([expected.get(node, np.inf) for node in range(NODES)])


@pytest.mark.parametrize("seed", range(20))
def test_a_path_weighs_what_the_tree_says(seed: int) -> None:
    """Edge joins edge from the source on; the search may stop at the target."""
    tail, head, weight = arrays(seed)
    for target in range(1, NODES):
        tree = cheapest_tree(row_pointers(tail, NODES), head, weight, 0, np.array([target], np.int32))
        if np.isfinite(tree.least[target]):
            path = walk_back(tree, tail, 0, target)
            assert tail[path[0]] == 0
            assert (head[path[:-1]] == tail[path[1:]]).all()
            assert weight[path].sum() == pytest.approx(tree.least[target])
