"""A network compiled to arrays: done once, used by every query."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

import numpy as np
from numpy.typing import NDArray

from corridor.compile.charges import ChargeBook
from corridor.compile.course import Courses
from corridor.compile.edges import Edge
from corridor.compile.emissions import EmissionBook
from corridor.compile.handling import HandlingIndex
from corridor.compile.holds import HoldBook, HoldTable
from corridor.compile.nodes import Nodes
from corridor.compile.on_demand import Haulage
from corridor.compile.rides import Rides
from corridor.compile.schedules import Schedule, cancel, list_schedules
from corridor.compile.storage import modes_by_place, yard_rows
from corridor.model.change import Delay
from corridor.model.equipment import SIZES
from corridor.model.handling import Handling
from corridor.network.network import Network
from corridor.network.tracks import Tracks

Int64 = NDArray[np.int64]
Int32 = NDArray[np.int32]


@dataclass(frozen=True, kw_only=True)
class Compiled:
    """The search graph of a network without prices.

    Edges are sorted by tail node; row ``i`` of every array belongs to ``edges[i]``.
    """

    network: Network
    nodes: Nodes
    courses: Courses
    schedules: tuple[Schedule, ...]
    edges: tuple[Edge, ...]
    handling: HandlingIndex
    haulage: Haulage
    charges: ChargeBook
    emissions: EmissionBook
    holding: HoldBook

    @classmethod
    def of(cls, network: Network) -> Self:
        """Compile a network."""
        nodes = Nodes(network.places, (mode.id for mode in network.modes.values() if not mode.scheduled))
        handling = HandlingIndex(network.handling, network.places)
        haulage = Haulage(network, nodes, handling)
        kinds = {mode.runs_on for mode in network.modes.values() if mode.scheduled}
        courses = Courses(network, {kind: Tracks(network.links, kind) for kind in sorted(kinds)})
        rides = Rides(network, nodes, handling, courses)
        schedules = list_schedules(network, courses)
        edges = sorted((*haulage.edges(), *rides.edges(schedules)), key=lambda edge: edge.tail)
        emissions = EmissionBook(network, handling)
        return cls(
            network=network,
            nodes=nodes,
            courses=courses,
            schedules=cancel(schedules, courses, network),
            edges=tuple(edges),
            handling=handling,
            haulage=haulage,
            charges=ChargeBook(network, handling, emissions),
            emissions=emissions,
            holding=HoldBook(network),
        )

    def after(self, network: Network) -> Self:
        """Return a network compiled that a scenario has made of this one, with all that is the same for both.

        A change of prices leaves the edges as they are, a closure the prices too; anything else is compiled anew.
        """
        if not _has_same_edges(self.network, network):
            return type(self).of(network)
        schedules = cancel(list_schedules(network, self.courses), self.courses, network)
        other = replace(self, network=network, schedules=schedules, holding=HoldBook(network))
        if not _has_same_prices(self.network, network):
            other = replace(other, charges=ChargeBook(network, self.handling, self.emissions))
        other.__dict__.update({name: value for name, value in vars(self).items() if name in _OF_EDGES})
        return other

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
        """Schedule of each edge, an index of ``schedules``: to a search, its service; -1 for on-demand edges."""
        return np.array([edge.schedule for edge in self.edges], np.int32)

    @cached_property
    def holds(self) -> HoldTable:
        """Holds of each edge."""
        if not self.holding:
            return HoldTable.of([()] * len(self.edges))
        return HoldTable.of(self.holding.of(edge) for edge in self.edges)

    @cached_property
    def running(self) -> NDArray[np.bool_]:
        """False for edges that are closed for ever, and for rides of which all runs are cancelled."""
        idle = np.array([not schedule.spans for schedule in self.schedules] or [False])
        shut: NDArray[np.bool_] = self.holds.shut | ((self.service >= 0) & idle[self.service])
        return np.logical_not(shut)

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


_OF_EDGES = frozenset(
    [
        "tail",
        "head",
        "minutes",
        "boardings",
        "service",
        "ready",
        "grams_per_tonne",
        "grams_per_container",
        "modes_by_place",
        "gauge_changes",
        "sources",
    ]
)
"""What depends on edges and emission factors alone."""


def _has_same_edges(one: Network, other: Network) -> bool:
    tables = ("places", "links", "modes", "services", "calls", "carriage", "handling", "border_crossings")
    return all(getattr(one, table) is getattr(other, table) for table in (*tables, "emission_factors")) and [
        change for change in one.disruptions if isinstance(change, Delay)
    ] == [change for change in other.disruptions if isinstance(change, Delay)]


def _has_same_prices(one: Network, other: Network) -> bool:
    return (
        one.rates is other.rates and one.tariffs is other.tariffs and one.carbon_price_usd_t == other.carbon_price_usd_t
    )
