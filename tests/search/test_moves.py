"""Moves."""

from corridor.search import moves as mov
from corridor.search.bounds import lower_bounds
from corridor.search.directions import no_directions
from corridor.search.moves import Moves, list_moves
from tests.oracle.arrays import inputs_of
from tests.oracle.plain import Ask, PlainNetwork
from tests.search.made import ask, haul, large, network, ride

DIAMOND = network(
    haul(0, 1, minutes=3, mills=5, boardings=1, grams=2),
    ride(1, 3, 0, minutes=7, mills=11, ready=4),
    haul(0, 2),
    haul(2, 1, minutes=1, mills=2),
    haul(0, 4),
    runs=((0,),),
    rate={1: 6, 3: 9},
)
"""Node 4 is a dead end."""


def moves_of(on: PlainNetwork, question: Ask) -> Moves:
    """Return the moves of a question."""
    inputs = inputs_of(on, question)
    bounds = lower_bounds(inputs.graph, inputs.backward, question.target)
    return list_moves(inputs.graph, bounds, no_directions(on.nodes), inputs.storage, question.target)


def test_dead_ends_are_left_out() -> None:
    """Of node 0's three edges two lead on."""
    moves = moves_of(DIAMOND, ask(3))
    assert moves.rows[moves.start[0] : moves.start[1], mov.HEAD].tolist() == [1, 2]


def test_edges_not_allowed_are_left_out() -> None:
    """So are those that only lead to them."""
    moves = moves_of(DIAMOND, Ask(source=0, target=3, ready_min=0, latest_min=99, allowed=frozenset({0, 1, 2})))
    assert moves.rows[:, mov.HEAD].tolist() == [1, 3]


def test_every_move_stands_with_its_tail() -> None:
    """The edges of a node's moves leave it, on a large network too."""
    on, question = large(1)
    inputs, moves = inputs_of(on, question), moves_of(on, question)
    tails = [node for node in range(on.nodes) for _ in range(moves.start[node], moves.start[node + 1])]
    assert inputs.graph.tail[moves.rows[:, mov.EDGE]].tolist() == tails


def test_a_move_has_its_edge_s_figures() -> None:
    """Minutes, mills, boardings, grams, service and ready offset."""
    moves = moves_of(DIAMOND, ask(3))
    row = moves.rows[moves.start[1]]
    columns = (mov.MINUTES, mov.MILLS, mov.BOARDINGS, mov.GRAMS, mov.SERVICE, mov.READY)
    assert [int(row[column]) for column in columns] == [7, 11, 1, 0, 0, 4]


def test_a_move_knows_the_least_until_the_target() -> None:
    """Its own figures plus the bounds at its head."""
    row = moves_of(DIAMOND, ask(3)).rows[0]
    columns = (mov.LEAST_MINUTES, mov.LEAST_MILLS, mov.LEAST_BOARDINGS, mov.LEAST_GRAMS)
    assert [int(row[column]) for column in columns] == [3 + 7, 5 + 11, 1 + 1, 2]


def test_slack_is_the_head_s_and_none_at_the_target() -> None:
    """Nothing is waited for at the target, however dear its storage."""
    moves = moves_of(DIAMOND, ask(3))
    heads = zip(moves.rows[:, mov.HEAD].tolist(), moves.rows[:, mov.SLACK].tolist(), strict=True)
    assert set(heads) == {(1, 6), (2, 6), (3, 0)}
