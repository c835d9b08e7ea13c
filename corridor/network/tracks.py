"""Which links a service uses between two calls: the shortest chain on its kind of infrastructure."""

import heapq
from collections.abc import Mapping
from typing import NamedTuple

from corridor.model.link import Link


class Hop(NamedTuple):
    """A link in the direction of travel."""

    link: str
    tail: str
    head: str


class Tracks:
    """Shortest chains of links of one kind of infrastructure, by km."""

    def __init__(self, links: Mapping[str, Link], mode: str) -> None:
        self._out: dict[str, list[tuple[float, str, str]]] = {}
        for link in links.values():
            if link.mode != mode:
                continue
            self._out.setdefault(link.from_id, []).append((link.length_km, link.to_id, link.id))
            if link.both_ways:
                self._out.setdefault(link.to_id, []).append((link.length_km, link.from_id, link.id))
        self._found: dict[tuple[str, str], tuple[Hop, ...] | None] = {}

    def between(self, tail: str, head: str) -> tuple[Hop, ...] | None:
        """Return the shortest chain of links from one place to another; None if there is none."""
        if (tail, head) not in self._found:
            self._found[tail, head] = self._search(tail, head)
        return self._found[tail, head]

    def _search(self, tail: str, head: str) -> tuple[Hop, ...] | None:
        settled: set[str] = set()
        came: dict[str, tuple[str, str]] = {}
        least = {tail: 0.0}
        queue = [(0.0, tail)]
        while queue:
            km, place = heapq.heappop(queue)
            if place == head:
                return _walk_back(came, tail, head)
            if place in settled:
                continue
            settled.add(place)
            for length, to, link in self._out.get(place, ()):
                total = km + length
                if total < least.get(to, float("inf")):
                    least[to] = total
                    came[to] = (link, place)
                    heapq.heappush(queue, (total, to))
        return None


def _walk_back(came: Mapping[str, tuple[str, str]], tail: str, head: str) -> tuple[Hop, ...]:
    hops: list[Hop] = []
    place = head
    while place != tail:
        link, before = came[place]
        hops.append(Hop(link, before, place))
        place = before
    return tuple(reversed(hops))
