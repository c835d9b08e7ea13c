"""One to all: what can be reached from a node.

For time alone, time-dependent Dijkstra with buckets: being earlier at a node never hurts (runs are there to be
waited for), so the first departure of each edge is enough.
With money, the label-setting search towards a node that nothing leads to, so that no answer cuts it off.

References
----------
Cooke, K. L. and Halsey, E. (1966), The shortest route through a network with time-dependent internodal
transit times, J. Math. Anal. Appl. 14.
"""

from dataclasses import dataclass
from time import perf_counter

import numba as nb
import numpy as np

from corridor.search import labels as lab
from corridor.search.bounds import inward_of
from corridor.search.buckets import WIDTH_BITS, empty_buckets, put, take
from corridor.search.directions import NO_DIRECTIONS
from corridor.search.holds import entered
from corridor.search.limits import Caps, Cut
from corridor.search.problem import CRITERIA, UNREACHABLE, Graph, Int64, Question, Storage, Timetable
from corridor.search.run import Ground, Prepared, settle
from corridor.search.runs import first_run
from corridor.search.ways import ways_of


@nb.njit(cache=True, nogil=True)
def earliest_arrivals(graph: Graph, timetable: Timetable, source: int, ready_min: int, latest_min: int) -> Int64:
    """Return the earliest minute at which cargo can be ready at every node.

    It is ``UNREACHABLE`` where that would be after ``latest_min``. Memory grows with the minutes up to there.
    """
    indptr, heads, minutes, allowed = graph.indptr, graph.head, graph.minutes, graph.allowed
    services, readies, hold, holds = graph.service, graph.ready, graph.hold, graph.holds
    run_ptr, runs = timetable.run_ptr, timetable.runs
    nodes = indptr.size - 1
    arrival = np.full(nodes, UNREACHABLE, np.int64)
    rings = empty_buckets(nodes, latest_min - ready_min)
    promising = np.empty(heads.size, np.int32)
    arrival[source] = ready_min
    bucket = nodes
    queued = int(put(rings, bucket, source))
    while queued > 0:
        node = take(rings, bucket)
        if node == bucket:
            bucket += 1
            continue
        queued -= 1
        now = arrival[node]
        count = 0
        for edge in range(indptr[node], indptr[node + 1]):  # without a branch: which are left out cannot be foretold
            promising[count] = edge
            count += int((now + minutes[edge] < arrival[heads[edge]]) & allowed[edge])
        for i in range(count):
            edge = promising[i]
            service = services[edge]
            if service < 0:
                leave = entered(holds, hold[edge], now)
            else:
                end = run_ptr[service + 1]
                run = first_run(runs, run_ptr[service], end, now - readies[edge])
                if run == end:
                    continue
                leave = runs[run] + readies[edge]
            head = heads[edge]
            there = leave + minutes[edge]
            if there < arrival[head] and there <= latest_min:
                arrival[head] = there
                queued += int(put(rings, nodes + ((there - ready_min) >> WIDTH_BITS), head))
    return arrival


@dataclass(frozen=True, slots=True)
class Reached:
    """Of all journeys within the limits to each node: the earliest minute, the least mills; and what cut the search.

    Of journeys from each node (``due_reach``) it is the latest minute.

    Both are ``UNREACHABLE`` where no journey within the limits leads.
    """

    minutes: Int64
    mills: Int64
    cut: Cut | None


def reach(
    graph: Graph,
    timetable: Timetable,
    storage: Storage,
    source: int,
    *,
    ready_min: int,
    latest_min: int,
    max_mills: int,
    caps: Caps,
) -> Reached:
    """Return what can be reached within a time and a cost, with storage. Exact unless it was cut short."""
    began = perf_counter()
    nodes = graph.indptr.size - 1
    prepared = towards_nothing(graph, storage)
    question = time_and_cost(source, nodes, ready_min, latest_min, max_mills)
    done = settle(prepared, timetable, question, caps, began=began, twice=False)
    rows = done.labels.rows[: done.made]
    at = rows[:, lab.NODE] % (nodes + 1)
    minutes, mills = (np.full(nodes + 1, UNREACHABLE, np.int64) for _ in range(2))
    np.minimum.at(minutes, at, rows[:, lab.MINUTE])
    np.minimum.at(mills, at, rows[:, lab.MILLS])
    return Reached(minutes[:nodes], mills[:nodes], done.cut)


def time_and_cost(source: int, target: int, ready_min: int, latest_min: int, max_mills: int) -> Question:
    """Return a question in time and cost alone."""
    return Question(
        source=source,
        target=target,
        ready_min=ready_min,
        latest_min=latest_min,
        max_boardings=int(UNREACHABLE),
        max_mills=max_mills,
        want_mills=True,
        want_boardings=False,
        want_grams=False,
        keep_mills=True,
        keep_boardings=False,
        keep_grams=False,
    )


def towards_nothing(graph: Graph, storage: Storage) -> Prepared:
    """Return ways towards an additional node without edges: the least possible remainder is 0 everywhere."""
    nodes = graph.indptr.size - 1
    with_sink = Storage(*(np.append(column, 0) for column in storage))
    wider = graph._replace(indptr=np.append(graph.indptr, graph.indptr[-1]))
    ways = ways_of(wider, with_sink, NO_DIRECTIONS)
    return Prepared(Ground(ways, inward_of(ways), with_sink), np.zeros((nodes + 1, CRITERIA), np.int64), nodes)
