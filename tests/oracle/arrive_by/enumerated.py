"""The oracle for deadlines: list all journeys that end in time, each with the latest minute to be ready for it.

It goes forward, from the source, while the search goes backward. Until the first scheduled edge only the minutes
spent matter, for the cargo is ready just in time for that edge's run; from there on everything is dated.
Nothing is cut off on the way but equal vectors in the same state.
"""

from collections import defaultdict
from heapq import heappop, heappush

from tests.oracle.brute_force import MANY, TooManyError, departures, storage
from tests.oracle.plain import Ask, PlainEdge, PlainNetwork, Vector

Spent = tuple[int, int, int, int]
"""Ready-by minute, mills, boardings, grams."""

Agenda = dict[int, dict[int, set[Spent]]]
"""By the minute at which cargo is ready at a node, and the node."""


def started(network: PlainNetwork, ask: Ask) -> dict[int, set[Vector]]:
    """Return, for every node, (minutes, mills, boardings, grams) of all chains of on-demand edges from the source."""
    longest = ask.latest_min - ask.ready_min
    found: dict[int, set[Vector]] = defaultdict(set)
    agenda: list[tuple[int, Vector]] = [(ask.source, (0, 0, 0, 0))]
    while agenda:
        node, vector = agenda.pop()
        if vector in found[node] or vector[0] > longest:
            continue
        found[node].add(vector)
        minutes, mills, boardings, grams = vector
        for edge in _leaving(network, ask)[node]:
            if edge.service is None:
                spent = (minutes + edge.minutes, mills + edge.mills, boardings + edge.boardings, grams + edge.grams)
                agenda.append((edge.head, spent))
    return found


def in_time(network: PlainNetwork, ask: Ask, most: int = MANY) -> set[Spent]:
    """Return the vectors of all journeys that are at the target by the latest minute and ready from ``ready_min`` on.

    Limits on boardings and mills are left to ``within``.

    Raises
    ------
    TooManyError
        If more than ``most`` vectors are listed on the way.
    """
    leaving = _leaving(network, ask)
    on_demand = started(network, ask)
    answer: set[Spent] = {
        (ask.latest_min - minutes, mills, boardings, grams)
        for minutes, mills, boardings, grams in on_demand.get(ask.target, ())
    }
    agenda: Agenda = defaultdict(lambda: defaultdict(set))
    for edge in (edge for node in on_demand for edge in leaving[node] if edge.service is not None):
        for minutes, mills, boardings, grams in on_demand[edge.tail]:
            for leave, there in departures(network, edge, ask.ready_min + minutes, ask.latest_min):
                spent = (leave - minutes, mills + edge.mills, boardings + edge.boardings, grams + edge.grams)
                agenda[there][edge.head].add(spent)
    return answer | _dated(network, ask, agenda, most)


def _dated(network: PlainNetwork, ask: Ask, agenda: Agenda, most: int) -> set[Spent]:
    """Return the vectors of all journeys that go on from an agenda to the target, minute by minute."""
    leaving = _leaving(network, ask)
    answer: set[Spent] = set()
    done: dict[tuple[int, int], set[Spent]] = defaultdict(set)
    queue = sorted(agenda)
    listed = 0
    while queue:
        minute = heappop(queue)
        pending = agenda[minute]
        while pending:
            node, vectors = pending.popitem()
            fresh = vectors - done[minute, node]
            done[minute, node] |= fresh
            listed += len(fresh)
            if listed > most:
                raise TooManyError
            if node == ask.target:
                answer |= fresh
            for edge in leaving[node]:
                for leave, there in departures(network, edge, minute, ask.latest_min):
                    paid = edge.mills + storage(network, edge, leave - minute)
                    if there not in agenda:
                        heappush(queue, there)
                    agenda[there][edge.head].update(
                        (ready, mills + paid, legs + edge.boardings, grams + edge.grams)
                        for ready, mills, legs, grams in fresh
                    )
    return answer


def within(spent: set[Spent], ask: Ask) -> set[Spent]:
    """Return the vectors that keep the limits of a question."""
    return {
        vector
        for vector in spent
        if vector[0] >= ask.ready_min
        and (ask.max_mills is None or vector[1] <= ask.max_mills)
        and (ask.max_boardings is None or vector[2] <= ask.max_boardings)
    }


def mirrored(spent: set[Spent]) -> set[Vector]:
    """Return the vectors with the ready-by minute counted backwards, so that less is better in all four."""
    return {(-ready, mills, boardings, grams) for ready, mills, boardings, grams in spent}


def _leaving(network: PlainNetwork, ask: Ask) -> dict[int, list[PlainEdge]]:
    leaving: dict[int, list[PlainEdge]] = defaultdict(list)
    for number, edge in enumerate(network.edges):
        if ask.may_use(number):
            leaving[edge.tail].append(edge)
    return leaving
