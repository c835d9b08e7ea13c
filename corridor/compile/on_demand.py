"""Edges of haulage on demand: load, haul over links, unload."""

from collections.abc import Iterator

from corridor.compile.edges import Edge
from corridor.compile.handling import HandlingIndex
from corridor.compile.holds import leaves
from corridor.compile.nodes import Nodes
from corridor.compile.territory import countries_of
from corridor.model.border_crossing import BorderCrossing
from corridor.model.carriage import Carriage
from corridor.model.change import Delay
from corridor.model.link import Link
from corridor.model.mode import Infrastructure, Mode
from corridor.network.network import Network
from corridor.network.tracks import Hop
from corridor.units import MINUTES_PER_DAY, minutes_from_hours

WHERE_CARGO_CHANGES = frozenset({"seaport", "rail_terminal", "road_hub", "city"})
"""Kinds of place with a yard; border stations and passages alone have none."""


class Haulage:
    """On-demand edges of one network."""

    def __init__(self, network: Network, nodes: Nodes, handling: HandlingIndex) -> None:
        self._network = network
        self._nodes = nodes
        self._handling = handling
        self._carriage = {(row.mode, row.country): row for row in network.carriage}
        self._delays = [
            change for change in network.disruptions if isinstance(change, Delay) and not change.window.dated
        ]
        self._borders = {(row.from_id, row.to_id, row.mode): row for row in network.border_crossings}

    def edges(self) -> Iterator[Edge]:
        """Yield the edges of every on-demand mode."""
        for mode in self._network.modes.values():
            if not mode.scheduled:
                touched: set[str] = set()
                for link in self._network.links.values():
                    if link.mode == mode.runs_on and self.carriage(mode.id, link.country):
                        touched.update((link.from_id, link.to_id))
                        yield from self._hauls(mode, link)
                for place in sorted(touched):
                    yield from self._yard(mode, place)

    def carriage(self, mode: str, country: str) -> Carriage | None:
        """Return how a mode moves in a country; None where it does not run."""
        return self._carriage.get((mode, country)) or self._carriage.get((mode, "*"))

    def border(self, hop: Hop, runs_on: Infrastructure) -> BorderCrossing | None:
        """Return the border that a hop crosses, if any."""
        return self._borders.get((hop.tail, hop.head, runs_on))

    def _hauls(self, mode: Mode, link: Link) -> Iterator[Edge]:
        yield self._haul(mode, link, Hop(link.id, link.from_id, link.to_id))
        if link.both_ways:
            yield self._haul(mode, link, Hop(link.id, link.to_id, link.from_id))

    def _haul(self, mode: Mode, link: Link, hop: Hop) -> Edge:
        carriage = self.carriage(mode.id, link.country)
        if carriage is None:
            raise AssertionError(f"no carriage of {mode.id} in {link.country}")
        border = self.border(hop, link.mode)
        moving_min = link.length_km / carriage.km_per_day * MINUTES_PER_DAY
        late_min = sum(minutes_from_hours(delay.hours) for delay in self._delays if leaves(hop, delay))
        return Edge(
            kind="haul",
            tail=self._nodes.aboard(hop.tail, mode.id),
            head=self._nodes.aboard(hop.head, mode.id),
            mode=mode.id,
            minutes=round(moving_min) + minutes_from_hours(border.p50_h if border else 0) + late_min,
            boardings=0,
            places=(hop.tail, hop.head),
            countries=countries_of(self._network, (hop,)),
            hops=(hop,),
            length_km=link.length_km,
        )

    def _yard(self, mode: Mode, place: str) -> Iterator[Edge]:
        here = self._network.places[place]
        carriage = self.carriage(mode.id, here.country)
        handling = self._handling.find(place, mode.id)
        if carriage is None or handling is None or WHERE_CARGO_CHANGES.isdisjoint(here.kinds):
            return
        yard, aboard = self._nodes.yard(place), self._nodes.aboard(place, mode.id)
        loading_min = minutes_from_hours(handling.load_h + carriage.dispatch_p50_h)
        yield Edge(
            kind="load",
            tail=yard,
            head=aboard,
            mode=mode.id,
            minutes=loading_min,
            boardings=1,
            places=(place,),
            countries=(here.country,),
        )
        yield Edge(
            kind="unload",
            tail=aboard,
            head=yard,
            mode=mode.id,
            minutes=minutes_from_hours(handling.unload_h),
            boardings=0,
            places=(place,),
            countries=(here.country,),
        )
