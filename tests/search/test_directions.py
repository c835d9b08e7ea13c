"""Weighted sums of criteria."""

import networkx as nx
import pytest

from corridor.search.bounds import bounds_of, inward_of, nearest_first, remainders
from corridor.search.directions import PAIRS, directions, pairs_of
from corridor.search.problem import UNREACHABLE
from tests.oracle.arrays import inputs_of, question_of
from tests.oracle.plain import SUBSETS, Wanted
from tests.search.made import large


@pytest.mark.parametrize("seed", range(8))
def test_least_sums_are_those_of_networkx(seed: int) -> None:
    """From every node, in every direction."""
    on, question = large(seed)
    inputs = inputs_of(on, question)
    inward = inward_of(inputs.graph, inputs.backward)
    order = nearest_first(inward, question.target)
    found = directions(inward, order, bounds_of(remainders(inward, inward.figures, order)), PAIRS)
    for k, weights in enumerate(found.weights.tolist()):
        graph: nx.MultiDiGraph[int] = nx.MultiDiGraph()
        graph.add_nodes_from(range(on.nodes))
        for number, edge in enumerate(on.edges):
            if question.may_use(number):
                figures = (edge.minutes, edge.mills, edge.boardings, edge.grams)
                graph.add_edge(edge.head, edge.tail, sum=sum(w * x for w, x in zip(weights, figures, strict=True)))
        known = nx.single_source_dijkstra_path_length(graph, question.target, weight="sum")
        assert found.least[:, k].tolist() == [known.get(node, UNREACHABLE) for node in range(on.nodes)]


def test_both_criteria_of_a_direction_count() -> None:
    """Two weights in each, none of them nothing."""
    on, question = large(0)
    inputs = inputs_of(on, question)
    inward = inward_of(inputs.graph, inputs.backward)
    order = nearest_first(inward, question.target)
    found = directions(inward, order, bounds_of(remainders(inward, inward.figures, order)), PAIRS)
    assert [tuple(row.nonzero()[0].tolist()) for row in found.weights] == list(PAIRS)


@pytest.mark.parametrize("wanted", SUBSETS)
def test_directions_are_of_what_is_wanted(wanted: Wanted) -> None:
    """Both of a pair."""
    pairs = pairs_of(question_of(large(0)[1], wanted), want_time=wanted[0])
    assert all(wanted[i] and wanted[j] for i, j in pairs)
