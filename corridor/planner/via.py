"""Places to be passed in order: the graph of a query, once for each number of places passed so far.

A journey passes ``via`` if its places, in the order of travel, have ``via`` as a subsequence. Stage ``k``
of the layered graph holds the journeys that have passed the first ``k`` places of it. An edge leads from
every stage to the one that its own places complete, so each journey has exactly one copy, with the same
minutes, mills, boardings and grams; those that end at the target of the last stage are those asked for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from corridor.compile.edges import Edge
from corridor.network.network import Network
from corridor.search.bounds import row_pointers
from corridor.search.earlier import EDGE
from corridor.search.path import Paths
from corridor.search.problem import Graph, Int64, Storage


@dataclass(frozen=True, slots=True)
class Stages:
    """Where each edge leads: ``reached[k, e]`` places are passed after edge ``e`` if ``k`` were before it."""

    nodes: int
    reached: Int64  # (places of via + 1, edges)

    @classmethod
    def of(cls, passed: Sequence[Sequence[str]], nodes: int, via: tuple[str, ...]) -> "Stages":
        """Return the stages of edges that pass these places, each in the order of travel."""
        before = np.arange(len(via) + 1, dtype=np.int64)
        reached = np.repeat(before[:, None], len(passed), axis=1)
        for edge, places in enumerate(passed):
            if places:
                reached[:, edge] = [_advance(via, stage, places) for stage in range(len(via) + 1)]
        return cls(nodes, reached)

    def graph(self, graph: Graph) -> Graph:
        """Return a copy of the edges for each stage; node ``v`` of stage ``k`` has number ``v + k * nodes``."""
        count = self.reached.shape[0]
        shift = np.arange(count, dtype=np.int64)[:, None] * self.nodes
        tail = (graph.tail + shift).ravel().astype(np.int32)
        return Graph(
            indptr=row_pointers(tail, count * self.nodes),
            tail=tail,
            head=(graph.head + self.reached * self.nodes).ravel().astype(np.int32),
            minutes=np.tile(graph.minutes, count),
            mills=np.tile(graph.mills, count),
            boardings=np.tile(graph.boardings, count),
            grams=np.tile(graph.grams, count),
            service=np.tile(graph.service, count),
            ready=np.tile(graph.ready, count),
            allowed=np.tile(graph.allowed, count),
            hold=np.tile(graph.hold, count),
            holds=graph.holds,
        )

    def storage(self, storage: Storage) -> Storage:
        """Return the storage of every copy of every node."""
        return Storage(*(np.tile(column, self.reached.shape[0]) for column in storage))


def last_copy(node: int, nodes: int, via: tuple[str, ...]) -> int:
    """Return the copy of a node at which all places are passed."""
    return node + len(via) * nodes


def without_stages(paths: Paths, edges: int) -> Paths:
    """Return paths through copies of so many edges as paths through the edges themselves."""
    steps = paths.steps.copy()
    steps[:, EDGE] %= edges
    return replace(paths, steps=steps)


def passed_by(network: Network, edges: Sequence[Edge], via: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the places that edges pass, in the order of travel; nothing for those that pass none of ``via``."""
    wanted = frozenset(via)
    return [() if wanted.isdisjoint(edge.places) else tuple(places_in_order(network, edge)) for edge in edges]


def places_in_order(network: Network, edge: Edge) -> Iterator[str]:
    """Yield the places of an edge in the order of travel; a place passed twice comes twice."""
    if edge.kind == "direct":  # from door to door: it names the nearest place without going there
        return
    if not edge.hops:
        yield from edge.places
        return
    yield edge.hops[0].tail
    for hop in edge.hops:
        link = network.links[hop.link]
        yield from link.passages if hop.tail == link.from_id else reversed(link.passages)
        yield hop.head


def _advance(via: tuple[str, ...], stage: int, passed: Sequence[str]) -> int:
    for place in passed:
        if stage < len(via) and place == via[stage]:
            stage += 1
    return stage
