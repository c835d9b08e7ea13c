"""Paths out of the search."""

import pytest

from corridor.search.path import Path, Step
from corridor.search.run import Found
from tests.oracle.arrays import answer, inputs_of
from tests.oracle.plain import ALL, Ask
from tests.oracle.replay import faults
from tests.search.made import ask, haul, large, network, ride

CHAIN = network(
    haul(0, 1, minutes=5, mills=3, boardings=1, grams=2),
    ride(1, 2, 0, minutes=20, mills=7, ready=4),
    ride(2, 3, 1, minutes=30, mills=11),
    runs=((1, 31), (75,)),
    free={1: 2, 2: 4},
    rate={1: 50, 2: 6},
)


def found() -> Found:
    """Return what the search finds on the chain."""
    return answer(CHAIN, ask(3), ALL)


def test_a_path_tells_when_each_edge_was_left_for_and_done() -> None:
    """Ready when the last one was done, left with the run at its cut-off, done after its minutes."""
    steps = [(step.edge, step.ready_min, step.leave_min, step.done_min) for step in found().paths[0].steps]
    assert steps == [(0, 0, 0, 5), (1, 5, 35, 55), (2, 55, 75, 105)]


def test_a_path_tells_where_storage_was_charged() -> None:
    """From the end of the first scheduled edge on."""
    assert [step.stored for step in found().paths[0].steps] == [False, False, True]


def test_a_path_tells_its_totals() -> None:
    """Arrival, prices with storage, boardings, grams."""
    path = found().paths[0]
    assert (path.arrival_min, path.mills, path.boardings, path.grams) == (105, 3 + 7 + 11 + (20 - 4) * 6, 3, 2)


def test_a_path_from_a_place_to_itself_is_empty() -> None:
    """It arrives when the cargo is ready."""
    assert list(answer(CHAIN, ask(0), ALL).paths) == [Path((), 0, 0, 0, 0)]


def test_paths_know_the_totals_of_each_without_making_it() -> None:
    """A column for each figure, and the edges."""
    paths = found().paths
    columns = (paths.ready_min, paths.arrival_min, paths.mills, paths.boardings, paths.grams)
    assert [column.tolist() for column in columns] == [[0], [105], [3 + 7 + 11 + (20 - 4) * 6], [3], [2]]
    assert paths.edges() == [[0, 1, 2]]


def test_paths_can_be_counted_from_the_end_and_cut() -> None:
    """As any sequence."""
    paths = answer(*large(2), ALL).paths
    assert len(paths) > 2
    assert (paths[-1], paths[1:]) == (list(paths)[-1], list(paths)[1:])


def test_figures_are_plain_integers() -> None:
    """Nothing of numpy leaves the search."""
    path = found().paths[0]
    figures = [path.arrival_min, path.mills, path.boardings, path.grams, *path.steps[0][:4]]
    assert {type(figure) for figure in figures} == {int}


def test_a_step_is_marked_by_a_plain_truth_value() -> None:
    """The same for its mark."""
    assert all(type(step.stored) is bool for step in found().paths[0].steps)


def test_each_path_has_its_own_steps() -> None:
    """Two answers on parallel edges do not get each other's."""
    on = network(haul(0, 1, minutes=1, mills=9), haul(0, 1, minutes=9, mills=1))
    assert [path.steps for path in answer(on, ask(1), ALL).paths] == [
        (Step(0, 0, 0, 1, stored=False),),
        (Step(1, 0, 0, 9, stored=False),),
    ]


@pytest.mark.parametrize("seed", range(30))
def test_paths_on_large_networks_can_be_replayed(seed: int) -> None:
    """Walked step by step by the rules alone they add up, where enumeration is out of the question."""
    on, question = large(seed)
    order = inputs_of(on, question).order
    assert [fault for path in answer(on, question, ALL).paths for fault in faults(on, question, path, order)] == []


def test_a_path_s_edges_are_rows_of_the_graph() -> None:
    """Numbers of edges refer to the arrays, also when some are not allowed."""
    on = network(haul(0, 1), haul(0, 1, mills=5), haul(1, 2), haul(1, 2, mills=5))
    question = Ask(source=0, target=2, ready_min=0, latest_min=99, allowed=frozenset({1, 3}))
    assert [step.edge for step in answer(on, question, ALL).paths[0].steps] == [1, 3]
