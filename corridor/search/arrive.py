"""Run one backward search: prepare it on the mirrored graph, and run it to its end, its deadline or its cap."""

import numpy as np

from corridor.search import due_fronts
from corridor.search import moves as mov
from corridor.search.backward import retreat, start_from_target
from corridor.search.bounds import Reverse, lower_bounds
from corridor.search.directions import no_directions
from corridor.search.limits import Caps
from corridor.search.moves import list_moves
from corridor.search.onward import trace_onward
from corridor.search.problem import Graph, Question, Storage, Timetable
from corridor.search.run import Found, Prepared, Settled, own_arena, pareto, run_out, settle_narrowly


def mirrored(graph: Graph, backward: Reverse) -> Graph:
    """Return the graph with every edge turned round, in the order of ``backward``, which indexes it by head."""
    order = backward.edges
    return Graph(
        indptr=backward.indptr,
        tail=graph.head[order],
        head=graph.tail[order],
        minutes=graph.minutes[order],
        mills=graph.mills[order],
        boardings=graph.boardings[order],
        grams=graph.grams[order],
        service=graph.service[order],
        ready=graph.ready[order],
        allowed=graph.allowed[order],
        hold=graph.hold[order],
        holds=graph.holds,
    )


def prepare_backward(graph: Graph, backward: Reverse, storage: Storage, source: int) -> Prepared:
    """Return what backward searches from one source on the same edges share: bounds from there, and moves.

    ``backward`` indexes ``graph`` by head.
    """
    turned = mirrored(graph, backward)
    back_again = np.empty(graph.tail.size, np.int32)
    back_again[backward.edges] = np.arange(graph.tail.size, dtype=np.int32)
    bounds = lower_bounds(turned, Reverse(graph.indptr, back_again), source)
    sums = no_directions(bounds.minutes.size)
    moves = list_moves(turned, bounds, sums, storage, source)
    moves.rows[:, mov.EDGE] = backward.edges[moves.rows[:, mov.EDGE]]
    return Prepared(storage, bounds, moves, sums.weights)


def solve_backward(
    prepared: Prepared,
    timetable: Timetable,
    question: Question,
    caps: Caps,
    *,
    want_time: bool,
    began: float,
) -> Found:
    """Return the exact Pareto set of journeys that end by a minute, over how late they can begin.

    Parameters
    ----------
    prepared
        Bounds and moves from the question's source: see :func:`prepare_backward`.
    timetable
        The runs of all services.
    question
        Source, target, when the cargo must be there, the earliest minute at which it can be ready, limits,
        and which criteria count.
    caps
        Bounds on labels and wall-clock seconds.
    want_time
        Whether the latest readiness is one of the criteria.
    began
        When the work began, on the clock of ``perf_counter``: the deadline counts from here.

    Returns
    -------
    Found
        Paths sorted by readiness, latest first, then mills, boardings, grams; of equal ones the first found.
        The first step of each is ready at the latest minute at which the cargo can be; later rides leave as
        early as costs no more.
    """

    def run(prepared: Prepared, question: Question) -> Settled:
        return settle_backward(prepared, timetable, question, caps, began=began)

    done = settle_narrowly(run, prepared, question, question.target, want_time=want_time)
    solutions = pareto(done.labels, question, want_time=want_time, sign=-1)
    return done.found(trace_onward(done.labels, done.moves, timetable, prepared.storage, solutions), began)


def settle_backward(
    prepared: Prepared, timetable: Timetable, question: Question, caps: Caps, *, began: float
) -> Settled:
    """Return a backward search run to its end."""
    arena = own_arena()
    labels = arena.labels(caps.max_labels)
    fronts = arena.fronts(prepared.bounds.minutes.size, caps.max_labels, due_fronts.COLUMNS)
    start_from_target(question, prepared.bounds, labels)

    def slice_of(budget: int) -> int:
        return retreat(prepared.moves, timetable, prepared.storage, question, prepared.bounds, labels, fronts, budget)

    return Settled.of(labels, prepared.moves, run_out(slice_of, caps, began))
