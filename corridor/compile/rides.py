"""Edges of scheduled legs: one for each pair of calls with loading before unloading."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from corridor.compile.course import Courses
from corridor.compile.edges import Edge
from corridor.compile.handling import HandlingIndex
from corridor.compile.nodes import Nodes
from corridor.compile.schedules import Schedule
from corridor.compile.territory import countries_of
from corridor.network.network import Network
from corridor.network.tracks import Hop
from corridor.units import minutes_from_hours


class Rides:
    """Scheduled edges of one network."""

    def __init__(self, network: Network, nodes: Nodes, handling: HandlingIndex, courses: Courses) -> None:
        self._network = network
        self._nodes = nodes
        self._handling = handling
        self._courses = courses

    def edges(self, schedules: Sequence[Schedule]) -> Iterator[Edge]:
        """Yield the rides of every schedule."""
        for number, schedule in enumerate(schedules):
            yield from self._schedule(number, schedule)

    def _schedule(self, number: int, schedule: Schedule) -> Iterator[Edge]:
        service, calls = schedule.service, schedule.calls
        chains = [self._courses.chain(service, start, end) for start, end in pairwise(calls)]
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
                    yield from self._ride(number, schedule, board, alight, tuple(hops))

    def _ride(self, number: int, schedule: Schedule, board: int, alight: int, hops: tuple[Hop, ...]) -> Iterator[Edge]:
        service, calls = schedule.service, schedule.calls
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
            schedule=number,
            board=board,
            alight=alight,
            ready_min=ready_min,
            length_km=sum(self._network.links[hop.link].length_km for hop in hops),
        )
