"""Run one search to its end, its deadline or its cap."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from time import perf_counter
from typing import Self

import numpy as np

from corridor.search import labels as lab
from corridor.search.bounds import Inward, inward_of, remainders
from corridor.search.directions import PAIRS, Pairs, Usual, most_of, pairs_of, usual_of, weights_of
from corridor.search.fronts import undominated
from corridor.search.gaps import one_gap
from corridor.search.known import EXACT, Known, Tolerance
from corridor.search.labels import Arena, Labels
from corridor.search.limits import SLICE, Caps, Cut, next_slice
from corridor.search.path import Paths, trace
from corridor.search.problem import GRAMS, MILLS, Graph, Int64, Question, Storage, Timetable
from corridor.search.setting import FULL, PAUSED, advance, start
from corridor.search.single import least_found, sole_criterion, tight_ways, within
from corridor.search.ways import Ways, shun_turning_back, ways_of

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
class Ground:
    """What searches on the same edges share, whatever their target: ways from both ends, and storage."""

    ways: Ways
    inward: Inward
    storage: Storage

    @classmethod
    def of(cls, graph: Graph, storage: Storage, pairs: Pairs = PAIRS, usual: Usual | None = None) -> Self:
        """Return the ground of forward searches.

        Parameters
        ----------
        graph, storage
            Edges, and what waiting at their ends costs.
        pairs
            Any are right for any question; those of criteria that it wants together make its search fast.
        usual
            What usual remainders take; found out if left out. Likewise right in any case.
        """
        weights = weights_of(pairs, usual or usual_of(graph, storage), most_of(graph, storage))
        ways = ways_of(graph, storage, weights)
        shun_turning_back(ways, storage)
        return cls(ways, inward_of(ways), storage)


@dataclass(frozen=True, slots=True)
class Prepared:
    """What searches towards one target share: the ground, and the least remainders from all nodes, in each figure."""

    ground: Ground
    remainder: Int64
    target: int


@dataclass(frozen=True, slots=True)
class Settled:
    """A search run to its end: labels, which the thread's next search overwrites, and the ways that they took.

    Beside it how many labels were made and settled in all, and what cut the search short.
    """

    labels: Labels
    ways: Ways
    made: int
    settled: int
    cut: Cut | None

    @classmethod
    def of(cls, labels: Labels, ways: Ways, cut: Cut | None) -> Self:
        """Return a search by its labels."""
        return cls(labels, ways, int(labels.counters[lab.MADE]), int(labels.counters[lab.SETTLED]), cut)

    def found(self, paths: Paths, began: float) -> Found:
        """Return what the search found."""
        return Found(paths, self.made, self.settled, perf_counter() - began, self.cut)


def prepare(ground: Ground, target: int) -> Prepared:
    """Return the bounds towards a target."""
    return Prepared(ground, remainders(ground.inward, target), target)


def search(
    graph: Graph,
    timetable: Timetable,
    storage: Storage,
    question: Question,
    caps: Caps,
    *,
    want_time: bool,
) -> Found:
    """Return the exact Pareto set between two nodes: :class:`Ground`, :func:`prepare`, then :func:`solve`."""
    began = perf_counter()
    prepared = prepare(Ground.of(graph, storage, pairs_of(question, want_time=want_time)), question.target)
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
        Ways, and bounds towards the question's target.
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
        Paths sorted by arrival, then mills, boardings, grams; of equal ones the first found, rides as early as they
        cost no more.
    """
    several = want_time + question.want_mills + question.want_boardings + question.want_grams > 1

    def run(prepared: Prepared, question: Question) -> Settled:
        return settle(prepared, timetable, question, caps, began=began, twice=several)

    done = settle_narrowly(run, prepared, question, question.source, want_time=want_time)
    solutions = pareto(done.labels, question, want_time=want_time)
    paths = trace(done.labels, done.ways, timetable, prepared.ground.storage, solutions)
    return done.found(paths, began)


def settle_narrowly(
    run: Callable[[Prepared, Question], Settled], prepared: Prepared, question: Question, start: int, *, want_time: bool
) -> Settled:
    """Run a search from a node; if one criterion but time is all that counts, on its tight moves first."""
    criterion = sole_criterion(question, want_time=want_time)
    if criterion is None:
        return run(prepared, question)
    ground = prepared.ground
    tight = replace(ground, ways=tight_ways(ground.ways, prepared.remainder, criterion, start))
    narrow = run(replace(prepared, ground=tight), question)
    found = least_found(narrow.labels, criterion)
    if narrow.cut or found == prepared.remainder[start, criterion]:
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
    arena, ways, remainder = own_arena(), prepared.ground.ways, prepared.remainder
    labels = arena.labels(caps.max_labels)
    moves = arena.moves(ways, remainder, prepared.target)
    gaps = one_gap(question, remainder[question.source], ways.weights)
    tolerances: tuple[Tolerance, ...] = (EXACT,)
    if twice:
        mills, grams = (int(TOLERANCE * remainder[question.source, column]) for column in (MILLS, GRAMS))
        tolerances = (Tolerance(exact=False, mills=mills, grams=grams), EXACT)
    cut = None
    for tolerance in tolerances:
        known = Known(arena.fronts(2 * remainder.shape[0], caps.max_labels), gaps, tolerance)
        start(question, remainder, labels)

        def slice_of(budget: int, known: Known = known) -> int:
            return advance(moves, timetable, prepared.ground.storage, question, labels, known, budget)

        cut = run_out(slice_of, caps, began)
        if cut is not None:
            break
    return Settled.of(labels, ways, cut)


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
