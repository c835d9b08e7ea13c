"""Join loose ends over wider gaps, for a link that has no way otherwise.

The open data leaves out some tunnels and bridges (the Ligurian coast, the Great Belt, the Rügen causeway). Wide
stitches everywhere would invent shortcuts, so these are made for one link at a time, within its country, when all else
has failed.
"""

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components
from scipy.spatial import KDTree

from corridor.build.lattice import Lattice
from corridor.build.sphere import Bools, Floats, Ints, distance_km, unit_vectors
from corridor.geo import EARTH_RADIUS_KM

MEND_KM = 25.0
"""The widest gap; the Channel Tunnel and the Great Belt need 22 and 18 km."""

MEND_PENALTY = 4.0
"""A km over a gap costs the search this many."""


def mends(lattice: Lattice, open_nodes: Bools) -> tuple[Ints, Floats]:
    """Return edges (pairs of nodes) over gaps between loose ends, and their km.

    From each dead end among the open nodes there is one to the nearest node of every other piece of network within
    reach, and one to every dead end within reach.
    """
    usable = open_nodes[lattice.tail] & open_nodes[lattice.head]
    tail, head = lattice.tail[usable], lattice.head[usable]
    count = len(lattice.points)
    graph = csr_array((np.ones(len(tail)), (tail, head)), shape=(count, count))
    piece = connected_components(graph, directed=False)[1].astype(np.int64)
    degree = np.bincount(tail, minlength=count) + np.bincount(head, minlength=count)
    loose = np.flatnonzero(open_nodes & (degree == 1))
    numbers = np.flatnonzero(open_nodes)
    tree = KDTree(unit_vectors(lattice.points[numbers]))
    reach = tree.query_ball_point(unit_vectors(lattice.points[loose]), MEND_KM / EARTH_RADIUS_KM)
    pairs: list[tuple[int, int]] = []
    for end, near in zip(loose.tolist(), reach, strict=True):
        others = numbers[np.sort(np.array(near, dtype=np.int64))]
        pairs.extend((end, other) for other in _targets(end, others, lattice.points, piece, degree))
    ends = np.unique(np.sort(np.array(pairs, dtype=np.int64).reshape(-1, 2), axis=1), axis=0)
    ends = ends[~np.isin(ends @ (count, 1), lattice.tail * count + lattice.head)]
    return ends, distance_km(lattice.points[ends[:, 0]], lattice.points[ends[:, 1]])


def _targets(end: int, others: Ints, points: Floats, piece: Ints, degree: Ints) -> list[int]:
    others = others[others != end]
    others = others[np.argsort(distance_km(points[end], points[others]), kind="stable")]
    nearest = np.unique(piece[others], return_index=True)[1]
    foreign = others[nearest[piece[others[nearest]] != piece[end]]]
    found: list[int] = np.unique(np.concatenate((foreign, others[degree[others] == 1]))).tolist()
    return found
