"""Buckets of nodes, and the searches that rest on them."""

import numpy as np

from corridor.search.buckets import WIDTH_BITS, empty_buckets, put, take
from corridor.search.due_reach import latest_readiness
from corridor.search.problem import Graph, Int64, Timetable
from corridor.search.reach import earliest_arrivals
from tests.oracle.arrays import inputs_of
from tests.search.made import ask, haul, network

NODES = 6


def drained(rings: np.ndarray, bucket: int) -> list[int]:
    """Return what a bucket holds, in the order in which it is taken."""
    found = []
    while (node := take(rings, bucket)) != bucket:
        found.append(node)
    return found


def test_what_was_put_in_last_is_taken_first() -> None:
    """A bucket is a stack."""
    rings = empty_buckets(NODES, 100)
    for node in (3, 0, 5):
        put(rings, NODES, node)
    assert drained(rings, NODES) == [5, 0, 3]


def test_a_node_leaves_the_bucket_where_it_was() -> None:
    """From the beginning, the middle and the end."""
    for moved in (1, 2, 3):
        rings = empty_buckets(NODES, 100)
        for node in (1, 2, 3):
            put(rings, NODES + 1, node)
        put(rings, NODES, moved)
        assert drained(rings, NODES) == [moved]
        assert drained(rings, NODES + 1) == [node for node in (3, 2, 1) if node != moved]


def test_put_tells_whether_a_node_was_in_none() -> None:
    """Also after it has been taken."""
    rings = empty_buckets(NODES, 100)
    told = [put(rings, NODES, 4), put(rings, NODES + 1, 4)]
    take(rings, NODES + 1)
    assert [*told, put(rings, NODES, 4)] == [True, False, True]


def test_there_is_a_bucket_for_the_last_minute() -> None:
    """Whether it is the first or the last of its bucket."""
    width = 1 << WIDTH_BITS
    sizes = [len(empty_buckets(NODES, minutes)) - NODES for minutes in (0, width - 1, width)]
    assert sizes == [1, 1, 2]


def short_hauls() -> tuple[Graph, Timetable]:
    """Return hauls between four nodes, all within the first bucket; the way by node 2 is the shorter one."""
    on = network(haul(0, 1, minutes=20), haul(0, 2, minutes=5), haul(2, 1, minutes=5), haul(1, 3, minutes=1))
    inputs = inputs_of(on, ask(3))
    return inputs.graph, inputs.timetable


def test_a_node_taken_too_early_is_looked_at_again() -> None:
    """Within one bucket the order is by chance, whichever edge comes first."""
    for order in ((0, 1), (1, 0)):
        graph, timetable = short_hauls()
        first: Int64 = np.array([*order, 2, 3])  # node 0 has the first two rows
        turned = graph._replace(head=graph.head[first], minutes=graph.minutes[first])
        assert earliest_arrivals(turned, timetable, 0, 0, 1_000).tolist() == [0, 10, 5, 11]


def test_backwards_too() -> None:
    """Towards node 0, on the same edges turned round."""
    graph, timetable = short_hauls()
    assert latest_readiness(graph, timetable, 0, 0, 1_000).tolist() == [1_000, 990, 995, 989]
