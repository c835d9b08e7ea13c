"""Label setting: the exact multi-criteria search with timetables and storage.

A label is dominated at a node if another arrived no later, with no more boardings and grams, and is
no dearer even after paying for its own earliness: ``mills + slack * (later - earlier) <= mills``, so
fronts compare ``mills - slack * minute``. Where earliness costs nothing (layer 0), slack is zero.

With storage a *later* departure can be the cheaper one; each move is therefore tried for every run
within one period of the timetable, and beyond it for as long as the timetable is still irregular.
Runs are tried one at a time: the next one when the label of the one before leaves the heap.
``docs/search.md`` has the proofs.

References
----------
Maristany de las Casas, P., Sedeño-Noda, A. and Borndörfer, R. (2021), An improved multiobjective
shortest path algorithm, Computers & Operations Research 135. Hernández, C. et al. (2023), Simple and
efficient bi-objective search algorithms via fast dominance checks, Artificial Intelligence 314.
"""

import numba as nb

from corridor.search import labels as lab
from corridor.search import moves as mov
from corridor.search.fronts import Fronts, dominated, insert
from corridor.search.heap import pop_keyed, push_keyed
from corridor.search.holds import entered, surplus
from corridor.search.labels import Labels
from corridor.search.moves import Moves
from corridor.search.problem import UNREACHABLE, Bounds, Int64, Question, Storage, Timetable

DONE, PAUSED, FULL = 0, 1, 2

MILLS_BITS = 43
"""The heap's key: minutes in the upper bits, then mills (up to 88 million USD), so that one comparison orders both."""
MOST_MILLS = (1 << MILLS_BITS) - 1


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
    first = labels.rows[0]
    first[:] = 0
    first[lab.NODE] = source
    first[lab.MINUTE] = question.ready_min
    first[lab.PARENT] = -1
    first[lab.RUN] = -1
    labels.counters[lab.MADE] = 1
    labels.counters[lab.QUEUED] = push_keyed(labels.keys, labels.heap, 0, 0, 0)


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
    bounds: Bounds,
    labels: Labels,
    fronts: Fronts,
    budget: int,
) -> int:
    """Take up to ``budget`` labels off the heap, in order of their least possible arrival.

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
    rows = labels.rows
    ways = moves.rows

    for _ in range(budget):
        if counters[lab.QUEUED] == 0:
            return DONE
        label = labels.heap[0]
        counters[lab.QUEUED] = pop_keyed(labels.keys, labels.heap, counters[lab.QUEUED])
        at = rows[label, lab.NODE]
        node = at % nodes
        mills = rows[label, lab.MILLS]
        boardings = rows[label, lab.BOARDINGS]
        grams = rows[label, lab.GRAMS]

        best_mills = mills + bounds.mills[node] if want_mills else 0
        best_boardings = boardings + bounds.boardings[node] if want_boardings else 0
        best_grams = grams + bounds.grams[node] if want_grams else 0
        if dominated(fronts, target, best_mills, best_boardings, best_grams):
            continue  # and so would be the same move at a later run
        first_move = moves.start[node]
        end_move = moves.start[node + 1]
        if node == target:
            if not insert(fronts, target, best_mills, best_boardings, best_grams):
                return FULL
            labels.solutions[counters[lab.SOLVED]] = label
            counters[lab.SOLVED] += 1
            end_move = first_move
        else:
            kept_boardings = boardings if keep_boardings else 0
            kept_grams = grams if keep_grams else 0
            slack = storage.slack[node] if at >= nodes and keep_mills else 0
            kept_mills = mills - slack * rows[label, lab.MINUTE] if keep_mills else 0
            if slack > 0:
                kept_mills -= surplus(storage, node, rows[label, lab.MINUTE], question.ready_min)
            waiting_is_free = at >= nodes and dominated(
                fronts, node, mills if keep_mills else 0, kept_boardings, kept_grams
            )  # for another one there
            if waiting_is_free or dominated(fronts, at, kept_mills, kept_boardings, kept_grams):
                end_move = first_move
            elif insert(fronts, at, kept_mills, kept_boardings, kept_grams):
                counters[lab.SETTLED] += 1
            else:
                return FULL

        move = first_move
        if rows[label, lab.RUN] >= 0:
            move -= 1  # before the moves from here: the move to here, at its next run
        while move < end_move:
            if move < first_move:
                source = rows[label, lab.PARENT]
                way = rows[label, lab.MOVE]
                run = rows[label, lab.RUN] + 1
                least = rows[label, lab.LEAST]
                later = True
            else:
                source = label
                way = move
                run = 0
                least = UNREACHABLE
                later = False
            move += 1
            least_boardings = rows[source, lab.BOARDINGS] + ways[way, mov.LEAST_BOARDINGS]
            if least_boardings > question.max_boardings:
                continue
            tail_at = rows[source, lab.NODE]
            ready = rows[source, lab.MINUTE]
            head = ways[way, mov.HEAD]
            service = ways[way, mov.SERVICE]
            scheduled = service >= 0
            new_layer = nodes if scheduled or tail_at >= nodes else 0
            slack = ways[way, mov.SLACK] if new_layer > 0 and keep_mills else 0
            end = run + 1
            if scheduled:
                end = timetable.run_ptr[service + 1]
                if not later:
                    run = first_run(timetable.runs, timetable.run_ptr[service], end, ready - ways[way, mov.READY])
            rate = storage.rate[tail_at % nodes] if tail_at >= nodes else 0
            free = storage.free[tail_at % nodes]
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
                waited = leave - ready if scheduled else 0  # at a closed edge one waits for nothing
                if later and waited >= timetable.period and leave > timetable.irregular_until:
                    break  # the same journey, one period earlier, is as good
                charged = rate * (waited - free) if waited > free else 0
                spent = rows[source, lab.MILLS] + charged
                best = spent + ways[way, mov.LEAST_MILLS]
                arrival = leave + ways[way, mov.LEAST_MINUTES]
                if arrival > question.latest_min or best > question.max_mills:
                    break  # and so are all later runs
                new_mills = spent + ways[way, mov.MILLS]
                new_minute = leave + ways[way, mov.MINUTES]
                kept_mills = new_mills - slack * new_minute if keep_mills else 0
                if slack > 0:
                    kept_mills -= surplus(storage, head, new_minute, question.ready_min)
                if later and kept_mills >= least:
                    break  # an earlier run dominates this one at the head, and all later: storage is convex
                if dominated(fronts, target, best if want_mills else 0, best_boardings, best_grams):
                    break  # and so are all later runs, which cost no less
                least = kept_mills
                later = True
                if head != target:
                    if new_layer > 0 and dominated(
                        fronts, head, new_mills if keep_mills else 0, kept_boardings, kept_grams
                    ):
                        break  # by one that waits there for nothing: so are all later runs
                    if dominated(fronts, head + new_layer, kept_mills, kept_boardings, kept_grams):
                        run += 1
                        continue
                row = counters[lab.MADE]
                if row >= rows.shape[0]:
                    return FULL
                made = rows[row]
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
                counters[lab.MADE] = row + 1
                key = ((arrival - question.ready_min) << MILLS_BITS) | min(best, MOST_MILLS)
                counters[lab.QUEUED] = push_keyed(labels.keys, labels.heap, counters[lab.QUEUED], key, row)
                break
    return PAUSED
