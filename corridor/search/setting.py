"""Label setting: the exact multi-criteria search with timetables and storage.

A label is dominated at a node if another arrived no later, with no more boardings and grams, and is
no dearer even after paying for its own earliness: ``mills + slack * (later - earlier) <= mills``, so
fronts compare ``mills - slack * minute``. Where earliness costs nothing (layer 0), slack is zero.

With storage a *later* departure can be the cheaper one; each move is therefore tried for every run
within one period of the timetable, and beyond it for as long as the timetable is still irregular.
Runs are tried one at a time: the next one when the label of the one before leaves the heap.

A search that is not exact, with a tolerance instead of slack, finds most answers in a fraction of the
time. They are known to the exact search from the beginning, which then leaves out all that cannot end
in a gap between answers. ``docs/search.md`` has the proofs.

References
----------
Maristany de las Casas, P., Sedeño-Noda, A. and Borndörfer, R. (2021), An improved multiobjective
shortest path algorithm, Computers & Operations Research 135. Hernández, C. et al. (2023), Simple and
efficient bi-objective search algorithms via fast dominance checks, Artificial Intelligence 314.
"""

import numba as nb
import numpy as np

from corridor.search import labels as lab
from corridor.search import moves as mov
from corridor.search.fronts import dominated, insert
from corridor.search.gaps import drop_past, near_gaps, reaches, split
from corridor.search.heap import pop_keyed, push_keyed
from corridor.search.holds import entered
from corridor.search.known import Known
from corridor.search.labels import Labels
from corridor.search.moves import Moves
from corridor.search.problem import UNREACHABLE, Bounds, Int64, Question, Storage, Timetable

DONE, PAUSED, FULL = 0, 1, 2

MILLS_BITS = 43
"""The heap's key: minutes in the upper bits, then mills (up to 88 million USD), so that one comparison orders both."""
MOST_MILLS = (1 << MILLS_BITS) - 1

LOOK_BACK = 16
"""Gaps that time has passed are dropped whenever the heap's size is a multiple of this."""


@nb.njit(cache=True, nogil=True)
def start(question: Question, bounds: Bounds, labels: Labels) -> None:
    """Queue the first label: at the source, when the cargo is ready; none if no journey can keep within the limits."""
    source = question.source
    if (
        bounds.minutes[source] >= UNREACHABLE
        or question.ready_min + bounds.minutes[source] > question.latest_min
        or bounds.mills[source] > question.max_mills
        or bounds.boardings[source] > question.max_boardings
    ):
        return
    row = labels.counters[lab.MADE]
    first = labels.rows[row]
    first[:] = 0
    first[lab.NODE] = source
    first[lab.MINUTE] = question.ready_min
    first[lab.PARENT] = -1
    first[lab.MOVE] = -1
    first[lab.RUN] = -1
    labels.counters[lab.MADE] = row + 1
    labels.counters[lab.QUEUED] = push_keyed(labels.keys, labels.heap, 0, 0, row)


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
    moves: Moves,
    timetable: Timetable,
    storage: Storage,
    question: Question,
    labels: Labels,
    known: Known,
    budget: int,
) -> int:
    """Take up to ``budget`` labels off the heap, in order of their least possible arrival.

    Front ``v`` belongs to node ``v`` of layer 0, ``v + n`` to the same node of layer 1.

    Returns
    -------
    int
        ``DONE``, ``PAUSED`` (call again), or ``FULL`` (no room for more labels: the search was cut short).
    """
    nodes = moves.start.size - 1
    target = question.target
    want_mills, want_boardings, want_grams = question.want_mills, question.want_boardings, question.want_grams
    keep_mills, keep_boardings, keep_grams = question.keep_mills, question.keep_boardings, question.keep_grams
    counters = labels.counters
    rows = labels.rows
    ways = moves.rows
    fronts, gaps, exact = known.fronts, known.gaps, known.tolerance.exact
    weights = gaps.weights
    sums = np.zeros((2, weights.shape[0]), np.int64)  # of the label in hand, and of the one before it
    more_mills = known.tolerance.mills if keep_mills else 0
    more_grams = known.tolerance.grams if keep_grams else 0

    for _ in range(budget):
        if counters[lab.QUEUED] == 0:
            return DONE
        if exact and counters[lab.QUEUED] % LOOK_BACK == 0:
            drop_past(gaps, question.ready_min + (labels.keys[0] >> MILLS_BITS))
        label = labels.heap[0]
        counters[lab.QUEUED] = pop_keyed(labels.keys, labels.heap, counters[lab.QUEUED])
        at = rows[label, lab.NODE]
        node = at % nodes
        mills = rows[label, lab.MILLS]
        boardings = rows[label, lab.BOARDINGS]
        grams = rows[label, lab.GRAMS]

        minute = rows[label, lab.MINUTE]
        came_by = rows[label, lab.MOVE]
        arrival = minute
        best_mills, best_boardings, best_grams = mills, boardings, grams
        back = -1
        if came_by >= 0:
            arrival += ways[came_by, mov.LEAST_MINUTES] - ways[came_by, mov.MINUTES]
            best_mills += ways[came_by, mov.LEAST_MILLS] - ways[came_by, mov.MILLS]
            best_boardings += ways[came_by, mov.LEAST_BOARDINGS] - ways[came_by, mov.BOARDINGS]
            best_grams += ways[came_by, mov.LEAST_GRAMS] - ways[came_by, mov.GRAMS]
            back = ways[came_by, mov.BACK]
        best_mills = best_mills if want_mills else 0
        best_boardings = best_boardings if want_boardings else 0
        best_grams = best_grams if want_grams else 0
        for k in range(weights.shape[0]):
            sums[0, k] = lab.weighed(rows, label, weights, k)
            sums[1, k] = sums[0, k]
            if came_by >= 0:
                sums[1, k] += ways[came_by, mov.LEAST_SUMS + k] - mov.weighed(ways, came_by, weights, k)
        near = near_gaps(gaps, (arrival, best_mills + more_mills, best_boardings, best_grams + more_grams), sums, 1)
        if near == 0:
            continue  # and so would be the same move at a later run
        first_move = moves.start[node]
        end_move = moves.start[node + 1]
        if node == target:
            split(gaps, (minute, best_mills, best_boardings, best_grams))
            near = 0
            labels.solutions[counters[lab.SOLVED]] = label
            counters[lab.SOLVED] += 1
            end_move = first_move
        else:
            kept_boardings = boardings if keep_boardings else 0
            kept_grams = grams if keep_grams else 0
            slack = storage.slack[node] if at >= nodes and keep_mills and exact else 0
            kept_mills = mills - slack * minute if keep_mills else 0
            waiting_is_free = at >= nodes and dominated(
                fronts, node, mills + more_mills if keep_mills else 0, kept_boardings, kept_grams + more_grams
            )  # for another one there
            if waiting_is_free or dominated(
                fronts, at, kept_mills + more_mills, kept_boardings, kept_grams + more_grams
            ):
                end_move = first_move
            elif insert(fronts, at, kept_mills, kept_boardings, kept_grams):
                counters[lab.SETTLED] += 1
            else:
                return FULL

        move = first_move
        if rows[label, lab.RUN] >= 0:
            move -= 1  # before the moves from here: the move to here, at its next run
            for k in range(weights.shape[0]):
                sums[1, k] = lab.weighed(rows, rows[label, lab.PARENT], weights, k)
        while move < end_move:
            if move < first_move:
                source = rows[label, lab.PARENT]
                way = rows[label, lab.MOVE]
                run = rows[label, lab.RUN] + 1
                least = rows[label, lab.LEAST]
                later = True
                own = 1
            else:
                source = label
                way = move
                run = 0
                least = UNREACHABLE
                later = False
                own = 0
            move += 1
            if way == back:
                continue
            least_boardings = rows[source, lab.BOARDINGS] + ways[way, mov.LEAST_BOARDINGS]
            if least_boardings > question.max_boardings:
                continue
            tail_at = rows[source, lab.NODE]
            ready = rows[source, lab.MINUTE]
            head = ways[way, mov.HEAD]
            service = ways[way, mov.SERVICE]
            scheduled = service >= 0
            new_layer = nodes if scheduled or tail_at >= nodes else 0
            slack = ways[way, mov.SLACK] if new_layer > 0 and keep_mills and exact else 0
            end = run + 1
            if scheduled:
                end = timetable.run_ptr[service + 1]
                if not later:
                    run = first_run(timetable.runs, timetable.run_ptr[service], end, ready - ways[way, mov.READY])
            tail = tail_at % nodes
            rate = (storage.rate[tail] if scheduled else storage.slack[tail]) if tail_at >= nodes else 0
            free = storage.free[tail] if scheduled else 0
            new_boardings = rows[source, lab.BOARDINGS] + ways[way, mov.BOARDINGS]
            new_grams = rows[source, lab.GRAMS] + ways[way, mov.GRAMS]
            best_boardings = least_boardings if want_boardings else 0
            best_grams = rows[source, lab.GRAMS] + ways[way, mov.LEAST_GRAMS] if want_grams else 0
            kept_boardings = new_boardings if keep_boardings else 0
            kept_grams = new_grams if keep_grams else 0
            while run < end:
                leave = (
                    timetable.runs[run] + ways[way, mov.READY]
                    if scheduled
                    else entered(moves.holds, ways[way, mov.HOLD], ready)
                )
                waited = leave - ready
                if later and waited >= timetable.period and leave > timetable.irregular_until:
                    break  # the same journey, one period earlier, is as good
                charged = rate * (waited - free) if waited > free else 0
                spent = rows[source, lab.MILLS] + charged
                best = spent + ways[way, mov.LEAST_MILLS]
                arrival = leave + ways[way, mov.LEAST_MINUTES]
                if best > question.max_mills:
                    break  # and so are all later runs
                new_mills = spent + ways[way, mov.MILLS]
                new_minute = leave + ways[way, mov.MINUTES]
                kept_mills = new_mills - slack * new_minute if keep_mills else 0
                if later and kept_mills >= least:
                    break  # an earlier run dominates this one at the head, and all later: storage is convex
                if not reaches(
                    gaps,
                    near,
                    (arrival, best + more_mills if want_mills else 0, best_boardings, best_grams + more_grams),
                    sums,
                    own,
                    ways,
                    way,
                    (waited, charged),
                ):
                    break  # and so are all later runs, which cost no less
                least = kept_mills
                later = True
                if head != target:
                    if new_layer > 0 and dominated(
                        fronts,
                        head,
                        new_mills + more_mills if keep_mills else 0,
                        kept_boardings,
                        kept_grams + more_grams,
                    ):
                        break  # by one that waits there for nothing: so are all later runs
                    if dominated(
                        fronts, head + new_layer, kept_mills + more_mills, kept_boardings, kept_grams + more_grams
                    ):
                        run += 1
                        continue
                new = counters[lab.MADE]
                if new >= rows.shape[0]:
                    return FULL
                made = rows[new]
                made[lab.NODE] = head + new_layer
                made[lab.MINUTE] = new_minute
                made[lab.MILLS] = new_mills
                made[lab.BOARDINGS] = new_boardings
                made[lab.GRAMS] = new_grams
                made[lab.PARENT] = source
                made[lab.MOVE] = way
                made[lab.LEAVE] = leave
                made[lab.RUN] = run if scheduled and slack > 0 else -1
                made[lab.LEAST] = least
                counters[lab.MADE] = new + 1
                order = new_minute + ways[way, mov.NEAREST] - question.ready_min  # that of the node, however one came
                key = (order << MILLS_BITS) | min(best, MOST_MILLS)
                counters[lab.QUEUED] = push_keyed(labels.keys, labels.heap, counters[lab.QUEUED], key, new)
                break
    return PAUSED
