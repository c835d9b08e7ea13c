"""Moves: what is left after a way."""

from corridor.search import moves as mov
from corridor.search.labels import Arena
from corridor.search.moves import Moves, look_ahead
from corridor.search.run import Ground, prepare
from tests.oracle.arrays import inputs_of
from tests.oracle.plain import PlainNetwork
from tests.search.made import ask, haul, network, ride

TURNING = network(haul(0, 1), haul(1, 2, 5, 10), haul(2, 1, 5, 10), haul(1, 3, 10, 100), haul(2, 3, 100, 70))
"""From node 0 to node 3, over 1 and 2, which lie 5 minutes apart."""
LEAST = (mov.LEAST_MINUTES, mov.LEAST_MILLS, mov.LEAST_BOARDINGS, mov.LEAST_GRAMS)


def moves_to(on: PlainNetwork, target: int, *looked_from: int) -> Moves:
    """Return the moves towards a target, some nodes being looked ahead from."""
    inputs = inputs_of(on, ask(target))
    prepared = prepare(Ground.of(inputs.graph, inputs.storage), target)
    moves = Arena().moves(prepared.ground.ways, prepared.remainder, target)
    for node in looked_from:
        look_ahead(moves, node)
    return moves


def test_a_move_knows_the_least_until_the_target() -> None:
    """Its own figures plus the least remainder at its head."""
    on = network(haul(0, 1, 3, 5, 1, 2), ride(1, 2, 0, minutes=7, mills=11, ready=4), runs=((0,),))
    moves = moves_to(on, 2, 0)
    assert [int(moves.least[0, column]) for column in LEAST] == [3 + 7, 5 + 11, 1 + 1, 2]


def test_what_is_least_after_a_move_is_not_straight_back() -> None:
    """From node 2 the target is 15 minutes away over node 1; who comes from there has 100 to go."""
    moves = moves_to(TURNING, 3, 1)
    row = moves.least[moves.start[1]]
    assert [int(row[mov.LEAST_MINUTES]), int(row[mov.NEAREST])] == [105, 15]


def test_after_a_move_to_the_target_nothing_is_left() -> None:
    """Though one could go straight back from there."""
    moves = moves_to(TURNING, 2, 1)
    assert [int(moves.least[moves.start[1], column]) for column in LEAST] == [5, 10, 0, 0]


def test_only_nodes_that_were_looked_ahead_from_are_known() -> None:
    """The others' rows are not filled in yet."""
    assert moves_to(TURNING, 3, 1, 2).known.tolist() == [False, True, True, False]


def test_nothing_is_known_when_a_search_begins() -> None:
    """Whatever the last search of the thread looked at."""
    inputs = inputs_of(TURNING, ask(3))
    prepared, arena = prepare(Ground.of(inputs.graph, inputs.storage), 3), Arena()
    look_ahead(arena.moves(prepared.ground.ways, prepared.remainder, 3), 1)
    assert not arena.moves(prepared.ground.ways, prepared.remainder, 3).known.any()
