"""Which paths of a front to show: the best at something, then those most unlike what is shown already."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from threading import Lock

from corridor.compile.edges import Edge

Trait = tuple[str, str]
"""A kind (``mode``, ``service``, ``country``, ``gate``, or ``place``: an end of a ride that is no gate) and an id."""
NEAR_COPY = 0.35
"""Paths that differ in less than this share of what they touch count as near-copies of each other."""


class Signature:
    """Bit sets of what tells corridors apart: modes, services, countries, gates passed, places of transfer.

    Gates are border stations and straits; a town that a truck passes makes no other corridor. Safe to share between
    threads.
    """

    def __init__(self, edges: Sequence[Edge], gates: Container[str]) -> None:
        self._edges = edges
        self._gates = gates
        self._lock = Lock()
        self._traits: list[Trait] = []  # by number
        self._bits: dict[Trait, int] = {}
        self._kinds: dict[str, int] = {}  # the bits of all traits of a kind
        self._known: dict[int, int] = {}

    def of(self, steps: Iterable[int]) -> int:
        """Return the bits of a chain of edges."""
        known, bits = self._known, 0
        for step in steps:
            bits |= known[step] if step in known else self._learn(step)
        return bits

    def traits(self, bits: int, kinds: Iterable[str]) -> Iterator[Trait]:
        """Yield what bits stand for: traits of these kinds, in their order, then by id."""
        for kind in kinds:
            if own := bits & self._kinds.get(kind, 0):
                yield from sorted(self._traits[number] for number in _numbers(own))

    def _learn(self, step: int) -> int:
        bits = 0
        with self._lock:
            for trait in self._touched(self._edges[step]):
                if trait not in self._bits:
                    self._bits[trait] = bit = 1 << len(self._traits)
                    self._traits.append(trait)
                    self._kinds[trait[0]] = self._kinds.get(trait[0], 0) | bit
                bits |= self._bits[trait]
            self._known[step] = bits
        return bits

    def _touched(self, edge: Edge) -> Iterator[Trait]:
        yield "mode", edge.mode
        if edge.service:
            yield "service", edge.service
            yield self._met(edge.places[0])
            yield self._met(edge.hops[-1].head)
        for country in edge.countries:
            yield "country", country
        yield from (("gate", place) for place in edge.places if place in self._gates)

    def _met(self, place: str) -> Trait:
        return "gate" if place in self._gates else "place", place


def _numbers(bits: int) -> Iterator[int]:
    while bits:
        number = bits.bit_length() - 1
        yield number
        bits ^= 1 << number


def difference(a: int, b: int) -> float:
    """Return the Jaccard distance of two bit sets: 0 the same, 1 nothing in common."""
    union = (a | b).bit_count()
    return 1 - (a & b).bit_count() / union if union else 0.0


def choose(best: Mapping[str, int], signatures: Sequence[int], ranking: Sequence[float], limit: int) -> list[int]:
    """Return the indices of at most ``limit`` paths to show.

    The best at something come first, in the order of ``best``; then, one by one, the path that is least
    like those already chosen (ties: the better ranked), until only near-copies are left.
    """
    chosen = list(dict.fromkeys(best.values()))[:limit]
    left = dict.fromkeys(range(len(signatures)), 1.0)
    for pick in chosen:
        left = _unlike(left, signatures, pick)
    while left and len(chosen) < limit:
        pick = max(left, key=lambda i: (left[i], -ranking[i], -i))
        chosen.append(pick)
        left = _unlike(left, signatures, pick)
    return chosen


def _unlike(left: Mapping[int, float], signatures: Sequence[int], pick: int) -> dict[int, float]:
    """Return those left that are no near-copies of a pick either, each with its least difference from all picks."""
    own = signatures[pick]
    kept: dict[int, float] = {}
    for i, nearest in left.items():
        apart = difference(signatures[i], own)
        least = apart if apart < nearest else nearest  # noqa: FURB136  (a call takes as long as all the rest)
        if least >= NEAR_COPY:
            kept[i] = least
    return kept
