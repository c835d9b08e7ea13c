"""A second oracle for networks too large to list everything: of journeys in the same state only the best are kept.

Two journeys at the same node at the same minute, both with or both without a scheduled edge behind them, have the same
future. Of these, and of no others, the dominated are dropped: no slack, no bounds, no periods.
"""

from collections import defaultdict
from heapq import heappop, heappush

from tests.oracle.brute_force import Cost, State, departures, storage
from tests.oracle.plain import Ask, PlainEdge, PlainNetwork, Vector


def reached_best(network: PlainNetwork, ask: Ask) -> set[Vector]:
    """Return vectors at the target among which are all that nothing dominates.

    Edges must take at least a minute.
    """
    leaving: dict[int, list[PlainEdge]] = defaultdict(list)
    for number, edge in enumerate(network.edges):
        if ask.may_use(number):
            leaving[edge.tail].append(edge)
    agenda: dict[int, dict[State, set[Cost]]] = {ask.ready_min: {(ask.source, False): {(0, 0, 0)}}}
    minutes = [ask.ready_min]
    answer: set[Vector] = set()
    while minutes:
        minute = heappop(minutes)
        for (node, taken), costs in agenda.pop(minute).items():
            best = _best(costs)
            if node == ask.target:
                answer.update((minute, *cost) for cost in best)
                continue
            for edge in leaving[node]:
                after = (edge.head, taken or edge.service is not None)
                for leave, there in departures(network, edge, minute, ask.latest_min):
                    if there not in agenda:
                        agenda[there] = {}
                        heappush(minutes, there)
                    paid = edge.mills + (storage(network, edge, leave - minute) if taken else 0)
                    agenda[there].setdefault(after, set()).update(
                        [(mills + paid, legs + edge.boardings, grams + edge.grams) for mills, legs, grams in best]
                    )
    return answer


def _best(costs: set[Cost]) -> list[Cost]:
    best: list[Cost] = []
    for cost in sorted(costs):
        if not any(a <= cost[0] and b <= cost[1] and c <= cost[2] for a, b, c in best):
            best.append(cost)
    return best
