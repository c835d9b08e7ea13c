"""Ways: what does not depend on the target."""

from dataclasses import replace

from corridor.search import ways as way
from corridor.search.run import Ground
from corridor.search.ways import Ways
from tests.oracle.arrays import inputs_of
from tests.oracle.plain import Ask, Barrier, PlainNetwork
from tests.search.made import ask, haul, large, network, ride

DIAMOND = network(
    haul(0, 1, minutes=3, mills=5, boardings=1, grams=2),
    ride(1, 3, 0, minutes=7, mills=11, ready=4),
    haul(0, 2),
    haul(2, 1, minutes=1, mills=2),
    runs=((0,),),
    rate={1: 6, 3: 9},
)


def ways_of(on: PlainNetwork, question: Ask) -> Ways:
    """Return the ways of a question."""
    inputs = inputs_of(on, question)
    return Ground.of(inputs.graph, inputs.storage).ways


def test_edges_not_allowed_are_left_out() -> None:
    """The others stay in their order."""
    ways = ways_of(DIAMOND, Ask(source=0, target=3, ready_min=0, latest_min=99, allowed=frozenset({0, 1, 2})))
    assert ways.rows[:, way.HEAD].tolist() == [1, 2, 3]


def test_every_way_stands_with_its_tail() -> None:
    """The edges of a node's ways leave it, on a large network too."""
    on, question = large(1)
    inputs, ways = inputs_of(on, question), ways_of(on, question)
    tails = [node for node in range(on.nodes) for _ in range(ways.start[node], ways.start[node + 1])]
    assert inputs.graph.tail[ways.rows[:, way.EDGE]].tolist() == tails


def test_a_way_has_its_edge_s_figures() -> None:
    """Minutes, mills, boardings, grams, service and ready offset."""
    ways = ways_of(DIAMOND, ask(3))
    row = ways.rows[ways.start[1]]
    columns = (way.OWN_MINUTES, way.OWN_MILLS, way.OWN_BOARDINGS, way.OWN_GRAMS, way.SERVICE, way.READY)
    assert [int(row[column]) for column in columns] == [7, 11, 1, 0, 0, 4]


def test_a_way_has_its_sum_in_each_direction() -> None:
    """The weights times its figures."""
    ways = ways_of(*large(2))
    own = ways.rows[:, way.OWN : way.OWN_SUMS]
    assert (ways.rows[:, way.OWN_SUMS :] == own @ ways.weights.T).all()


def test_slack_is_the_head_s() -> None:
    """The dearest storage within reach on demand from there."""
    ways = ways_of(DIAMOND, ask(3))
    heads = zip(ways.rows[:, way.HEAD].tolist(), ways.rows[:, way.SLACK].tolist(), strict=True)
    assert set(heads) == {(1, 6), (2, 6), (3, 9)}


def turning(mills: int, rate: int) -> Ways:
    """Return the ways from node 0 to node 3, over 1 and 2, which lie 5 minutes apart; storage is charged in node 2."""
    on = network(
        haul(0, 1),
        haul(1, 2, 5, mills),
        haul(2, 1, 5, mills),
        haul(1, 3, 10, 100),
        haul(2, 3, 100, 70),
        rate={2: rate},
    )
    return ways_of(on, ask(3))


def test_straight_back_is_never_worth_taking_where_storage_is_cheaper() -> None:
    """Ten minutes for 20 mills, at 2 mills a minute."""
    ways = turning(mills=10, rate=2)
    onward, back = ways.start[1], ways.start[2]
    assert [int(ways.rows[one, way.BACK]) for one in (onward, back)] == [back, onward]


def test_straight_back_may_be_worth_taking_where_storage_is_dearer() -> None:
    """At 3 mills a minute."""
    assert set(turning(mills=10, rate=3).rows[:, way.BACK]) == {-1}


def test_there_is_no_way_straight_back_over_an_edge_with_holds() -> None:
    """It may take longer than its minutes."""
    on = network(haul(0, 1), haul(1, 2, 5), haul(2, 1, 5), haul(2, 3))
    held = replace(on, edges=(*on.edges[:2], replace(on.edges[2], barriers=(Barrier(when=(0, 9)),)), on.edges[3]))
    assert set(ways_of(held, ask(3)).rows[:, way.BACK]) == {-1}
