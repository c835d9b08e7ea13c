"""Nodes in buckets by their minute, for one-to-all searches in compiled code.

A bucket is 32 minutes wide: to look for the next minute that has nodes takes longer than to look once more at a node
that was taken a little too early. Each is a ring, of its nodes and of itself, so that a node that falls to an earlier
minute leaves without a question asked. A node that is in no bucket is a ring of its own.

References
----------
Dial, R. B. (1969), Algorithm 360: Shortest-path forest with topological ordering, Communications of the ACM 12.
Denardo, E. V. and Fox, B. L. (1979), Shortest-route methods: 1. Reaching, pruning, and buckets, Operations Research 27.
"""

import numba as nb
import numpy as np

from corridor.search.problem import Int32

WIDTH_BITS = 5
AFTER, BEFORE = 0, 1


@nb.njit(cache=True, nogil=True)
def empty_buckets(nodes: int, minutes: int) -> Int32:
    """Return the rings of all nodes, which are in no bucket, and behind them the buckets for so many minutes."""
    size = nodes + (minutes >> WIDTH_BITS) + 1
    rings = np.empty((size, 2), np.int32)
    for i in range(size):
        rings[i, AFTER] = i
        rings[i, BEFORE] = i
    return rings


@nb.njit(cache=True, nogil=True)
def put(rings: Int32, bucket: int, node: int) -> bool:
    """Put a node into the ring of a bucket, out of the one where it is; return whether it was in none."""
    after, before = rings[node, AFTER], rings[node, BEFORE]
    rings[before, AFTER] = after
    rings[after, BEFORE] = before
    follow = rings[bucket, AFTER]
    rings[node, AFTER] = follow
    rings[node, BEFORE] = bucket
    rings[follow, BEFORE] = node
    rings[bucket, AFTER] = node
    return bool(after == node)


@nb.njit(cache=True, nogil=True)
def take(rings: Int32, bucket: int) -> int:
    """Take the node out of a bucket that was put in last, and return it; the bucket itself if it is empty."""
    node = rings[bucket, AFTER]
    after = rings[node, AFTER]
    rings[bucket, AFTER] = after
    rings[after, BEFORE] = bucket
    rings[node, AFTER] = node
    rings[node, BEFORE] = node
    return int(node)
