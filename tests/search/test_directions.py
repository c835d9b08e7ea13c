"""Weighted sums of criteria."""

import networkx as nx
import pytest

from corridor.clock import first_minute
from corridor.planner.ask import LATEST
from corridor.search.directions import MOST_SUM, PAIRS, most_of, pairs_of, usual_of, weights_of
from corridor.search.limits import Caps
from corridor.search.problem import CRITERIA, UNREACHABLE
from corridor.search.run import Ground, prepare, solve
from tests.oracle.arrays import inputs_of, question_of
from tests.oracle.plain import ALL, SUBSETS, Wanted
from tests.search.made import ask, haul, large, network

LITTLE = (1_000, 1_000, 1, 1_000)
"""What a journey takes at the most, where that bounds no weight."""


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
    weights = weights_of(PAIRS, (5.0, 700.0, 1.0, 90.0), LITTLE)
    assert [tuple(row.nonzero()[0].tolist()) for row in weights] == list(PAIRS)


def test_both_criteria_of_a_direction_count_about_the_same() -> None:
    """A usual remainder has as much of one as of the other."""
    assert weights_of(((0, 1),), (5.0, 700.0, 1.0, 90.0), LITTLE).tolist() == [[140, 1, 0, 0]]


def test_no_sum_is_beyond_all_bounds() -> None:
    """Where usual remainders are next to nothing in one criterion, in each in turn, and some edge is dear in it."""
    most = (1 << 27, MOST_SUM, 1_200, 10**16)
    for cheap in range(CRITERIA):
        usual = tuple(1.0 if criterion == cheap else 1e17 for criterion in range(CRITERIA))
        for row in weights_of(PAIRS, usual, most).tolist():
            assert sum(weight * figure for weight, figure in zip(row, most, strict=True)) < UNREACHABLE


def test_the_most_of_a_journey_counts_from_1970() -> None:
    """The last minute that can be asked for is far below."""
    inputs = inputs_of(network(haul(0, 1, 10, 6)), ask(1))
    minutes, mills, *_ = most_of(inputs.graph, inputs.storage)
    assert minutes > first_minute(LATEST)
    assert mills >= 6


def test_what_costs_next_to_nothing_but_for_one_haul() -> None:
    """The front is right where a weight without its bound would run over."""
    dear = 10**14
    on = network(haul(0, 1, 10, 0), haul(1, 2, 20, 0), haul(0, 2, 5, dear))
    question = ask(2)
    inputs = inputs_of(on, question)
    ground = Ground.of(inputs.graph, inputs.storage, usual=(1e17, 1.0, 1e17, 1e17))
    found = solve(prepare(ground, 2), inputs.timetable, question_of(question, ALL), Caps(), want_time=True, began=0.0)
    assert [(path.arrival_min - found.paths[0].arrival_min, path.mills) for path in found.paths] == [(0, dear), (25, 0)]


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
