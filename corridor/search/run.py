"""Run one search to its end, its deadline or its cap."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from time import perf_counter
from typing import Self

import numpy as np

from corridor.search import labels as lab
from corridor.search.bounds import Reverse, bounds_of, inward_of, nearest_first, remainders
from corridor.search.directions import PAIRS, Pairs, directions, pairs_of
from corridor.search.fronts import undominated
from corridor.search.gaps import one_gap
from corridor.search.known import EXACT, Known, Tolerance
from corridor.search.labels import Arena, Labels
from corridor.search.limits import SLICE, Caps, Cut, next_slice
from corridor.search.moves import Moves, list_moves, shun_turning_back
from corridor.search.path import Paths, trace
from corridor.search.problem import Bounds, Graph, Int64, Question, Storage, Timetable
from corridor.search.setting import FULL, PAUSED, advance, start
from corridor.search.single import least_found, least_remainder, sole_criterion, tight_moves, within

_memory = threading.local()


@dataclass(frozen=True, slots=True)
class Found:
    """The Pareto set as paths in order of arrival, how much work it took, and what cut the search short."""

    paths: Paths
    labels: int
    settled: int
    seconds: float
    cut: Cut | None


@dataclass(frozen=True, slots=True)
class Prepared:
    """What searches towards one target on the same edges share: bounds, moves, and the weights of directions."""

    storage: Storage
    bounds: Bounds
    moves: Moves
    weights: Int64


@dataclass(frozen=True, slots=True)
class Settled:
    """A search run to its end: labels, which the thread's next search overwrites, and the moves that they took.

    Beside it how many labels were made and settled in all, and what cut the search short.
    """

    labels: Labels
    moves: Moves
    made: int
    settled: int
    cut: Cut | None

    @classmethod
    def of(cls, labels: Labels, moves: Moves, cut: Cut | None) -> Self:
        """Return a search by its labels."""
        return cls(labels, moves, int(labels.counters[lab.MADE]), int(labels.counters[lab.SETTLED]), cut)

    def found(self, paths: Paths, began: float) -> Found:
        """Return what the search found."""
        return Found(paths, self.made, self.settled, perf_counter() - began, self.cut)


def prepare(graph: Graph, backward: Reverse, storage: Storage, target: int, pairs: Pairs = PAIRS) -> Prepared:
    """Return bounds and moves towards a target; ``backward`` indexes ``graph`` by head.

    Any ``pairs`` are right for any question; those of criteria that it wants together make its search fast.
    """
    inward = inward_of(graph, backward)
    order = nearest_first(inward, target)
    bounds = bounds_of(remainders(inward, inward.figures, order))
    sums = directions(inward, order, bounds, pairs)
    moves = list_moves(graph, bounds, sums, storage, target)
    shun_turning_back(moves, storage, sums.weights, target)
    return Prepared(storage, bounds, moves, sums.weights)


def search(
    graph: Graph,
    backward: Reverse,
    timetable: Timetable,
    storage: Storage,
    question: Question,
    caps: Caps,
    *,
    want_time: bool,
) -> Found:
    """Return the exact Pareto set between two nodes: :func:`prepare`, then :func:`solve`."""
    began = perf_counter()
    prepared = prepare(graph, backward, storage, question.target, pairs_of(question, want_time=want_time))
    return solve(prepared, timetable, question, caps, want_time=want_time, began=began)


def solve(
    prepared: Prepared,
    timetable: Timetable,
    question: Question,
    caps: Caps,
    *,
    want_time: bool,
    began: float,
) -> Found:
    """Return the exact Pareto set between two nodes.

    Parameters
    ----------
    prepared
        Bounds and moves towards the question's target.
    timetable
        The runs of all services.
    question
        Source, target, ready minute, limits, and which criteria count.
    caps
        Bounds on labels and wall-clock seconds.
    want_time
        Whether arrival is one of the criteria.
    began
        When the work began, on the clock of ``perf_counter``: the deadline counts from here.

    Returns
    -------
    Found
        Paths sorted by arrival, then mills, boardings, grams; of equal ones the first found.
    """
    several = want_time + question.want_mills + question.want_boardings + question.want_grams > 1

    def run(prepared: Prepared, question: Question) -> Settled:
        return settle(prepared, timetable, question, caps, began=began, twice=several)

    done = settle_narrowly(run, prepared, question, question.source, want_time=want_time)
    nodes = prepared.bounds.minutes.size
    paths = trace(done.labels, done.moves, pareto(done.labels, question, want_time=want_time), nodes)
    return done.found(paths, began)


def settle_narrowly(
    run: Callable[[Prepared, Question], Settled], prepared: Prepared, question: Question, start: int, *, want_time: bool
) -> Settled:
    """Run a search from a node; if one criterion but time is all that counts, on its tight moves first."""
    criterion = sole_criterion(question, want_time=want_time)
    if criterion is None:
        return run(prepared, question)
    least = least_remainder(prepared.bounds, criterion)
    narrow = run(replace(prepared, moves=tight_moves(prepared.moves, least, criterion, start)), question)
    found = least_found(narrow.labels, criterion)
    if narrow.cut or found == least[start]:
        return narrow
    wide = run(prepared, question if found is None else within(question, criterion, found))
    return replace(wide, made=narrow.made + wide.made, settled=narrow.settled + wide.settled)


TOLERANCE = 0.2
"""Share of the least mills and grams of a journey by which labels may be worse in the search that is not exact."""


def settle(
    prepared: Prepared, timetable: Timetable, question: Question, caps: Caps, *, began: float, twice: bool
) -> Settled:
    """Return a search run to its end.

    If ``twice``, most answers are found first by a search that is not exact.
    """
    arena = own_arena()
    labels = arena.labels(caps.max_labels)
    gaps = one_gap(question, prepared.bounds, prepared.weights)
    cut = None
    if twice:
        mills, grams = (
            int(TOLERANCE * column[question.source]) for column in (prepared.bounds.mills, prepared.bounds.grams)
        )
        fronts = arena.fronts(2 * prepared.bounds.minutes.size, caps.max_labels)
        known = Known(fronts, gaps, Tolerance(exact=False, mills=mills, grams=grams))
        cut = _run(prepared, timetable, question, caps, labels, known, began)
    if cut is None:
        fronts = arena.fronts(2 * prepared.bounds.minutes.size, caps.max_labels)
        cut = _run(prepared, timetable, question, caps, labels, Known(fronts, gaps, EXACT), began)
    return Settled.of(labels, prepared.moves, cut)


def _run(
    prepared: Prepared,
    timetable: Timetable,
    question: Question,
    caps: Caps,
    labels: Labels,
    known: Known,
    began: float,
) -> Cut | None:
    start(question, prepared.bounds, labels)

    def slice_of(budget: int) -> int:
        return advance(prepared.moves, timetable, prepared.storage, question, labels, known, budget)

    return run_out(slice_of, caps, began)


def run_out(slice_of: Callable[[int], int], caps: Caps, began: float) -> Cut | None:
    """Settle slices of labels until none is left or a cap is reached; return what cut the search short.

    Raises
    ------
    corridor.search.limits.Cancelled
        Within about ``SLICE_S`` of the event of ``caps`` being set.
    """
    watched = caps.deadline_s is not None or caps.cancel is not None
    budget, before = SLICE if watched else caps.max_labels, perf_counter()
    while True:
        caps.stop_if_cancelled()
        status = slice_of(budget)
        if status == FULL:
            return "labels"
        if status != PAUSED:
            return None
        now = perf_counter()
        if caps.deadline_s is not None and now - began >= caps.deadline_s:
            return "deadline"
        budget, before = next_slice(budget, now - before) if watched else budget, now


def own_arena() -> Arena:
    """Return the memory of this thread's searches."""
    arena: Arena | None = getattr(_memory, "arena", None)
    if arena is None:
        arena = _memory.arena = Arena()
    return arena


def pareto(labels: Labels, question: Question, *, want_time: bool, sign: int = 1) -> Int64:
    """Return the solutions that no other one dominates, in a fixed order; with sign -1 later minutes are better."""
    rows = labels.solutions[: labels.counters[lab.SOLVED]].astype(np.int64)
    found = labels.rows[rows]
    minute, mills, boardings, grams = (found[:, i] for i in (lab.MINUTE, lab.MILLS, lab.BOARDINGS, lab.GRAMS))
    minute = sign * minute
    order = np.lexsort((rows, grams, boardings, mills, minute))
    columns = [
        values[order]
        for values, wanted in (
            (minute, want_time),
            (mills, question.want_mills),
            (boardings, question.want_boardings),
            (grams, question.want_grams),
        )
        if wanted
    ]
    table = np.stack(columns, axis=1)
    return np.asarray(rows[order][undominated(table)], np.int64)
