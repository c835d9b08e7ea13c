"""Random closures and delays on random networks."""

import random
from dataclasses import replace

from tests.oracle.plain import Ask, Ban, Barrier, Lateness, Minutes, PlainEdge, PlainNetwork

TICK = 360
DAY = 1_440
FAR = 1 << 40
SPANS = (TICK, DAY, 2 * DAY, 3 * DAY, 7 * DAY)
LOST = (60, TICK, DAY, 2 * DAY)


def disrupted(network: PlainNetwork, ask: Ask, rng: random.Random) -> PlainNetwork:
    """Return a network with barriers on haulage, cancelled and late runs."""
    edges = [
        edge
        if edge.service is not None or rng.random() < 0.3
        else replace(edge, barriers=tuple(_barrier(ask, rng) for _ in range(rng.randint(1, 3))))
        for edge in network.edges
    ]
    return cancelled(replace(network, edges=tuple(_in_order(edge) for edge in edges)), ask, rng)


def cancelled(network: PlainNetwork, ask: Ask, rng: random.Random) -> PlainNetwork:
    """Return a network with some runs cancelled, others late."""
    bans, lateness = [], []
    for service in range(len(network.runs)):
        if rng.random() < 0.4:
            first = rng.choice((0, TICK, DAY))
            offsets = (first, first + rng.choice((0, 0, TICK, DAY)))
            bans.append(Ban(service=service, offsets=offsets, when=_when(ask, rng)))
        if rng.random() < 0.4:
            offset, lost = rng.choice((-DAY, 0, TICK, DAY, 2 * DAY)), rng.choice(LOST)
            lateness.append(Lateness(service=service, offset=offset, lost=lost, when=_when(ask, rng)))
    return replace(network, bans=tuple(bans), lateness=tuple(lateness))


def _in_order(edge: PlainEdge) -> PlainEdge:
    """Return an edge with its barriers by their beginnings: the order in which delays are met."""
    return replace(edge, barriers=tuple(sorted(edge.barriers, key=lambda one: (one.when, one.lost or 0))))


def _barrier(ask: Ask, rng: random.Random) -> Barrier:
    return Barrier(when=_when(ask, rng), lost=rng.choice((None, None, *LOST)))


def _when(ask: Ask, rng: random.Random) -> Minutes:
    first = rng.randrange(ask.ready_min - 2 * DAY, ask.latest_min, TICK) + rng.choice((0, 0, 1, -1))
    return first, (FAR if rng.random() < 0.1 else first + rng.choice(SPANS))
