"""All to one: from where a node can be reached by a minute. The mirror of ``reach``.

For time alone, Dijkstra's search backwards in time with buckets: having to be ready later never hurts
(cargo that comes early can wait), so the last run of each edge that is in time is enough. With money, the backward
label-setting search towards a node that nothing leads to.
"""

from time import perf_counter

import numba as nb
import numpy as np

from corridor.search import labels as lab
from corridor.search.arrive import settle_backward
from corridor.search.buckets import WIDTH_BITS, empty_buckets, put, take
from corridor.search.limits import Caps
from corridor.search.problem import UNREACHABLE, Graph, Int64, Storage, Timetable
from corridor.search.reach import Reached, time_and_cost, towards_nothing
from corridor.search.runs import last_run


def latest_readiness(turned: Graph, timetable: Timetable, target: int, ready_min: int, latest_min: int) -> Int64:
    """Return the latest minute at which cargo must be ready at every node to be at the target by ``latest_min``.

    It is ``UNREACHABLE`` where that would be before ``ready_min``. ``turned`` is the mirrored graph.
    """
    leads = _least_leads(turned, timetable, target, ready_min, latest_min)
    return np.where(leads < UNREACHABLE, latest_min - leads, UNREACHABLE)


@nb.njit(cache=True, nogil=True)
def _least_leads(turned: Graph, timetable: Timetable, target: int, ready_min: int, latest_min: int) -> Int64:
    """Return how many minutes before ``latest_min`` cargo must be ready at every node, on edges turned round."""
    indptr, tails, minutes, allowed = turned.indptr, turned.head, turned.minutes, turned.allowed
    services, readies = turned.service, turned.ready
    run_ptr, runs = timetable.run_ptr, timetable.runs
    nodes = indptr.size - 1
    most = latest_min - ready_min
    lead = np.full(nodes, UNREACHABLE, np.int64)
    rings = empty_buckets(nodes, most)
    promising = np.empty(tails.size, np.int32)
    lead[target] = 0
    bucket = nodes
    queued = int(put(rings, bucket, target))
    while queued > 0:
        node = take(rings, bucket)
        if node == bucket:
            bucket += 1
            continue
        queued -= 1
        now = lead[node]
        count = 0
        for edge in range(indptr[node], indptr[node + 1]):  # without a branch: which are left out cannot be foretold
            promising[count] = edge
            count += int((now + minutes[edge] < lead[tails[edge]]) & allowed[edge])
        for i in range(count):
            edge = promising[i]
            needed = now + minutes[edge]
            service = services[edge]
            if service >= 0:
                first = run_ptr[service]
                ready = readies[edge]
                run = last_run(runs, first, run_ptr[service + 1], latest_min - needed - ready)
                if run < first:
                    continue
                needed = latest_min - runs[run] - ready
            tail = tails[edge]
            if needed < lead[tail] and needed <= most:
                lead[tail] = needed
                queued += int(put(rings, nodes + (needed >> WIDTH_BITS), tail))
    return lead


def reach_back(
    turned: Graph,
    timetable: Timetable,
    storage: Storage,
    target: int,
    *,
    ready_min: int,
    latest_min: int,
    max_mills: int,
    caps: Caps,
) -> Reached:
    """Return from where a node can be reached by a minute and within a cost: latest readiness and least mills.

    Storage counts. Exact unless it was cut short. ``turned`` is the mirrored graph.
    """
    began = perf_counter()
    nodes = turned.indptr.size - 1
    prepared = towards_nothing(turned, storage)
    question = time_and_cost(nodes, target, ready_min, latest_min, max_mills)
    done = settle_backward(prepared, timetable, question, caps, began=began)
    rows = done.labels.rows[: done.made]
    at = rows[:, lab.NODE] % (nodes + 1)
    minutes, mills = np.full(nodes + 1, -1, np.int64), np.full(nodes + 1, UNREACHABLE, np.int64)
    np.maximum.at(minutes, at, rows[:, lab.MINUTE])
    np.minimum.at(mills, at, rows[:, lab.MILLS])
    return Reached(np.where(minutes < 0, UNREACHABLE, minutes)[:nodes], mills[:nodes], done.cut)
