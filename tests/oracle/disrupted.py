"""Random closures and delays on random networks."""

import random
from dataclasses import replace
from itertools import pairwise

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
    held = replace(network, edges=tuple(edges))
    if rng.random() < 0.5 and any(edge.service is None for edge in edges):
        held = _tempting(held, ask, rng)
    return cancelled(replace(held, edges=tuple(_in_order(edge) for edge in held.edges)), ask, rng)


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


def _tempting(network: PlainNetwork, ask: Ask, rng: random.Random) -> PlainNetwork:
    """Return a network with a haul that closes between the ends of two rides to it.

    The later ride is dearer by what the earlier one may have to pay for being early, so that it looks as if it were
    no good; but only the earlier one passes before the closure, and waits in a yard behind it.
    """
    haul = rng.choice([number for number, edge in enumerate(network.edges) if edge.service is None])
    start = network.edges[haul].tail
    ends = sorted(
        (run + edge.ready + edge.minutes, number)
        for number, edge in enumerate(network.edges)
        if edge.service is not None and edge.head == start
        for run in network.runs[edge.service]
        if ask.ready_min <= run + edge.ready
    )
    pairs = [(one, other) for one, other in pairwise(ends) if one[0] < other[0] and one[1] != other[1]]
    if not pairs:
        return network
    (came, early), (later, late) = rng.choice(pairs[:3])
    rate = max(network.rate[start], network.rate[network.edges[haul].head])
    dearer = network.edges[early].mills + rng.choice((1, 1, 2, 3)) * rate * (later - came) + rng.choice((0, 1, TICK))
    shut = Barrier(when=(rng.choice((came + 1, later)), later + rng.choice(SPANS)))
    edges = list(network.edges)
    edges[late] = replace(edges[late], mills=dearer)
    edges[haul] = replace(edges[haul], barriers=(*edges[haul].barriers, shut))
    return replace(network, edges=tuple(edges))


def _barrier(ask: Ask, rng: random.Random) -> Barrier:
    return Barrier(when=_when(ask, rng), lost=rng.choice((None, None, *LOST)))


def _when(ask: Ask, rng: random.Random) -> Minutes:
    first = rng.randrange(ask.ready_min - 2 * DAY, ask.latest_min, TICK) + rng.choice((0, 0, 1, -1))
    return first, (FAR if rng.random() < 0.1 else first + rng.choice(SPANS))
