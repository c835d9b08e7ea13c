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
from corridor.search import ways as way
from corridor.search.fronts import dominated, insert
from corridor.search.gaps import Vector, drop_past, near_gaps, reaches, split
from corridor.search.heap import pop_keyed, push_keyed
from corridor.search.holds import entered
from corridor.search.known import Known
from corridor.search.labels import Labels, before_of, came_by, way_of
from corridor.search.moves import Moves, look_ahead
from corridor.search.problem import BOARDINGS, MILLS, MINUTES, UNREACHABLE, Int64, Question, Storage, Timetable
from corridor.search.runs import first_run

DONE, PAUSED, FULL = 0, 1, 2

MILLS_BITS = 43
"""The heap's key: minutes in the upper bits, then mills (up to 88 million USD), so that one comparison orders both."""
MOST_MILLS = (1 << MILLS_BITS) - 1

LOOK_BACK = 16
"""Gaps that time has passed are dropped whenever the heap's size is a multiple of this."""


@nb.njit(cache=True, nogil=True)
def start(question: Question, remainder: Int64, labels: Labels) -> None:
    """Queue the first label: at the source, when the cargo is ready; none if no journey can keep within the limits."""
    source = question.source
    if (
        remainder[source, MINUTES] >= UNREACHABLE
        or question.ready_min + remainder[source, MINUTES] > question.latest_min
        or remainder[source, MILLS] > question.max_mills
        or remainder[source, BOARDINGS] > question.max_boardings
    ):
        return
    row = labels.counters[lab.MADE]
    first = labels.rows[row]
    first[:] = 0
    first[lab.NODE] = source
    first[lab.MINUTE] = question.ready_min
    first[lab.CAME] = -1
    first[lab.RUN] = -1
    labels.counters[lab.MADE] = row + 1
    labels.counters[lab.QUEUED] = push_keyed(labels.keys, labels.heap, 0, 0, row)


@nb.njit(cache=True, nogil=True, inline="always")
def weigh(weights: Int64, figures: Vector, sums: Int64) -> None:
    """Fill in the sum of figures in each direction."""
    for k in range(weights.shape[0]):
        sums[k] = (
            weights[k, 0] * figures[0]
            + weights[k, 1] * figures[1]
            + weights[k, 2] * figures[2]
            + weights[k, 3] * figures[3]
        )


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
    ways, ahead = moves.rows, moves.least
    fronts, gaps, exact = known.fronts, known.gaps, known.tolerance.exact
    weights = gaps.weights
    runs, run_ptr = timetable.runs, timetable.run_ptr
    storage_rate, storage_free, storage_slack = storage.rate, storage.free, storage.slack
    keys, heap, solutions = labels.keys, labels.heap, labels.solutions
    starts, known_nodes, holds = moves.start, moves.known, moves.holds
    sums = np.zeros(weights.shape[0], np.int64)  # in each direction: the least completion of the label in hand,
    taken = np.zeros(weights.shape[0], np.int64)  # and what the label that a move starts from has taken
    more_mills = known.tolerance.mills if keep_mills else 0
    more_grams = known.tolerance.grams if keep_grams else 0

    for _ in range(budget):
        if counters[lab.QUEUED] == 0:
            return DONE
        if exact and counters[lab.QUEUED] % LOOK_BACK == 0:
            drop_past(gaps, question.ready_min + (keys[0] >> MILLS_BITS))
        label = int(heap[0])
        counters[lab.QUEUED] = pop_keyed(keys, heap, counters[lab.QUEUED])
        counters[lab.NEXT] = rows[heap[0], lab.NODE]  # asks for its line of memory, which is to be there by then
        at = rows[label, lab.NODE]
        node = at - nodes if at >= nodes else at
        minute = rows[label, lab.MINUTE]
        mills = rows[label, lab.MILLS]
        boardings = rows[label, lab.BOARDINGS]
        grams = rows[label, lab.GRAMS]
        came = rows[label, lab.CAME]
        run = rows[label, lab.RUN]

        slack = storage_slack[node] if at >= nodes and keep_mills and exact else 0
        kept_mills = mills - slack * minute if keep_mills else 0
        kept_boardings = boardings if keep_boardings else 0
        kept_grams = grams if keep_grams else 0
        waiting_is_free = at >= nodes and dominated(
            fronts, node, mills + more_mills if keep_mills else 0, kept_boardings, kept_grams + more_grams
        )  # for another one there
        falls_behind = node != target and (
            waiting_is_free or dominated(fronts, at, kept_mills + more_mills, kept_boardings, kept_grams + more_grams)
        )
        if falls_behind and run < 0:
            continue

        arrival, best_mills, best_boardings, best_grams = minute, mills, boardings, grams
        weigh(weights, (minute, mills, boardings, grams), sums)
        back = -1
        if came >= 0:
            came_way = way_of(came)
            arrival += ahead[came_way, mov.LEAST_MINUTES] - ways[came_way, way.OWN_MINUTES]
            best_mills += ahead[came_way, mov.LEAST_MILLS] - ways[came_way, way.OWN_MILLS]
            best_boardings += ahead[came_way, mov.LEAST_BOARDINGS] - ways[came_way, way.OWN_BOARDINGS]
            best_grams += ahead[came_way, mov.LEAST_GRAMS] - ways[came_way, way.OWN_GRAMS]
            for k in range(sums.size):
                sums[k] += ahead[came_way, mov.LEAST_SUMS + k] - ways[came_way, way.OWN_SUMS + k]
            back = ways[came_way, way.BACK]
        best_mills = best_mills if want_mills else 0
        best_boardings = best_boardings if want_boardings else 0
        best_grams = best_grams if want_grams else 0
        near = near_gaps(gaps, (arrival, best_mills + more_mills, best_boardings, best_grams + more_grams), sums)
        if near == 0:
            continue  # and so would be the same move at a later run
        if node == target:
            split(gaps, (minute, best_mills, best_boardings, best_grams))
            solutions[counters[lab.SOLVED]] = label
            counters[lab.SOLVED] += 1
            continue
        if not falls_behind:
            if not insert(fronts, at, kept_mills, kept_boardings, kept_grams):
                return FULL
            counters[lab.SETTLED] += 1
            if not known_nodes[node]:
                look_ahead(moves, node)

        for turn in range(2):  # the move to here at its next run, then the moves from here
            again = turn == 0
            if run < 0 if again else falls_behind:
                continue
            source = before_of(came) if again else label
            first_move = way_of(came) if again else starts[node]
            end_move = first_move + 1 if again else starts[node + 1]
            tail_at = rows[source, lab.NODE]
            tail = tail_at - nodes if tail_at >= nodes else tail_at
            ready = rows[source, lab.MINUTE]
            mills = rows[source, lab.MILLS]
            boardings = rows[source, lab.BOARDINGS]
            grams = rows[source, lab.GRAMS]
            weigh(weights, (ready, mills, boardings, grams), taken)
            for move in range(first_move, end_move):
                if move == back:
                    continue
                least_boardings = boardings + ahead[move, mov.LEAST_BOARDINGS]
                if least_boardings > question.max_boardings:
                    continue
                best_boardings = least_boardings if want_boardings else 0
                best_grams = grams + ahead[move, mov.LEAST_GRAMS] + more_grams if want_grams else more_grams
                least_arrival = ready + ahead[move, mov.LEAST_MINUTES]
                best_mills = mills + ahead[move, mov.LEAST_MILLS] + more_mills if want_mills else 0
                if not again and not reaches(
                    gaps, near, (least_arrival, best_mills, best_boardings, best_grams), (0, 0), taken, ahead, move
                ):
                    continue  # not even if it left at once
                head = ways[move, way.HEAD]
                service = ways[move, way.SERVICE]
                offset = ways[move, way.READY]
                scheduled = service >= 0
                new_layer = nodes if scheduled or tail_at >= nodes else 0
                slack = ways[move, way.SLACK] if new_layer > 0 and keep_mills and exact and head != target else 0
                at_run = run + 1
                end = at_run + 1
                if scheduled:
                    end = run_ptr[service + 1]
                    if not again:
                        at_run = first_run(runs, run_ptr[service], end, ready - offset)
                rate = (storage_rate[tail] if scheduled else storage_slack[tail]) if tail_at >= nodes else 0
                free = storage_free[tail] if scheduled else 0
                new_boardings = boardings + ways[move, way.OWN_BOARDINGS]
                new_grams = grams + ways[move, way.OWN_GRAMS]
                kept_boardings = new_boardings if keep_boardings else 0
                kept_grams = new_grams if keep_grams else 0
                least = rows[label, lab.LEAST]
                later = again
                while at_run < end:
                    if scheduled:
                        leave = runs[at_run] + offset
                    elif ways[move, way.HOLD] < 0:
                        leave = ready
                    else:
                        leave = entered(holds, ways[move, way.HOLD], ready)
                    waited = leave - ready
                    if later and waited >= timetable.period and leave > timetable.irregular_until:
                        break  # the same journey, one period earlier, is as good
                    charged = rate * (waited - free) if waited > free else 0
                    spent = mills + charged
                    best = spent + ahead[move, mov.LEAST_MILLS]
                    if best > question.max_mills:
                        break  # and so are all later runs
                    new_mills = spent + ways[move, way.OWN_MILLS]
                    new_minute = leave + ways[move, way.OWN_MINUTES]
                    kept_mills = new_mills - slack * new_minute if keep_mills else 0
                    if later and kept_mills >= least:
                        break  # an earlier run dominates this one at the head, and all later: storage is convex
                    if waited > 0 and not reaches(
                        gaps,
                        near,
                        (
                            leave + ahead[move, mov.LEAST_MINUTES],
                            best + more_mills if want_mills else 0,
                            best_boardings,
                            best_grams,
                        ),
                        (waited, charged),
                        taken,
                        ahead,
                        move,
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
                            at_run += 1
                            continue
                    new = counters[lab.MADE]
                    if new >= rows.shape[0]:
                        return FULL
                    rows[new, lab.NODE] = head + new_layer
                    rows[new, lab.MINUTE] = new_minute
                    rows[new, lab.MILLS] = new_mills
                    rows[new, lab.BOARDINGS] = new_boardings
                    rows[new, lab.GRAMS] = new_grams
                    rows[new, lab.CAME] = came_by(source, move)
                    rows[new, lab.RUN] = at_run if scheduled and slack > 0 else -1
                    rows[new, lab.LEAST] = least
                    counters[lab.MADE] = new + 1
                    order = new_minute + ahead[move, mov.NEAREST] - question.ready_min  # however one came there
                    key = (order << MILLS_BITS) | min(best, MOST_MILLS)
                    counters[lab.QUEUED] = push_keyed(keys, heap, counters[lab.QUEUED], key, new)
                    break
    return PAUSED
