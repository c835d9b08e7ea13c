"""What a service passes and when: calls, and between them links, stations and straits."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from corridor.model.mode import Infrastructure
from corridor.model.service import Call, Service
from corridor.network.network import Network
from corridor.network.tracks import Hop, Tracks
from corridor.units import minutes_from_hours


@dataclass(frozen=True, slots=True, kw_only=True)
class Passing:
    """A place passed or called at, or a link; minutes after the run's start.

    Between two calls the minutes go by evenly over the kilometres. The straits of a link are passed
    somewhere on it. ``call`` is the number of the call that it is, or of the last one before.
    """

    places: tuple[str, ...]
    link: str | None
    country: str
    from_min: int
    until_min: int
    call: int


class Courses:
    """The courses of a network's services, each made when first needed."""

    def __init__(self, network: Network, tracks: Mapping[Infrastructure, Tracks]) -> None:
        self._network = network
        self._tracks = tracks
        self._known: dict[str, tuple[Passing, ...]] = {}

    def of(self, service: Service) -> tuple[Passing, ...]:
        """Return what a service passes, in order."""
        if service.id not in self._known:
            self._known[service.id] = tuple(self._course(service, self._network.calls.get(service.id, ())))
        return self._known[service.id]

    def chain(self, service: Service, start: Call, end: Call) -> tuple[Hop, ...] | None:
        """Return the links that a service runs over between two calls."""
        return self._tracks[self._network.modes[service.mode].runs_on].between(start.place, end.place)

    def _course(self, service: Service, calls: tuple[Call, ...]) -> Iterator[Passing]:
        for number, (start, end) in enumerate(pairwise(calls)):
            yield self._call(start, number)
            yield from self._between(service, start, end, number)
        if calls:
            yield self._call(calls[-1], len(calls) - 1)

    def _call(self, call: Call, number: int) -> Passing:
        return Passing(
            places=(call.place,),
            link=None,
            country=self._network.places[call.place].country,
            from_min=minutes_from_hours(call.arrive_h),
            until_min=minutes_from_hours(call.depart_h),
            call=number,
        )

    def _between(self, service: Service, start: Call, end: Call, number: int) -> Iterator[Passing]:
        hops = self.chain(service, start, end) or ()
        links = [self._network.links[hop.link] for hop in hops]
        total_km = sum(link.length_km for link in links)
        left, arrived = minutes_from_hours(start.depart_h), minutes_from_hours(end.arrive_h)
        done_km, minute = 0.0, left
        for hop, link in zip(hops, links, strict=True):
            done_km += link.length_km
            there = left + round((arrived - left) * done_km / total_km)
            passages = link.passages if hop.tail == link.from_id else link.passages[::-1]
            yield Passing(
                places=passages,
                link=link.id,
                country=link.country,
                from_min=minute,
                until_min=there,
                call=number,
            )
            minute = there
            if hop is not hops[-1]:
                yield Passing(
                    places=(hop.head,),
                    link=None,
                    country=self._network.places[hop.head].country,
                    from_min=there,
                    until_min=there,
                    call=number,
                )
