"""Label setting: the exact multi-criteria search with timetables and storage.

A label is dominated at a node if another arrived no later, with no more boardings and grams, and is
no dearer even after paying for its own earliness: ``mills + slack * (later - earlier) <= mills``, so
fronts compare ``mills - slack * minute``. Where earliness costs nothing (layer 0), slack is zero.
With storage a *later* departure can be the cheaper one; each edge is therefore tried for every run
within one period of the timetable, and beyond it for as long as the timetable is still irregular.
``docs/search.md`` has the proofs.

References
----------
Maristany de las Casas, P., Sedeño-Noda, A. and Borndörfer, R. (2021), An improved multiobjective
shortest path algorithm, Computers & Operations Research 135. Hernández, C. et al. (2023), Simple and
efficient bi-objective search algorithms via fast dominance checks, Artificial Intelligence 314.
"""

import numba as nb

from corridor.search.fronts import Fronts, dominated, insert
from corridor.search.heap import pop_label, push_label
from corridor.search.labels import MADE, QUEUED, SETTLED, SOLVED, Labels
from corridor.search.problem import UNREACHABLE, Bounds, Graph, Int64, Question, Storage, Timetable

DONE, PAUSED, FULL = 0, 1, 2


@nb.njit(cache=True, nogil=True)
def start(question: Question, bounds: Bounds, labels: Labels) -> None:
    """Queue the first label: at the source, when the cargo is ready."""
    source = question.source
    if bounds.minutes[source] >= UNREACHABLE:
        return
    labels.node[0] = source
    labels.minute[0] = question.ready_min
    labels.mills[0] = 0
    labels.boardings[0] = 0
    labels.grams[0] = 0
    labels.parent[0] = -1
    labels.edge[0] = -1
    labels.leave[0] = question.ready_min
    labels.first[0] = question.ready_min + bounds.minutes[source]
    labels.second[0] = bounds.mills[source]
    labels.counters[MADE] = 1
    labels.counters[QUEUED] = push_label(labels.heap, 0, 0, labels.first, labels.second)


@nb.njit(cache=True, nogil=True)
def first_run(runs: Int64, low: int, high: int, earliest: int) -> int:
    """Return the index of the first run in ``runs[low:high]`` that is not before ``earliest``."""
    while low < high:
        middle = (low + high) >> 1
        if runs[middle] < earliest:
            low = middle + 1
        else:
            high = middle
    return low


@nb.njit(cache=True, nogil=True)
def advance(
    graph: Graph,
    timetable: Timetable,
    storage: Storage,
    question: Question,
    bounds: Bounds,
    labels: Labels,
    fronts: Fronts,
    budget: int,
) -> int:
    """Settle up to ``budget`` labels, in order of their least possible arrival.

    Front ``v`` belongs to node ``v`` of layer 0, ``v + n`` to the same node of layer 1, and the front
    of the target to the answers.

    Returns
    -------
    int
        ``DONE``, ``PAUSED`` (call again), or ``FULL`` (no room for more labels: the search was cut short).
    """
    nodes = bounds.minutes.size
    target = question.target
    want_mills, want_boardings, want_grams = question.want_mills, question.want_boardings, question.want_grams
    keep_mills, keep_boardings, keep_grams = question.keep_mills, question.keep_boardings, question.keep_grams
    counters = labels.counters

    for _ in range(budget):
        if counters[QUEUED] == 0:
            return DONE
        label = labels.heap[0]
        counters[QUEUED] = pop_label(labels.heap, counters[QUEUED], labels.first, labels.second)
        at = labels.node[label]
        node = at % nodes
        layer = at - node
        ready = labels.minute[label]
        mills = labels.mills[label]
        boardings = labels.boardings[label]
        grams = labels.grams[label]

        best_mills = mills + bounds.mills[node] if want_mills else 0
        best_boardings = boardings + bounds.boardings[node] if want_boardings else 0
        best_grams = grams + bounds.grams[node] if want_grams else 0
        if dominated(fronts, target, best_mills, best_boardings, best_grams):
            continue
        if node == target:
            if not insert(fronts, target, best_mills, best_boardings, best_grams):
                return FULL
            labels.solutions[counters[SOLVED]] = label
            counters[SOLVED] += 1
            continue

        kept_boardings = boardings if keep_boardings else 0
        kept_grams = grams if keep_grams else 0
        if layer > 0 and dominated(fronts, node, mills if keep_mills else 0, kept_boardings, kept_grams):
            continue  # by one that could still wait at the shipper's door for nothing
        slack = storage.slack[node] if layer > 0 and keep_mills else 0
        kept_mills = mills - slack * ready if keep_mills else 0
        if dominated(fronts, at, kept_mills, kept_boardings, kept_grams):
            continue
        if not insert(fronts, at, kept_mills, kept_boardings, kept_grams):
            return FULL
        counters[SETTLED] += 1

        free = storage.free[node]
        rate = storage.rate[node] if layer > 0 else 0
        for edge in range(graph.indptr[node], graph.indptr[node + 1]):
            head = graph.head[edge]
            if not graph.allowed[edge] or bounds.minutes[head] >= UNREACHABLE:
                continue
            new_boardings = boardings + graph.boardings[edge]
            if new_boardings + bounds.boardings[head] > question.max_boardings:
                continue
            new_grams = grams + graph.grams[edge]
            best_boardings = new_boardings + bounds.boardings[head] if want_boardings else 0
            best_grams = new_grams + bounds.grams[head] if want_grams else 0
            kept_boardings = new_boardings if keep_boardings else 0
            kept_grams = new_grams if keep_grams else 0

            service = graph.service[edge]
            scheduled = service >= 0
            new_layer = nodes if scheduled else layer
            slack = storage.slack[head] if new_layer > 0 and keep_mills and head != target else 0
            run = 0
            end = 1
            if scheduled:
                end = timetable.run_ptr[service + 1]
                run = first_run(timetable.runs, timetable.run_ptr[service], end, ready - graph.ready[edge])
            earliest = run
            least = UNREACHABLE
            while run < end:
                leave = timetable.runs[run] + graph.ready[edge] if scheduled else ready
                waited = leave - ready
                if run > earliest and waited >= timetable.period and leave > timetable.irregular_until:
                    break  # the same journey, one period earlier, is as good
                run += 1
                charged = rate * (waited - free) if waited > free else 0
                new_mills = mills + charged + graph.mills[edge]
                new_minute = leave + graph.minutes[edge]
                best = new_mills + bounds.mills[head]
                if new_minute + bounds.minutes[head] > question.latest_min or best > question.max_mills:
                    break  # and so are all later runs
                kept_mills = new_mills - slack * new_minute if keep_mills else 0
                if run > earliest + 1 and kept_mills >= least:
                    if slack == 0 or (waited > free and rate >= slack):
                        break  # and so it does all later runs
                    continue  # an earlier run of this edge dominates it at the head
                least = kept_mills
                if dominated(fronts, target, best if want_mills else 0, best_boardings, best_grams):
                    break  # and so are all later runs, which cost no less
                if head != target:
                    new_at = head + new_layer
                    if new_layer > 0 and dominated(
                        fronts, head, new_mills if keep_mills else 0, kept_boardings, kept_grams
                    ):
                        break  # waiting is free there: so are all later runs
                    if dominated(fronts, new_at, kept_mills, kept_boardings, kept_grams):
                        continue
                row = counters[MADE]
                if row >= labels.node.size:
                    return FULL
                labels.node[row] = head + new_layer
                labels.minute[row] = new_minute
                labels.mills[row] = new_mills
                labels.boardings[row] = new_boardings
                labels.grams[row] = new_grams
                labels.parent[row] = label
                labels.edge[row] = edge
                labels.leave[row] = leave
                labels.first[row] = new_minute + bounds.minutes[head]
                labels.second[row] = best
                counters[MADE] = row + 1
                counters[QUEUED] = push_label(labels.heap, counters[QUEUED], row, labels.first, labels.second)
    return PAUSED
