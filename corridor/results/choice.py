"""Which paths of a front to show: the best at something, then those most unlike what is shown already."""

from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import count

from corridor.compile.edges import Edge

Trait = tuple[str, str]
"""A kind (``mode``, ``service``, ``country``, ``gate``, or ``place``: an end of a ride that is no gate) and an id."""
NEAR_COPY = 0.35
"""Paths that differ in less than this share of what they touch count as near-copies of each other."""


class Signature:
    """Bit sets of what tells corridors apart: modes, services, countries, gates passed, places of transfer.

    Gates are border stations and straits; a town that a truck passes makes no other corridor.
    """

    def __init__(self, edges: Sequence[Edge], gates: Container[str]) -> None:
        self._edges = edges
        self._gates = gates
        self._bits: dict[Trait, int] = {}
        self._traits: dict[int, Trait] = {}
        self._next = count()  # never the same number twice, whatever thread asks
        self._known: dict[int, int] = {}

    def of(self, steps: Sequence[int]) -> int:
        """Return the bits of a chain of edges."""
        bits = 0
        for step in steps:
            known = self._known.get(step)
            bits |= self._edge(step) if known is None else known
        return bits

    def traits(self, bits: int, kinds: Sequence[str]) -> list[Trait]:
        """Return what bits stand for: traits of these kinds, in their order, then by id."""
        named = map(self._traits.__getitem__, _numbers(bits))
        return sorted(
            (trait for trait in named if trait[0] in kinds), key=lambda trait: (kinds.index(trait[0]), trait[1])
        )

    def _edge(self, step: int) -> int:
        bits = 0
        for trait in self._touched(self._edges[step]):
            number = self._bits.get(trait)
            if number is None:
                number = next(self._next)
                self._traits[number] = trait  # before anyone can be given the number
                number = self._bits.setdefault(trait, number)
            bits |= 1 << number
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
    apart = ((i, min(nearest, difference(signatures[i], own))) for i, nearest in left.items())
    return {i: nearest for i, nearest in apart if nearest >= NEAR_COPY}
