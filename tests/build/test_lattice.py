"""The lattice and the shortest way through it."""

import numpy as np
import pytest

from corridor.build.lattice import SHORTEST_EDGE_KM, Access, Lattice, shortest_chain
from corridor.build.sphere import Bools, Ints


def square() -> Lattice:
    """Return a square of four nodes with a dear diagonal, a loop, a parallel and a zero edge."""
    points = np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0], [0.0, 1.0]])
    ends = np.array([[0, 1], [1, 0], [1, 2], [2, 2], [0, 2], [3, 4], [2, 3]])
    return Lattice.from_edges(points, ends, np.array([5.0, 3.0, 4.0, 0.0, 9.0, 0.0, 1.0]))


def at(*nodes: int) -> Access:
    """Return free access at nodes."""
    return Access(np.array(nodes), np.zeros(len(nodes)), np.zeros(len(nodes)))


def every(count: int) -> Bools:
    """Return a mask that closes nothing."""
    return np.ones(count, dtype=np.bool_)


def nodes_of(lattice: Lattice, open_nodes: Bools, start: int, end: int) -> Ints | None:
    """Return the nodes of the shortest chain between two nodes."""
    chain = shortest_chain(lattice, open_nodes, every(len(lattice.km)), at(start), at(end))
    return None if chain is None else chain.nodes


def test_loops_and_parallels_go() -> None:
    """A loop is dropped, of parallel edges the shorter stays, and a zero edge has a small length."""
    lattice = square()
    assert list(zip(lattice.tail.tolist(), lattice.head.tolist(), strict=True)) == [
        (0, 1),
        (0, 2),
        (1, 2),
        (2, 3),
        (3, 4),
    ]
    assert lattice.km.tolist() == [3.0, 9.0, 4.0, 1.0, SHORTEST_EDGE_KM]


def test_the_shortest_way_is_found() -> None:
    """The two short sides beat the diagonal."""
    found = nodes_of(square(), every(5), 0, 2)
    assert found is not None
    assert found.tolist() == [0, 1, 2]


def test_closed_nodes_are_avoided() -> None:
    """With the corner closed the diagonal is taken; with the target closed there is no way."""
    without_corner = np.array([True, False, True, True, True])
    found = nodes_of(square(), without_corner, 0, 2)
    assert found is not None
    assert found.tolist() == [0, 2]
    assert nodes_of(square(), np.array([True, True, False, True, True]), 0, 2) is None


def test_access_counts() -> None:
    """The km to the node that a place joins are part of the total, their cost is not."""
    start = Access(np.array([0, 2]), np.array([1.0, 2.0]), np.array([1.0, 200.0]))
    chain = shortest_chain(square(), every(5), every(5), start, at(3))
    assert chain is not None
    assert chain.total_km == pytest.approx(1.0 + 3.0 + 4.0 + 1.0)


def test_inferred_edges_are_counted() -> None:
    """The km over added edges are inferred."""
    lattice = square().with_edges(np.array([[2.0, 2.0]]), np.array([[0, 5], [5, 2]]), np.array([0.5, 0.5]))
    chain = shortest_chain(lattice, every(6), every(len(lattice.km)), at(0), at(2))
    assert chain is not None
    assert (chain.km, chain.inferred_km) == (1.0, 1.0)
