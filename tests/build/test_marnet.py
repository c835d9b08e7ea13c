"""The sea lanes as a lattice."""

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from corridor.build.lattice import Lattice
from corridor.build.marnet import STEP_KM
from corridor.build.sea import SeaRouter
from corridor.build.sphere import Bools


def pieces(lattice: Lattice, open_edges: Bools) -> list[int]:
    """Return the node counts of the connected pieces of more than one node, largest first."""
    tail, head = lattice.tail[open_edges], lattice.head[open_edges]
    count = len(lattice.points)
    graph = csr_array((np.ones(len(tail)), (tail, head)), shape=(count, count))
    sizes = np.bincount(connected_components(graph, directed=False)[1])
    return sorted((int(size) for size in sizes if size > 1), reverse=True)


def test_longitudes_are_normal(sea: SeaRouter) -> None:
    """Longitudes that run to 190 in the data lie between -180 and 180."""
    assert (np.abs(sea.lattice.points[:, 0]) <= 180).all()


def test_the_antimeridian_is_one_line(sea: SeaRouter) -> None:
    """Nodes at 180 and at -180 are the same, so that the world's seas are one piece."""
    assert not (sea.lattice.points[:, 0] == 180).any()
    assert len(pieces(sea.lattice, np.ones(len(sea.lattice.km), dtype=np.bool_))) == 1


def test_the_caspian_is_a_piece_of_its_own(sea: SeaRouter) -> None:
    """Cutting the Volga-Don gate leaves two pieces: the ocean and the Caspian."""
    assert len(pieces(sea.lattice, ~sea.crossed["volga-don"])) >= 2


def test_lanes_are_cut_into_short_pieces(sea: SeaRouter) -> None:
    """No edge is longer than the step, whatever the data has (up to 3,611 km)."""
    assert sea.lattice.km.max() <= STEP_KM * 1.01
