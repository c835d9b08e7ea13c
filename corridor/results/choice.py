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
        self._bits: dict[str, int] = {}
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
        named = (self._trait(name) for name, number in list(self._bits.items()) if bits >> number & 1)
        return sorted(
            (trait for trait in named if trait[0] in kinds), key=lambda trait: (kinds.index(trait[0]), trait[1])
        )

    def _trait(self, name: str) -> Trait:
        kind, is_kind, rest = name.partition(" ")
        return (kind, rest) if is_kind else ("gate" if name in self._gates else "place", name)

    def _edge(self, step: int) -> int:
        bits = 0
        for name in self._touched(self._edges[step]):
            known = self._bits.get(name)
            bits |= 1 << (self._bits.setdefault(name, next(self._next)) if known is None else known)
        self._known[step] = bits
        return bits

    def _touched(self, edge: Edge) -> Iterator[str]:
        yield f"mode {edge.mode}"
        if edge.service:
            yield f"service {edge.service}"
            yield edge.places[0]
            yield edge.hops[-1].head
        for country in edge.countries:
            yield f"country {country}"
        yield from (place for place in edge.places if place in self._gates)


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
    nearest = [min((difference(own, signatures[i]) for i in chosen), default=1.0) for own in signatures]
    while len(chosen) < limit:
        pick = max(range(len(signatures)), key=lambda i: (nearest[i], -ranking[i], -i), default=None)
        if pick is None or nearest[pick] < NEAR_COPY:
            break
        chosen.append(pick)
        nearest = [min(old, difference(own, signatures[pick])) for old, own in zip(nearest, signatures, strict=True)]
    return chosen
