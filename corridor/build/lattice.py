"""An undirected graph on the sphere as arrays, and the shortest way through it."""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from corridor.build.sphere import Bools, Floats, Ints

SHORTEST_EDGE_KM = 0.001
"""Edges are at least this long: sparse matrices drop zeros."""


@dataclass(frozen=True, slots=True)
class Lattice:
    """Nodes with a position, edges with a length; edges run from the lower node to the higher and are sorted.

    ``inferred`` marks edges that stand in no data set: stitches and hand edges.
    """

    points: Floats
    tail: Ints
    head: Ints
    km: Floats
    inferred: Bools

    @classmethod
    def from_edges(cls, points: Floats, ends: Ints, km: Floats, inferred: Bools | None = None) -> "Lattice":
        """Return a lattice without loops and parallel edges; of parallels the shortest stays."""
        marks = np.zeros(len(ends), dtype=np.bool_) if inferred is None else inferred
        low, high = ends.min(axis=1), ends.max(axis=1)
        order = np.lexsort((marks, km, high, low))
        order = order[low[order] != high[order]]
        low, high = low[order], high[order]
        first = np.ones(len(order), dtype=np.bool_)
        first[1:] = (low[1:] != low[:-1]) | (high[1:] != high[:-1])
        kept = order[first]
        return cls(points, low[first], high[first], np.maximum(km[kept], SHORTEST_EDGE_KM), marks[kept])

    def with_edges(self, points: Floats, ends: Ints, km: Floats) -> "Lattice":
        """Return a lattice with further nodes and inferred edges; new nodes are numbered after the old ones."""
        return Lattice.from_edges(
            np.vstack((self.points, points)),
            np.vstack((np.column_stack((self.tail, self.head)), ends)),
            np.concatenate((self.km, km)),
            np.concatenate((self.inferred, np.ones(len(ends), dtype=np.bool_))),
        )

    def edges_along(self, nodes: Ints) -> Ints:
        """Return the edges between consecutive nodes of a chain."""
        count = len(self.points)
        low, high = np.minimum(nodes[:-1], nodes[1:]), np.maximum(nodes[:-1], nodes[1:])
        return np.searchsorted(self.tail * count + self.head, low * count + high)


@dataclass(frozen=True, slots=True)
class Access:
    """Nodes at which a place may join a lattice, the km to each, and what each costs the search."""

    nodes: Ints
    km: Floats
    cost: Floats


@dataclass(frozen=True, slots=True)
class Chain:
    """A way through a lattice: its nodes, its km with and without the two accesses, and its inferred km."""

    nodes: Ints
    km: float
    inferred_km: float
    access_km: tuple[float, float]

    @property
    def total_km(self) -> float:
        """Km from place to place."""
        return self.km + sum(self.access_km)


def shortest_chain(lattice: Lattice, open_nodes: Bools, open_edges: Bools, start: Access, end: Access) -> Chain | None:
    """Return the shortest chain from one access to another over open nodes and edges, or None."""
    nodes = cheapest_nodes(lattice, open_nodes, open_edges, start, end)
    return None if nodes is None else measured(lattice, nodes, start, end)


def cheapest_nodes(lattice: Lattice, open_nodes: Bools, open_edges: Bools, start: Access, end: Access) -> Ints | None:
    """Return the nodes of the shortest chain, or None."""
    usable = open_edges & open_nodes[lattice.tail] & open_nodes[lattice.head]
    numbers = np.flatnonzero(open_nodes)
    local = np.full(len(lattice.points), -1, dtype=np.int64)
    local[numbers] = np.arange(len(numbers))
    source, sink = len(numbers), len(numbers) + 1
    tail, head, km = local[lattice.tail[usable]], local[lattice.head[usable]], lattice.km[usable]
    first, last = _open(start, open_nodes), _open(end, open_nodes)
    rows = np.concatenate((tail, head, np.full(len(first.nodes), source), local[last.nodes]))
    columns = np.concatenate((head, tail, local[first.nodes], np.full(len(last.nodes), sink)))
    weights = np.maximum(np.concatenate((km, km, first.cost, last.cost)), SHORTEST_EDGE_KM)
    matrix = csr_array((weights, (rows, columns)), shape=(sink + 1, sink + 1))
    reached, before = (row[0] for row in dijkstra(matrix, indices=[source], return_predecessors=True))
    return numbers[_walk_back(before, source, sink)] if np.isfinite(reached[sink]) else None


def measured(lattice: Lattice, nodes: Ints, start: Access, end: Access) -> Chain:
    """Return a chain with its lengths."""
    edges = lattice.edges_along(nodes)
    km = lattice.km[edges]
    access = (
        float(start.km[start.nodes == nodes[0]].min()),
        float(end.km[end.nodes == nodes[-1]].min()),
    )
    return Chain(nodes, float(km.sum()), float(km[lattice.inferred[edges]].sum()), access)


def _open(access: Access, open_nodes: Bools) -> Access:
    kept = open_nodes[access.nodes]
    return Access(access.nodes[kept], access.km[kept], access.cost[kept])


def _walk_back(before: Ints, source: int, sink: int) -> Ints:
    walk = [int(before[sink])]
    while before[walk[-1]] != source:
        walk.append(int(before[walk[-1]]))
    return np.array(walk[::-1], dtype=np.int64)
