"""Run one search to its end, its deadline or its cap."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from time import perf_counter
from typing import Self

import numpy as np

from corridor.search import labels as lab
from corridor.search.bounds import Reverse, lower_bounds
from corridor.search.fronts import undominated
from corridor.search.labels import Arena, Labels
from corridor.search.limits import SLICE, Caps, Cut, next_slice
from corridor.search.moves import Moves, list_moves
from corridor.search.path import Path, trace
from corridor.search.problem import Bounds, Graph, Int64, Question, Storage, Timetable
from corridor.search.setting import FULL, PAUSED, advance, start
from corridor.search.single import least_found, least_remainder, sole_criterion, tight_moves, within

_memory = threading.local()


@dataclass(frozen=True, slots=True)
class Found:
    """The Pareto set as paths in order of arrival, how much work it took, and what cut the search short."""

    paths: tuple[Path, ...]
    labels: int
    settled: int
    seconds: float
    cut: Cut | None


@dataclass(frozen=True, slots=True)
class Prepared:
    """What searches towards one target on the same edges share: bounds and moves."""

    storage: Storage
    bounds: Bounds
    moves: Moves


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

    def found(self, paths: tuple[Path, ...], began: float) -> Found:
        """Return what the search found."""
        return Found(paths, self.made, self.settled, perf_counter() - began, self.cut)


def prepare(graph: Graph, backward: Reverse, storage: Storage, target: int) -> Prepared:
    """Return bounds and moves towards a target; ``backward`` indexes ``graph`` by head."""
    bounds = lower_bounds(graph, backward, target)
    return Prepared(storage, bounds, list_moves(graph, bounds, storage, target))


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
    prepared = prepare(graph, backward, storage, question.target)
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

    def run(prepared: Prepared, question: Question) -> Settled:
        return settle(prepared, timetable, question, caps, began=began)

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


def settle(prepared: Prepared, timetable: Timetable, question: Question, caps: Caps, *, began: float) -> Settled:
    """Return a search run to its end."""
    nodes = prepared.bounds.minutes.size
    arena = own_arena()
    labels = arena.labels(caps.max_labels)
    fronts = arena.fronts(2 * nodes, caps.max_labels)
    start(question, prepared.bounds, labels)

    def slice_of(budget: int) -> int:
        return advance(prepared.moves, timetable, prepared.storage, question, prepared.bounds, labels, fronts, budget)

    return Settled.of(labels, prepared.moves, run_out(slice_of, caps, began))


def run_out(slice_of: Callable[[int], int], caps: Caps, began: float) -> Cut | None:
    """Settle slices of labels until none is left or a cap is reached; return what cut the search short.

    Raises
    ------
    corridor.search.limits.Cancelled
        Within about ``SLICE_S`` of the event of ``caps`` being set.
    """
    budget, before = SLICE, perf_counter()
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
        budget, before = next_slice(budget, now - before), now


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
