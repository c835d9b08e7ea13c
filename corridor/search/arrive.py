"""Run one backward search: prepare it on the mirrored graph, and run it to its end, its deadline or its cap."""

from corridor.search import due_fronts
from corridor.search import ways as way
from corridor.search.backward import retreat, start_from_target
from corridor.search.bounds import Reverse, inward_of
from corridor.search.directions import NO_DIRECTIONS
from corridor.search.limits import Caps
from corridor.search.onward import trace_onward
from corridor.search.problem import Graph, Question, Storage, Timetable
from corridor.search.run import (
    Found,
    Ground,
    Prepared,
    Settled,
    own_arena,
    pareto,
    run_out,
    settle_narrowly,
)
from corridor.search.ways import ways_of


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


def ground_backward(graph: Graph, backward: Reverse, storage: Storage) -> Ground:
    """Return what backward searches on the same edges share; ``backward`` indexes ``graph`` by head.

    :func:`corridor.search.run.prepare` adds the bounds from a source.
    """
    ways = ways_of(mirrored(graph, backward), storage, NO_DIRECTIONS)
    inward = inward_of(ways)
    ways.rows[:, way.EDGE] = backward.edges[ways.rows[:, way.EDGE]]
    return Ground(ways, inward, storage)


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
        Ways, and bounds from the question's source: see :func:`ground_backward`.
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
    return done.found(trace_onward(done.labels, done.ways, timetable, prepared.ground.storage, solutions), began)


def settle_backward(
    prepared: Prepared, timetable: Timetable, question: Question, caps: Caps, *, began: float
) -> Settled:
    """Return a backward search run to its end."""
    arena, ground, remainder = own_arena(), prepared.ground, prepared.remainder
    labels = arena.labels(caps.max_labels)
    moves = arena.moves(ground.ways, remainder, prepared.target)
    fronts = arena.fronts(remainder.shape[0], caps.max_labels, due_fronts.COLUMNS)
    start_from_target(question, remainder, labels)

    def slice_of(budget: int) -> int:
        return retreat(moves, timetable, ground.storage, question, labels, fronts, budget)

    return Settled.of(labels, ground.ways, run_out(slice_of, caps, began))
