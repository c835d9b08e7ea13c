"""Close the small gaps of the open data: dead ends are linked to track that lies near but is far by rail or road."""

from collections import defaultdict
from heapq import heappop, heappush

import numpy as np
from scipy.spatial import KDTree

from corridor.build.lattice import Lattice
from corridor.build.sphere import Floats, Ints, distance_km, unit_vectors
from corridor.geo import EARTH_RADIUS_KM

STITCH_KM = 2.0
"""The smallest of 0.5, 2, 5, 10 and 25 km that joins what can be joined; from 25 km on it invents shortcuts."""

NEAR_BY_TRACK_KM = 10.0
"""A node this near along the network counts as joined already."""

Neighbours = dict[int, list[tuple[int, float]]]


def stitched(lattice: Lattice) -> Lattice:
    """Return the lattice with an inferred edge from each dead end to the nearest node not already near by track."""
    degree = np.bincount(lattice.tail, minlength=len(lattice.points))
    degree += np.bincount(lattice.head, minlength=len(lattice.points))
    dead_ends = np.flatnonzero(degree == 1)
    nearby = _within_reach(lattice.points, dead_ends)
    around = _neighbours(lattice)
    found = [(end, other) for end in dead_ends.tolist() if (other := _gap(end, nearby[end], around)) is not None]
    ends = np.array(found, dtype=np.int64).reshape(-1, 2)
    km = distance_km(lattice.points[ends[:, 0]], lattice.points[ends[:, 1]])
    return lattice.with_edges(np.empty((0, 2)), ends, km)


def _within_reach(points: Floats, dead_ends: Ints) -> dict[int, list[int]]:
    vectors = unit_vectors(points)
    chord = 2 * np.sin(STITCH_KM / EARTH_RADIUS_KM / 2)
    reach: dict[int, list[int]] = {}
    near = KDTree(vectors).query_ball_point(vectors[dead_ends], chord)
    for end, others in zip(dead_ends.tolist(), near, strict=True):
        sites = np.array(others, dtype=np.int64)
        km = distance_km(points[end], points[sites])
        reach[end] = sites[np.lexsort((sites, km))].tolist()
    return reach


def _neighbours(lattice: Lattice) -> Neighbours:
    around: Neighbours = defaultdict(list)
    for tail, head, km in zip(lattice.tail.tolist(), lattice.head.tolist(), lattice.km.tolist(), strict=True):
        around[tail].append((head, km))
        around[head].append((tail, km))
    return around


def _gap(end: int, nearby: list[int], around: Neighbours) -> int | None:
    joined = _near_by_track(end, around)
    return next((other for other in nearby if other not in joined), None)


def _near_by_track(start: int, around: Neighbours) -> set[int]:
    best = {start: 0.0}
    queue = [(0.0, start)]
    while queue:
        km, node = heappop(queue)
        if km > best[node]:
            continue
        for other, step in around[node]:
            reached = km + step
            if reached <= NEAR_BY_TRACK_KM and reached < best.get(other, np.inf):
                best[other] = reached
                heappush(queue, (reached, other))
    return set(best)
