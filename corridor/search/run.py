"""Run one search to its end, its deadline or its cap."""

import threading
from dataclasses import dataclass
from time import perf_counter

import numpy as np

from corridor.search.bounds import Reverse, lower_bounds
from corridor.search.labels import MADE, SETTLED, SOLVED, Arena, Labels
from corridor.search.limits import DIRECT_SLICE, SLICE, Caps, Cut
from corridor.search.path import Path, trace
from corridor.search.problem import Bounds, Graph, Int64, Question, Storage, Timetable
from corridor.search.setting import FULL, PAUSED, advance, start

_memory = threading.local()


@dataclass(frozen=True, slots=True)
class Found:
    """The Pareto set as paths in order of arrival, how much work it took, and what cut the search short."""

    paths: tuple[Path, ...]
    labels: int
    settled: int
    seconds: float
    cut: Cut | None


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
    """Return the exact Pareto set between two nodes.

    Parameters
    ----------
    graph, backward, timetable, storage
        The network as integers; ``backward`` indexes ``graph`` by head.
    question
        Source, target, ready minute, limits, and which criteria count.
    caps
        Bounds on labels and wall-clock seconds.
    want_time
        Whether arrival is one of the criteria.

    Returns
    -------
    Found
        Paths sorted by arrival, then mills, boardings, grams; of equal ones the first found.
    """
    began = perf_counter()
    bounds = lower_bounds(graph, backward, question.target)
    arena = _arena()
    labels = arena.labels(caps.max_labels)
    fronts = arena.fronts(2 * bounds.minutes.size, caps.max_labels)
    start(question, bounds, labels)
    budget = DIRECT_SLICE if caps.deadline_s is None else SLICE
    cut: Cut | None = None
    while True:
        status = advance(graph, timetable, storage, question, bounds, labels, fronts, budget)
        if status == FULL:
            cut = "labels"
        elif status == PAUSED:
            if caps.deadline_s is None or perf_counter() - began < caps.deadline_s:
                continue
            cut = "deadline"
        break
    nodes = bounds.minutes.size
    paths = tuple(trace(labels, int(row), nodes) for row in _pareto(labels, question, want_time=want_time))
    counters = labels.counters
    return Found(paths, int(counters[MADE]), int(counters[SETTLED]), perf_counter() - began, cut)


def reachable(graph: Graph, backward: Reverse, question: Question) -> Bounds:
    """Return the lower bounds towards the question's target: what a journey takes at the least."""
    return lower_bounds(graph, backward, question.target)


def _arena() -> Arena:
    arena: Arena | None = getattr(_memory, "arena", None)
    if arena is None:
        arena = _memory.arena = Arena()
    return arena


def _pareto(labels: Labels, question: Question, *, want_time: bool) -> Int64:
    """Return the solutions that no other one dominates, in a fixed order."""
    rows = labels.solutions[: labels.counters[SOLVED]].astype(np.int64)
    minute, mills = labels.minute[rows], labels.mills[rows]
    boardings, grams = labels.boardings[rows], labels.grams[rows]
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
    table = np.stack(columns, axis=1) if columns else np.zeros((rows.size, 0), np.int64)
    no_worse = (table[:, None, :] <= table[None, :, :]).all(axis=2)  # [a, b]: a is as good as b in everything
    better = no_worse & (~no_worse.T | (np.arange(rows.size)[:, None] < np.arange(rows.size)[None, :]))
    return np.asarray(rows[order][~better.any(axis=0)], np.int64)
