"""Moves."""

from dataclasses import replace

from corridor.search import moves as mov
from corridor.search.bounds import lower_bounds
from corridor.search.directions import no_directions
from corridor.search.moves import Moves, list_moves
from corridor.search.run import prepare
from tests.oracle.arrays import inputs_of
from tests.oracle.plain import Ask, Barrier, PlainNetwork
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


def turning(mills: int, rate: int) -> Moves:
    """Return the moves from node 0 to node 3, over 1 and 2, which lie 5 minutes apart; storage is charged in node 2."""
    on = network(
        haul(0, 1),
        haul(1, 2, 5, mills),
        haul(2, 1, 5, mills),
        haul(1, 3, 10, 100),
        haul(2, 3, 100, 70),
        rate={2: rate},
    )
    inputs = inputs_of(on, ask(3))
    found = prepare(inputs.graph, inputs.backward, inputs.storage, 3)
    return found.moves


def test_straight_back_is_never_worth_taking_where_storage_is_cheaper() -> None:
    """Ten minutes for 20 mills, at 2 mills a minute."""
    moves = turning(mills=10, rate=2)
    onward, back = moves.start[1], moves.start[2]
    assert [int(moves.rows[move, mov.BACK]) for move in (onward, back)] == [back, onward]


def test_straight_back_may_be_worth_taking_where_storage_is_dearer() -> None:
    """At 3 mills a minute."""
    assert set(turning(mills=10, rate=3).rows[:, mov.BACK]) == {-1}


def test_what_is_least_after_a_move_is_not_straight_back() -> None:
    """From node 2 the target is 15 minutes away over node 1; who comes from there has 100 to go."""
    moves = turning(mills=10, rate=0)
    row = moves.rows[moves.start[1]]
    assert [int(row[mov.LEAST_MINUTES]), int(row[mov.NEAREST])] == [105, 15]


def test_there_is_no_way_straight_back_over_an_edge_with_holds() -> None:
    """It may take longer than its minutes."""
    on = network(haul(0, 1), haul(1, 2, 5), haul(2, 1, 5), haul(2, 3))
    held = replace(on, edges=(*on.edges[:2], replace(on.edges[2], barriers=(Barrier(when=(0, 9)),)), on.edges[3]))
    inputs = inputs_of(held, ask(3))
    moves = prepare(inputs.graph, inputs.backward, inputs.storage, 3).moves
    assert set(moves.rows[:, mov.BACK]) == {-1}
