"""The oracle: list everything that can be reached by the deadline, then look which of it is not dominated.

Nothing is cut off on the way: no bounds, no dominance. Only equal vectors in the same state become one.
``docs/decisions/0003-feasible-set.md`` says in words what is listed here.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from heapq import heappop, heappush

from tests.oracle.plain import Ask, Barrier, PlainEdge, PlainNetwork, Vector, Wanted

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
                for leave, there in departures(network, edge, minute, ask.latest_min):
                    paid = edge.mills + (storage(network, edge, leave - minute) if taken else 0)
                    if there not in agenda:
                        agenda[there] = {}
                        heappush(minutes, there)
                    after = (edge.head, taken or edge.service is not None)
                    agenda[there].setdefault(after, set()).update(
                        [(mills + paid, legs + edge.boardings, grams + edge.grams) for mills, legs, grams in fresh]
                    )
    return dict(answer)


def departures(network: PlainNetwork, edge: PlainEdge, minute: int, latest_min: int) -> list[tuple[int, int]]:
    """Return when cargo ready at a minute can leave along an edge and when it is there, by the latest minute."""
    if edge.service is None:
        leave = past(edge.barriers, minute)
        found = [(leave, leave + edge.minutes)]
    else:
        found = [dated(network, edge, run) for run in network.runs[edge.service] if runs(network, edge.service, run)]
    return [(leave, there) for leave, there in found if minute <= leave and there <= latest_min]


def past(barriers: tuple[Barrier, ...], minute: int) -> int:
    """Return when cargo is past all barriers: delays first, as they stand, then what is closed until all is open."""
    for slow in (barrier for barrier in barriers if barrier.lost is not None):
        first, end = slow.when
        if first <= minute < end:
            came = minute
            minute = next(then for then in sorted((came + int(slow.lost or 0), end)))
    while shut := [end for first, end in (one.when for one in barriers if one.lost is None) if first <= minute < end]:
        minute = max(shut)
    return minute


def runs(network: PlainNetwork, service: int, run: int) -> bool:
    """Return whether no ban meets a run."""
    return not any(
        run + ban.offsets[0] < ban.when[1] and ban.when[0] <= run + ban.offsets[1]
        for ban in network.bans
        if ban.service == service
    )


def dated(network: PlainNetwork, edge: PlainEdge, run: int) -> tuple[int, int]:
    """Return when one leaves on a run and when one is there, late or not."""
    leave, there = run + edge.ready, run + edge.ready + edge.minutes
    for late in network.lateness:
        if late.service == edge.service and late.when[0] <= run + late.offset < late.when[1]:
            leave += late.lost if edge.ready >= late.offset else 0
            there += late.lost if edge.ready + edge.minutes >= late.offset else 0
    return leave, there


def storage(network: PlainNetwork, edge: PlainEdge, waited: int) -> int:
    """Return the mills that a wait for an edge costs; before a barrier, what the dearest yard ahead would charge."""
    if edge.service is None:
        return waited * slack(network)[edge.tail] if waited else 0
    return max(0, waited - network.free[edge.tail]) * network.rate[edge.tail]


@cache
def slack(network: PlainNetwork) -> tuple[int, ...]:
    """Return, for each node, the dearest storage rate of all nodes that on-demand edges lead to from there."""
    onward: list[list[int]] = [[] for _ in range(network.nodes)]
    for edge in network.edges:
        if edge.service is None:
            onward[edge.tail].append(edge.head)
    dearest = []
    for node in range(network.nodes):
        seen, ahead = {node}, [node]
        while ahead:
            for head in onward[ahead.pop()]:
                if head not in seen:
                    seen.add(head)
                    ahead.append(head)
        dearest.append(max(network.rate[other] for other in seen))
    return tuple(dearest)


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
