"""Networks made for tests: by hand, and random ones too large for the oracle."""

import random
from functools import cache

from tests.oracle.arrays import answer, vectors
from tests.oracle.plain import ALL, Ask, PlainEdge, PlainNetwork, Wanted
from tests.oracle.random_networks import draw
from tests.oracle.shapes import LARGER

NEVER = 1 << 40
"""A period so long that nothing repeats."""
MANY_LABELS = 300


def network(
    *edges: PlainEdge,
    runs: tuple[tuple[int, ...], ...] = (),
    free: dict[int, int] | None = None,
    rate: dict[int, int] | None = None,
    period: int = NEVER,
    irregular: tuple[tuple[int, ...], ...] | None = None,
) -> PlainNetwork:
    """Return a network by its edges; storage is free where nothing is said, runs have no forerunners."""
    nodes = 1 + max(max(edge.tail, edge.head) for edge in edges)
    return PlainNetwork(
        nodes=nodes,
        edges=edges,
        runs=runs,
        free=tuple((free or {}).get(node, 0) for node in range(nodes)),
        rate=tuple((rate or {}).get(node, 0) for node in range(nodes)),
        period=period,
        irregular=runs if irregular is None else irregular,
    )


def ride(tail: int, head: int, service: int, minutes: int = 10, mills: int = 0, ready: int = 0) -> PlainEdge:
    """Return a scheduled edge."""
    return PlainEdge(tail=tail, head=head, minutes=minutes, mills=mills, boardings=1, service=service, ready=ready)


def haul(tail: int, head: int, minutes: int = 10, mills: int = 0, boardings: int = 0, grams: int = 0) -> PlainEdge:
    """Return an on-demand edge."""
    return PlainEdge(tail=tail, head=head, minutes=minutes, mills=mills, boardings=boardings, grams=grams)


def ask(target: int, latest_min: int = 1_000, max_boardings: int | None = None, max_mills: int | None = None) -> Ask:
    """Return a question from node 0 at minute 0."""
    return Ask(
        source=0, target=target, ready_min=0, latest_min=latest_min, max_boardings=max_boardings, max_mills=max_mills
    )


def front(on: PlainNetwork, question: Ask, wanted: Wanted = ALL) -> list[tuple[int, ...]]:
    """Return what the search finds, in its order."""
    return vectors(answer(on, question, wanted), wanted)


@cache
def large(seed: int) -> tuple[PlainNetwork, Ask]:
    """Return a random network on which a search makes hundreds of labels, and a question."""
    rng = random.Random(f"large {seed}")  # noqa: S311
    while True:
        on, question = draw(rng, LARGER[1])
        if answer(on, question, ALL).labels >= MANY_LABELS:
            return on, question
