"""Edges of scheduled legs: one for each pair of calls with loading before unloading."""

from collections.abc import Iterator
from itertools import pairwise

from corridor.compile.edges import Edge
from corridor.compile.handling import HandlingIndex
from corridor.compile.nodes import Nodes
from corridor.compile.territory import countries_of
from corridor.model.service import Call, Service
from corridor.network.network import Network
from corridor.network.tracks import Hop, Tracks
from corridor.units import minutes_from_hours


class Rides:
    """Scheduled edges of one network."""

    def __init__(self, network: Network, nodes: Nodes, handling: HandlingIndex) -> None:
        self._network = network
        self._nodes = nodes
        self._handling = handling
        kinds = {mode.runs_on for mode in network.modes.values() if mode.scheduled}
        self._tracks = {kind: Tracks(network.links, kind) for kind in sorted(kinds)}

    def edges(self) -> Iterator[Edge]:
        """Yield the rides of every service."""
        for service in self._network.services.values():
            yield from self._service(service, self._network.calls.get(service.id, ()))

    def _service(self, service: Service, calls: tuple[Call, ...]) -> Iterator[Edge]:
        tracks = self._tracks[self._network.modes[service.mode].runs_on]
        chains = [tracks.between(a.place, b.place) for a, b in pairwise(calls)]
        for board, start in enumerate(calls):
            if not start.load:
                continue
            hops: list[Hop] = []
            for alight in range(board + 1, len(calls)):
                chain = chains[alight - 1]
                if chain is None:
                    break
                hops.extend(chain)
                if calls[alight].unload and calls[alight].place != start.place:
                    yield from self._ride(service, calls, board, alight, tuple(hops))

    def _ride(
        self, service: Service, calls: tuple[Call, ...], board: int, alight: int, hops: tuple[Hop, ...]
    ) -> Iterator[Edge]:
        start, end = calls[board], calls[alight]
        handling = self._handling.find(end.place, service.mode)
        if handling is None or self._handling.find(start.place, service.mode) is None:
            return
        ready_min = minutes_from_hours(start.depart_h) - minutes_from_hours(service.cut_off_h)
        done_min = minutes_from_hours(end.arrive_h) + minutes_from_hours(handling.unload_h)
        passed = dict.fromkeys(place for hop in hops for place in (hop.tail, hop.head))
        passages = dict.fromkeys(place for hop in hops for place in self._network.links[hop.link].passages)
        yield Edge(
            kind="ride",
            tail=self._nodes.yard(start.place),
            head=self._nodes.yard(end.place),
            mode=service.mode,
            minutes=done_min - ready_min,
            boardings=1,
            places=tuple(passed | passages),
            countries=countries_of(self._network, hops),
            hops=hops,
            service=service.id,
            board=board,
            alight=alight,
            ready_min=ready_min,
            length_km=sum(self._network.links[hop.link].length_km for hop in hops),
        )
