"""A search of the tests' own over the exported tables: plain Python, text in, integers out.

It knows ``corridor export legs`` and ``corridor export yards`` and nothing else. Money is thousandths of a cent.
"""

import csv
import heapq
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Edge(NamedTuple):
    """A row of the legs; ``departures`` is None for an edge that leaves at once."""

    tail: int
    head: int
    minutes: int
    mills: int
    departures: Sequence[int] | None


@dataclass(frozen=True)
class Tables:
    """The exported search graph: edges by tail, and free minutes and mills per minute of the yards."""

    leaving: dict[int, list[Edge]]
    free: dict[int, int]
    rate: dict[int, int]
    number: dict[str, int]


def read(legs_csv: str, yards_csv: str) -> Tables:
    """Read the two tables from their text."""
    leaving: dict[int, list[Edge]] = defaultdict(list)
    for row in csv.DictReader(legs_csv.splitlines()):
        departures = [int(minute) for minute in row["departures"].split("|") if minute]
        edge = Edge(
            tail=int(row["from_node"]),
            head=int(row["to_node"]),
            minutes=int(row["minutes"]),
            mills=int(row["cents"]) * 1000,
            departures=departures if row["service"] else None,
        )
        leaving[edge.tail].append(edge)
    yards = list(csv.DictReader(yards_csv.splitlines()))
    return Tables(
        leaving=dict(leaving),
        free={int(row["node"]): int(row["free_minutes"]) for row in yards},
        rate={int(row["node"]): round(float(row["cents_per_minute"]) * 1000) for row in yards},
        number={row["place"]: int(row["node"]) for row in yards},
    )


def earliest_arrival(tables: Tables, source: str, target: str, ready: int) -> int | None:
    """Return the minute of the earliest arrival: Dijkstra's algorithm, since being early is never late."""
    goal = tables.number[target]
    queue = [(ready, tables.number[source])]
    done: set[int] = set()
    while queue:
        minute, node = heapq.heappop(queue)
        if node == goal:
            return minute
        if node in done:
            continue
        done.add(node)
        for edge in tables.leaving.get(node, ()):
            leave = next(_departures(edge, minute), None)
            if leave is not None:
                heapq.heappush(queue, (leave + edge.minutes, edge.head))
    return None


def least_cost(tables: Tables, source: str, target: str, ready: int, latest: int) -> int | None:
    """Return the least mills of all journeys that arrive by a minute, storage included.

    Best first by mills so far plus the least that the rest can cost. Storage is charged once a departure has been
    taken. A label beats another that is later by less than what the dearest storage of all could take back.
    """
    goal = tables.number[target]
    rest = _least_rest(tables, goal)
    dearest = max(tables.rate.values())
    queue = [(rest.get(tables.number[source], 0), ready, 0, tables.number[source], False)]
    kept: dict[tuple[int, bool], list[tuple[int, int]]] = defaultdict(list)
    while queue:
        _, minute, mills, node, taken = heapq.heappop(queue)
        if node == goal:
            return mills
        rate = dearest if taken else 0
        front = kept[node, taken]
        if any(t <= minute and m + rate * (minute - t) <= mills for t, m in front):
            continue
        front.append((minute, mills))
        for edge in tables.leaving.get(node, ()):
            if edge.head not in rest:
                continue
            for leave in _departures(edge, minute):
                if leave + edge.minutes > latest:
                    break
                storage = max(0, leave - minute - tables.free.get(node, 0)) * tables.rate.get(node, 0) if taken else 0
                paid = mills + storage + edge.mills
                after = taken or edge.departures is not None
                heapq.heappush(queue, (paid + rest[edge.head], leave + edge.minutes, paid, edge.head, after))
    return None


def _departures(edge: Edge, minute: int) -> Iterator[int]:
    if edge.departures is None:
        yield minute
    else:
        yield from edge.departures[bisect_left(edge.departures, minute) :]


def _least_rest(tables: Tables, goal: int) -> dict[int, int]:
    """Return for each node the least mills to the goal, were there no timetable and no storage."""
    arriving: dict[int, list[Edge]] = defaultdict(list)
    for edges in tables.leaving.values():
        for edge in edges:
            arriving[edge.head].append(edge)
    queue, rest = [(0, goal)], {goal: 0}
    while queue:
        mills, node = heapq.heappop(queue)
        if mills > rest[node]:
            continue
        for edge in arriving[node]:
            total = mills + edge.mills
            if total < rest.get(edge.tail, total + 1):
                rest[edge.tail] = total
                heapq.heappush(queue, (total, edge.tail))
    return rest
