"""Lower bounds."""

import random
from typing import Literal, get_args

import networkx as nx
import numpy as np
import pytest

from corridor.search.bounds import reverse, row_pointers
from corridor.search.problem import CRITERIA, UNREACHABLE, Int64
from corridor.search.run import Ground, prepare
from tests.oracle.arrays import inputs_of
from tests.oracle.plain import Ask, PlainNetwork
from tests.search.made import ask, haul, large, network

Weight = Literal["minutes", "mills", "boardings", "grams"]
WEIGHTS = get_args(Weight)


def bounds_of(on: PlainNetwork, question: Ask) -> dict[Weight, Int64]:
    """Return the bounds towards a question's target."""
    inputs = inputs_of(on, question)
    remainder = prepare(Ground.of(inputs.graph, inputs.storage), question.target).remainder
    return dict(zip(WEIGHTS, remainder[:, :CRITERIA].T, strict=True))


def by_networkx(on: PlainNetwork, question: Ask, weight: Weight) -> list[int]:
    """Return the same by the Dijkstra search of networkx."""
    graph: nx.MultiDiGraph[int] = nx.MultiDiGraph()
    graph.add_nodes_from(range(on.nodes))
    for number, edge in enumerate(on.edges):
        if question.may_use(number):
            graph.add_edge(edge.head, edge.tail, weight=getattr(edge, weight))
    found = nx.single_source_dijkstra_path_length(graph, question.target)
    return [int(found.get(node, UNREACHABLE)) for node in range(on.nodes)]


@pytest.mark.parametrize("weight", WEIGHTS)
@pytest.mark.parametrize("seed", range(20))
def test_bounds_are_those_of_networkx(seed: int, weight: Weight) -> None:
    """The least remainder of each criterion is the length of a shortest path to the target."""
    on, question = large(seed)
    assert bounds_of(on, question)[weight].tolist() == by_networkx(on, question, weight)


@pytest.mark.parametrize("weight", WEIGHTS)
def test_nothing_remains_at_the_target(weight: Weight) -> None:
    """The bound at the target is zero."""
    assert bounds_of(*large(0))[weight][large(0)[1].target] == 0


def test_of_parallel_edges_each_criterion_takes_its_best() -> None:
    """Bounds of different criteria may come from different edges."""
    on = network(haul(0, 1, minutes=9, mills=1, grams=5), haul(0, 1, minutes=1, mills=9, grams=7))
    bounds = bounds_of(on, ask(1))
    assert [int(bounds[weight][0]) for weight in ("minutes", "mills", "grams")] == [1, 1, 5]


def test_where_no_edge_leads_on_the_target_is_out_of_reach() -> None:
    """So it says."""
    assert bounds_of(network(haul(1, 0)), ask(1))["minutes"][0] == UNREACHABLE


def test_edges_not_allowed_do_not_count() -> None:
    """Not even a price below zero on one."""
    on = network(haul(0, 1, mills=1), haul(0, 1, mills=7))
    question = Ask(source=0, target=1, ready_min=0, latest_min=100, allowed=frozenset({1}))
    assert bounds_of(on, question)["mills"][0] == 7


def test_row_pointers_count_rows() -> None:
    """Each node's rows lie between its pointer and the next, nodes without rows included."""
    assert row_pointers(np.array([0, 0, 2], np.int32), 4).tolist() == [0, 2, 2, 3, 3]


def test_reverse_lists_edges_by_head() -> None:
    """Every edge stands once, among those of its head."""
    rng = random.Random(5)  # noqa: S311
    head = np.array([rng.randrange(6) for _ in range(40)], np.int32)
    backward = reverse(head, 6)
    listed = [sorted(backward.edges[backward.indptr[node] : backward.indptr[node + 1]].tolist()) for node in range(6)]
    assert listed == [np.flatnonzero(head == node).tolist() for node in range(6)]
