"""Cut long edges into pieces, so that a place can join between their ends.

The open data straightens roads and tracks across steppe and desert into chords of up to 1,200 km.
"""

import numpy as np

from corridor.build.lattice import Lattice
from corridor.build.sphere import Ints, slerp

PIECE_KM = 5.0


def split_long_edges(lattice: Lattice) -> tuple[Lattice, Ints]:
    """Return the lattice with edges of at most ``PIECE_KM``, and for each new node the ends of its edge.

    Old nodes keep their numbers. The pieces of an edge share its true length, which the chord does not show.
    """
    pieces = np.maximum(np.ceil(lattice.km / PIECE_KM).astype(np.int64), 1)
    edge = np.repeat(np.arange(len(pieces)), pieces)
    step = np.arange(len(edge)) - np.repeat(np.cumsum(pieces) - pieces, pieces)
    number = len(lattice.points) + np.cumsum(step > 0) - 1
    first = np.where(step > 0, number, lattice.tail[edge])
    last = np.where(step + 1 < pieces[edge], number + 1, lattice.head[edge])
    last = np.where((step == 0) & (pieces[edge] > 1), number + 1, last)
    inner = step > 0
    parents = np.column_stack((lattice.tail[edge[inner]], lattice.head[edge[inner]]))
    share = step[inner] / pieces[edge[inner]]
    points = slerp(lattice.points[parents[:, 0]], lattice.points[parents[:, 1]], share)
    split = Lattice.from_edges(
        np.vstack((lattice.points, points)),
        np.column_stack((first, last)),
        lattice.km[edge] / pieces[edge],
        lattice.inferred[edge],
    )
    return split, parents
