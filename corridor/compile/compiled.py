"""A network compiled to arrays: done once, used by every query."""

from dataclasses import dataclass
from functools import cached_property
from typing import Self

import numpy as np
from numpy.typing import NDArray

from corridor.compile.charges import ChargeBook
from corridor.compile.edges import Edge
from corridor.compile.emissions import EmissionBook
from corridor.compile.handling import HandlingIndex
from corridor.compile.nodes import Nodes
from corridor.compile.on_demand import Haulage
from corridor.compile.rides import Rides
from corridor.compile.storage import modes_by_place, yard_rows
from corridor.model.equipment import SIZES
from corridor.model.handling import Handling
from corridor.network.network import Network

Int64 = NDArray[np.int64]
Int32 = NDArray[np.int32]


@dataclass(frozen=True, kw_only=True)
class Compiled:
    """The search graph of a network without prices.

    Edges are sorted by tail node; row ``i`` of every array belongs to ``edges[i]``.
    """

    network: Network
    nodes: Nodes
    edges: tuple[Edge, ...]
    handling: HandlingIndex
    haulage: Haulage
    charges: ChargeBook
    emissions: EmissionBook

    @classmethod
    def of(cls, network: Network) -> Self:
        """Compile a network."""
        nodes = Nodes(network.places, (mode.id for mode in network.modes.values() if not mode.scheduled))
        handling = HandlingIndex(network.handling, network.places)
        haulage = Haulage(network, nodes, handling)
        rides = Rides(network, nodes, handling)
        edges = sorted((*haulage.edges(), *rides.edges()), key=lambda edge: edge.tail)
        return cls(
            network=network,
            nodes=nodes,
            edges=tuple(edges),
            handling=handling,
            haulage=haulage,
            charges=ChargeBook(network, handling),
            emissions=EmissionBook(network, handling),
        )

    @cached_property
    def tail(self) -> Int32:
        """Tail node of each edge."""
        return np.array([edge.tail for edge in self.edges], np.int32)

    @cached_property
    def head(self) -> Int32:
        """Head node of each edge."""
        return np.array([edge.head for edge in self.edges], np.int32)

    @cached_property
    def minutes(self) -> Int64:
        """Minutes of each edge, from when it is left for until the cargo is ready at the head."""
        return np.array([edge.minutes for edge in self.edges], np.int64)

    @cached_property
    def boardings(self) -> Int64:
        """Vehicles boarded on each edge."""
        return np.array([edge.boardings for edge in self.edges], np.int64)

    @cached_property
    def service(self) -> Int32:
        """Service of each edge by its place in ``network.services``; -1 for on-demand edges."""
        number = {service: i for i, service in enumerate(self.network.services)}
        return np.array([number[edge.service] if edge.service else -1 for edge in self.edges], np.int32)

    @cached_property
    def ready(self) -> Int64:
        """Minutes after a run's start at which cargo must be in the yard."""
        return np.array([edge.ready_min for edge in self.edges], np.int64)

    @cached_property
    def grams_per_tonne(self) -> NDArray[np.float64]:
        """Well-to-wheel and tank-to-wheel g CO2e per tonne, shape (edges, 2)."""
        return np.array([self.emissions.grams_per_tonne(edge) for edge in self.edges], np.float64).reshape(-1, 2)

    @cached_property
    def grams_per_container(self) -> NDArray[np.float64]:
        """Well-to-wheel g CO2e of handling per container."""
        return np.array([self.emissions.grams_per_container(edge) for edge in self.edges], np.float64)

    @cached_property
    def modes_by_place(self) -> dict[str, frozenset[str]]:
        """Modes that load or unload at each place."""
        return modes_by_place(self.edges, self.nodes)

    @cached_property
    def yard_rows(self) -> dict[str, dict[str, Handling]]:
        """By size of container: the row that each yard charges storage by."""
        return {size: yard_rows(self.modes_by_place, self.handling, size) for size in SIZES}

    @cached_property
    def gauge_changes(self) -> frozenset[tuple[str, str, str]]:
        """(from, to, infrastructure) of the border crossings at which the gauge changes."""
        rows = self.network.border_crossings
        return frozenset((row.from_id, row.to_id, row.mode) for row in rows if row.gauge_change)

    @cached_property
    def sources(self) -> tuple[frozenset[str], ...]:
        """Sources of each edge's timetable, length and emissions; those of its charges stand with them."""
        return tuple(self.sources_of(edge) for edge in self.edges)

    def sources_of(self, edge: Edge) -> frozenset[str]:
        """Return the sources of an edge's timetable, length and emissions."""
        found = {self.network.links[hop.link].source for hop in edge.hops}
        if edge.service:
            found.add(self.network.services[edge.service].source)
        return self.emissions.sources(edge).union(found)
