"""Weighted sums of criteria."""

import networkx as nx
import pytest

from corridor.clock import first_minute
from corridor.planner.ask import LATEST
from corridor.search.directions import PAIRS, pairs_of, usual_of, weights_of
from corridor.search.problem import CRITERIA, MINUTES, UNREACHABLE
from corridor.search.run import Ground, prepare
from tests.oracle.arrays import inputs_of, question_of
from tests.oracle.plain import SUBSETS, Wanted
from tests.search.made import ask, haul, large, network


@pytest.mark.parametrize("seed", range(8))
def test_least_sums_are_those_of_networkx(seed: int) -> None:
    """From every node, in every direction."""
    on, question = large(seed)
    inputs = inputs_of(on, question)
    found = prepare(Ground.of(inputs.graph, inputs.storage), question.target)
    for k, weights in enumerate(found.ground.ways.weights.tolist()):
        graph: nx.MultiDiGraph[int] = nx.MultiDiGraph()
        graph.add_nodes_from(range(on.nodes))
        for number, edge in enumerate(on.edges):
            if question.may_use(number):
                figures = (edge.minutes, edge.mills, edge.boardings, edge.grams)
                graph.add_edge(edge.head, edge.tail, sum=sum(w * x for w, x in zip(weights, figures, strict=True)))
        known = nx.single_source_dijkstra_path_length(graph, question.target, weight="sum")
        assert found.remainder[:, CRITERIA + k].tolist() == [known.get(node, UNREACHABLE) for node in range(on.nodes)]


def test_both_criteria_of_a_direction_count() -> None:
    """Two weights in each, none of them nothing."""
    weights = weights_of(PAIRS, (5.0, 700.0, 1.0, 90.0))
    assert [tuple(row.nonzero()[0].tolist()) for row in weights] == list(PAIRS)


def test_both_criteria_of_a_direction_count_about_the_same() -> None:
    """A usual remainder has as much of one as of the other."""
    assert weights_of(((0, 1),), (5.0, 700.0, 1.0, 90.0)).tolist() == [[140, 1, 0, 0]]


def test_weights_never_lift_a_minute_beyond_all_bounds() -> None:
    """However dear the cargo: the last minute that can be asked for, weighted, is less than ``UNREACHABLE``."""
    last_min = first_minute(LATEST)
    weights = weights_of(PAIRS, (30_000.0, 1e17, 5.0, 1e11))
    assert weights[:, MINUTES].max() * 2 * last_min < UNREACHABLE


def test_usual_remainders_are_those_to_a_usual_target() -> None:
    """The median over some targets of the mean over the nodes that lead there."""
    on = network(haul(0, 1, 10, 6), haul(1, 0, 10, 6), haul(1, 2, 20, 90), haul(2, 1, 20, 90))
    inputs = inputs_of(on, ask(2))
    assert usual_of(inputs.graph, inputs.storage)[:2] == ((30 + 10) / 3, (96 + 6) / 3)


@pytest.mark.parametrize("wanted", SUBSETS)
def test_directions_are_of_what_is_wanted(wanted: Wanted) -> None:
    """Both of a pair."""
    pairs = pairs_of(question_of(large(0)[1], wanted), want_time=wanted[0])
    assert all(wanted[i] and wanted[j] for i, j in pairs)
