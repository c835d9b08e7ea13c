"""The oracle: list everything that can be reached by the deadline, then look which of it is not dominated.

Nothing is cut off on the way: no bounds, no dominance. Only equal vectors in the same state become one.
``docs/decisions/0003-feasible-set.md`` says in words what is listed here.
"""

from collections import defaultdict
from collections.abc import Iterable
from heapq import heappop, heappush

from tests.oracle.plain import Ask, PlainEdge, PlainNetwork, Vector, Wanted

Cost = tuple[int, int, int]
"""Mills, boardings, grams."""

State = tuple[int, bool]
"""A node, and whether a scheduled edge has been taken."""

MANY = 1 << 60


class TooManyError(Exception):
    """More vectors than one is willing to list."""


def reached(network: PlainNetwork, ask: Ask, most: int = MANY) -> dict[int, set[Vector]]:
    """Return, for every node, the vectors of all journeys from the source that arrive there by the deadline.

    Limits on boardings and mills are left to ``within``.

    Raises
    ------
    TooManyError
        If there are more than ``most`` of them, over all states.
    """
    leaving: dict[int, list[PlainEdge]] = defaultdict(list)
    for number, edge in enumerate(network.edges):
        if ask.may_use(number):
            leaving[edge.tail].append(edge)
    agenda: dict[int, dict[State, set[Cost]]] = {ask.ready_min: {(ask.source, False): {(0, 0, 0)}}}
    minutes = [ask.ready_min]
    answer: dict[int, set[Vector]] = defaultdict(set)
    listed = 0
    while minutes:
        minute = heappop(minutes)
        done: dict[State, set[Cost]] = defaultdict(set)
        pending = agenda[minute]
        while pending:
            state, costs = pending.popitem()
            fresh = costs - done[state]
            done[state] |= fresh
            listed += len(fresh)
            if listed > most:
                raise TooManyError
            node, taken = state
            answer[node].update((minute, *cost) for cost in fresh)
            for edge in leaving[node]:
                for leave in departures(network, edge, minute, ask.latest_min - edge.minutes):
                    there = leave + edge.minutes
                    paid = edge.mills + (storage(network, node, leave - minute) if taken else 0)
                    if there not in agenda:
                        agenda[there] = {}
                        heappush(minutes, there)
                    after = (edge.head, taken or edge.service is not None)
                    agenda[there].setdefault(after, set()).update(
                        [(mills + paid, legs + edge.boardings, grams + edge.grams) for mills, legs, grams in fresh]
                    )
    return dict(answer)


def departures(network: PlainNetwork, edge: PlainEdge, minute: int, last: int) -> list[int]:
    """Return the minutes, up to the last, at which cargo ready at a minute can leave along an edge."""
    if edge.service is None:
        return [minute] if minute <= last else []
    return [run + edge.ready for run in network.runs[edge.service] if minute <= run + edge.ready <= last]


def storage(network: PlainNetwork, node: int, waited: int) -> int:
    """Return the mills that a wait costs."""
    return max(0, waited - network.free[node]) * network.rate[node]


def within(vectors: Iterable[Vector], ask: Ask) -> set[Vector]:
    """Return the vectors that keep the limits of a question."""
    return {
        vector
        for vector in vectors
        if vector[0] <= ask.latest_min
        and (ask.max_mills is None or vector[1] <= ask.max_mills)
        and (ask.max_boardings is None or vector[2] <= ask.max_boardings)
    }


def pareto(vectors: Iterable[tuple[int, ...]], wanted: Wanted) -> set[tuple[int, ...]]:
    """Return what is not dominated among the wanted parts of vectors."""
    projected = {tuple(part for part, counts in zip(vector, wanted, strict=True) if counts) for vector in vectors}
    front: list[tuple[int, ...]] = []
    for vector in sorted(projected):  # a vector comes after all that dominate it
        if not any(all(a <= b for a, b in zip(other, vector, strict=True)) for other in front):
            front.append(vector)
    return set(front)
