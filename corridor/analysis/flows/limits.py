"""What flows are limited by: stretches of services, places, links in each direction."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import numpy as np

from corridor.analysis.flows.instance import Float64, Int32, Int64
from corridor.compile.compiled import Compiled
from corridor.compile.edges import Edge
from corridor.network.network import Network

ANY = "*"
_HANDLED = {"ride": (0, -1), "load": (0,), "unload": (-1,)}
"""At which ends of an edge the place moves the container."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """TEU a week that can go: on a service between two calls, through a place, over a link in one direction.

    ``teu_per_week`` is what is left beside other cargo, which takes ``taken_teu_per_week``. ``mode`` is that of the
    service, or the one whose TEU a place or link counts, ``*`` for all.
    """

    kind: Literal["service", "place", "link"]
    id: str
    from_id: str
    to_id: str
    mode: str
    teu_per_week: float
    taken_teu_per_week: float = 0.0

    @property
    def name(self) -> str:
        """A readable name: ``qilu-tashkent-w: CNJZH > UZTAS``; of a place the id alone."""
        return self.id if self.kind == "place" else f"{self.id}: {self.from_id} > {self.to_id}"


class Limits:
    """The limits of a network that some edge runs into, and which edges run into which."""

    def __init__(self, compiled: Compiled, runs: Mapping[str, float]) -> None:
        self._compiled = compiled
        self._number: dict[tuple[str, ...], int] = {}
        self.all: list[Limit] = []
        network = compiled.network
        self._stops = {name: stops_of(network, name) for name in network.services}
        self._slots = {name: runs[name] * service.capacity_teu for name, service in network.services.items()}
        self._rows = {(row.kind, row.id, row.mode): row for row in network.capacities}
        self._uses = [list(self._of_edge(edge)) for edge in compiled.edges]

    def capacity(self) -> Float64:
        """Return TEU a week of each limit."""
        return np.array([limit.teu_per_week for limit in self.all], np.float64)

    def uses(self) -> tuple[Int64, Int32]:
        """Return the limits of each edge, in sparse rows."""
        counts = np.array([len(found) for found in self._uses], np.int64)
        flat = [number for found in self._uses for number in found]
        return np.concatenate((np.zeros(1, np.int64), np.cumsum(counts))), np.array(flat, np.int32)

    def _of_edge(self, edge: Edge) -> Iterator[int]:
        if edge.service:
            for start, end in pairwise(self._stops[edge.service]):
                if edge.board <= start and end <= edge.alight:
                    yield self._stretch(edge, start, end)
        for hop in edge.hops:
            yield from self._at("link", hop.link, edge.mode, hop.tail, hop.head)
        for end in _HANDLED.get(edge.kind, ()):
            place = self._compiled.nodes.place_of((edge.tail, edge.head)[end])
            yield from self._at("place", place, edge.mode, place, place)

    def _stretch(self, edge: Edge, start: int, end: int) -> int:
        name = str(edge.service)
        calls = self._compiled.network.calls[name]
        places = calls[start].place, calls[end].place
        limit = Limit(
            kind="service", id=name, from_id=places[0], to_id=places[1], mode=edge.mode, teu_per_week=self._slots[name]
        )
        return self._number_of(limit, str(start))

    def _at(self, kind: Literal["place", "link"], name: str, mode: str, start: str, end: str) -> Iterator[int]:
        for whose in (mode, ANY):
            row = self._rows.get((kind, name, whose))
            if row is not None:
                limit = Limit(
                    kind=kind,
                    id=name,
                    from_id=start,
                    to_id=end,
                    mode=whose,
                    teu_per_week=row.teu_per_week - row.taken_teu_per_week,
                    taken_teu_per_week=row.taken_teu_per_week,
                )
                yield self._number_of(limit, whose)

    def _number_of(self, limit: Limit, part: str) -> int:
        key = (limit.kind, limit.id, limit.from_id, limit.to_id, part)
        if key not in self._number:
            self._number[key] = len(self.all)
            self.all.append(limit)
        return self._number[key]


def stops_of(network: Network, service: str) -> list[int]:
    """Return the calls at which a service may change its load: passing a border does not."""
    calls = network.calls.get(service, ())
    return [i for i, call in enumerate(calls) if call.load or call.unload]
