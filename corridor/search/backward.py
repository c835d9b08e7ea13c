"""Backward label setting: the latest readiness, exact in all criteria, with timetables and storage.

Labels grow from the target towards the source. One tells the latest minute at which cargo must be ready at its
node, what everything from there on costs, and the *pending yard*: the one from which the next ride leaves. Cargo
that comes earlier waits there, on demand edges being left at once, so when a ride is put before a label, the time
between its end and the label's minute is charged with the pending yard's tariff. Where no ride follows, or none
comes before (the shipper's door), being early costs nothing.

A label is dominated at a node if another has to be ready no earlier, with no more boardings and grams, and costs
no more whenever the cargo comes; ``due_fronts`` has the comparison. An earlier run of a ride can be the cheaper
one, if waiting after it is charged less than waiting before the next one; so runs are tried from the latest
backwards, within one period of the timetable, and beyond it while the timetable is irregular.
``docs/search.md`` has the proofs.
"""

import numba as nb

from corridor.search import labels as lab
from corridor.search import moves as mov
from corridor.search import ways as way
from corridor.search.due_fronts import enter, undercut
from corridor.search.fronts import Fronts
from corridor.search.heap import pop_keyed, push_keyed
from corridor.search.labels import Labels, before_of, came_by, way_of
from corridor.search.moves import Moves, look_ahead
from corridor.search.problem import BOARDINGS, GRAMS, MILLS, MINUTES, UNREACHABLE, Int64, Question, Storage, Timetable
from corridor.search.runs import last_run
from corridor.search.setting import DONE, FULL, MILLS_BITS, MOST_MILLS, PAUSED


@nb.njit(cache=True, nogil=True)
def start_from_target(question: Question, remainder: Int64, labels: Labels) -> None:
    """Queue the first label: at the target, by the deadline, nothing pending; none if nothing can keep the limits."""
    target = question.target
    if (
        remainder[target, MINUTES] >= UNREACHABLE
        or question.latest_min - remainder[target, MINUTES] < question.ready_min
        or remainder[target, MILLS] > question.max_mills
        or remainder[target, BOARDINGS] > question.max_boardings
    ):
        return
    first = labels.rows[0]
    first[:] = 0
    first[lab.NODE] = target
    first[lab.MINUTE] = question.latest_min
    first[lab.CAME] = -1
    first[lab.RUN] = -1
    labels.counters[lab.MADE] = 1
    labels.counters[lab.QUEUED] = push_keyed(labels.keys, labels.heap, 0, 0, 0)


@nb.njit(cache=True, nogil=True)
def retreat(
    moves: Moves,
    timetable: Timetable,
    storage: Storage,
    question: Question,
    labels: Labels,
    fronts: Fronts,
    budget: int,
) -> int:
    """Take up to ``budget`` labels off the heap, those with the latest possible readiness at the source first.

    Layer 0 of the labels' nodes has nothing pending; node ``v`` with yard ``y`` pending has index ``v + (y + 1) * n``.
    Front ``v`` belongs to node ``v`` whatever is pending, that of the source to the answers.

    Parameters
    ----------
    moves
        Edges against their direction, and what is left after them to the source.
    question
        ``ready_min`` is the earliest minute at which cargo can be ready at the source, ``latest_min`` when it
        must be at the target.

    Returns
    -------
    int
        ``DONE``, ``PAUSED`` (call again), or ``FULL`` (no room for more labels: the search was cut short).
    """
    nodes = moves.start.size - 1
    goal = question.source
    want_mills, want_boardings, want_grams = question.want_mills, question.want_boardings, question.want_grams
    keep_mills, keep_boardings, keep_grams = question.keep_mills, question.keep_boardings, question.keep_grams
    counters = labels.counters
    rows = labels.rows
    ways, ahead, remainder = moves.rows, moves.least, moves.remainder

    for _ in range(budget):
        if counters[lab.QUEUED] == 0:
            return DONE
        label = int(labels.heap[0])
        counters[lab.QUEUED] = pop_keyed(labels.keys, labels.heap, counters[lab.QUEUED])
        node = rows[label, lab.NODE] % nodes
        pending = rows[label, lab.NODE] // nodes - 1
        mills = rows[label, lab.MILLS]
        boardings = rows[label, lab.BOARDINGS]
        grams = rows[label, lab.GRAMS]

        best_mills = mills + remainder[node, MILLS] if want_mills else 0
        best_boardings = boardings + remainder[node, BOARDINGS] if want_boardings else 0
        best_grams = grams + remainder[node, GRAMS] if want_grams else 0
        if undercut(fronts, goal, best_mills, 0, 0, best_boardings, best_grams):
            continue  # and so would be the same move at an earlier run
        first_move = moves.start[node]
        end_move = moves.start[node + 1]
        if node == goal:
            if not enter(fronts, goal, best_mills, 0, 0, best_boardings, best_grams):
                return FULL
            labels.solutions[counters[lab.SOLVED]] = label
            counters[lab.SOLVED] += 1
            end_move = first_move
        else:
            kept_mills = mills if keep_mills else 0
            kept_boardings = boardings if keep_boardings else 0
            kept_grams = grams if keep_grams else 0
            kept_rate = storage.rate[pending] if keep_mills and pending >= 0 else 0
            charged_until = rows[label, lab.MINUTE] - storage.free[pending] if pending >= 0 else 0
            if undercut(fronts, node, kept_mills, kept_rate, charged_until, kept_boardings, kept_grams):
                end_move = first_move
            elif enter(fronts, node, kept_mills, kept_rate, charged_until, kept_boardings, kept_grams):
                counters[lab.SETTLED] += 1
                look_ahead(moves, node)
            else:
                return FULL

        move = first_move
        if rows[label, lab.RUN] >= 0:
            move -= 1  # before the moves from here: the move to here, at the run before
        while move < end_move:
            if move < first_move:
                onward = before_of(rows[label, lab.CAME])
                by = way_of(rows[label, lab.CAME])
                run = rows[label, lab.RUN] - 1
                least = rows[label, lab.LEAST]
                earlier = True
            else:
                onward = label
                by = move
                run = 0
                least = UNREACHABLE
                earlier = False
            move += 1
            least_boardings = rows[onward, lab.BOARDINGS] + ahead[by, mov.LEAST_BOARDINGS]
            if least_boardings > question.max_boardings:
                continue
            layer = rows[onward, lab.NODE] // nodes
            due = rows[onward, lab.MINUTE]
            tail = ways[by, way.HEAD]
            service = ways[by, way.SERVICE]
            scheduled = service >= 0
            first = 0
            if scheduled:
                first = timetable.run_ptr[service]
                if not earlier:
                    latest = due - ways[by, way.OWN_MINUTES] - ways[by, way.READY]
                    run = last_run(timetable.runs, first, timetable.run_ptr[service + 1], latest)
            rate = storage.rate[layer - 1] if layer > 0 else 0
            free = storage.free[layer - 1] if layer > 0 else 0
            new_layer = tail + 1 if scheduled else layer
            new_rate = storage.rate[new_layer - 1] if keep_mills and new_layer > 0 else 0
            new_free = storage.free[new_layer - 1] if new_layer > 0 else 0
            slack = new_rate if scheduled and tail != goal else 0
            new_boardings = rows[onward, lab.BOARDINGS] + ways[by, way.OWN_BOARDINGS]
            new_grams = rows[onward, lab.GRAMS] + ways[by, way.OWN_GRAMS]
            best_boardings = least_boardings if want_boardings else 0
            best_grams = rows[onward, lab.GRAMS] + ahead[by, mov.LEAST_GRAMS] if want_grams else 0
            kept_boardings = new_boardings if keep_boardings else 0
            kept_grams = new_grams if keep_grams else 0
            while run >= first:
                leave = timetable.runs[run] + ways[by, way.READY] if scheduled else due - ways[by, way.OWN_MINUTES]
                waited = due - leave - ways[by, way.OWN_MINUTES]
                if earlier and waited >= timetable.period and leave < timetable.irregular_since:
                    break  # everything up to here, one period later, is as good
                charged = rate * (waited - free) if waited > free else 0
                spent = rows[onward, lab.MILLS] + charged
                best = spent + ahead[by, mov.LEAST_MILLS]
                readiness = leave + ways[by, way.OWN_MINUTES] - ahead[by, mov.LEAST_MINUTES]
                if readiness < question.ready_min or best > question.max_mills:
                    break  # and so are all earlier runs
                new_mills = spent + ways[by, way.OWN_MILLS]
                kept_mills = new_mills if keep_mills else 0
                line = kept_mills + slack * leave
                if earlier and line >= least:
                    break  # a later run dominates this one at the tail, and all earlier: storage is convex
                if undercut(fronts, goal, best if want_mills else 0, 0, 0, best_boardings, best_grams):
                    break  # and so are all earlier runs, which cost no less
                least = line
                earlier = True
                if tail != goal and undercut(
                    fronts, tail, kept_mills, new_rate, leave - new_free, kept_boardings, kept_grams
                ):
                    run -= 1
                    continue
                row = counters[lab.MADE]
                if row >= rows.shape[0]:
                    return FULL
                made = rows[row]
                made[lab.NODE] = tail + new_layer * nodes
                made[lab.MINUTE] = leave
                made[lab.MILLS] = new_mills
                made[lab.BOARDINGS] = new_boardings
                made[lab.GRAMS] = new_grams
                made[lab.CAME] = came_by(onward, by)
                made[lab.RUN] = run if slack > 0 else -1
                made[lab.LEAST] = least
                counters[lab.MADE] = row + 1
                key = ((question.latest_min - readiness) << MILLS_BITS) | min(best, MOST_MILLS)
                counters[lab.QUEUED] = push_keyed(labels.keys, labels.heap, counters[lab.QUEUED], key, row)
                break
    return PAUSED
