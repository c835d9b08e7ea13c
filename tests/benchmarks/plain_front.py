"""The same multi-criteria search in pure Python on a networkx graph: what the front costs without compiled code.

The same bounds, dominance and departures as ``corridor.search``, written as one would without arrays: labels are
tuples, fronts are lists, edges are dictionaries.
"""

import heapq
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from itertools import count, pairwise
from typing import Any

import networkx as nx

from corridor.search.problem import Graph
from tests.benchmarks.problems import Problem

FIGURES = ("minutes", "mills", "boardings", "grams")
Vector = tuple[int, int, int, int]
"""Arrival minute, mills, boardings, grams."""


def networkx_graph(graph: Graph) -> "nx.MultiDiGraph[int]":
    """Return the search graph as networkx holds one."""
    found: nx.MultiDiGraph[int] = nx.MultiDiGraph()
    found.add_nodes_from(range(graph.indptr.size - 1))
    columns = [getattr(graph, name).tolist() for name in ("tail", "head", *FIGURES, "service", "ready")]
    for tail, head, *figures, service, ready in zip(*columns, strict=True):
        found.add_edge(tail, head, **dict(zip(FIGURES, figures, strict=True)), service=service, ready=ready)
    return found


class PlainFront:
    """The exact front of four criteria with storage, of the questions on one network without edges ruled out."""

    def __init__(self, problem: Problem) -> None:
        self._graph = networkx_graph(problem.graph)
        self._against = self._graph.reverse(copy=False)
        timetable, storage = problem.timetable, problem.storage
        pointers, runs = timetable.run_ptr.tolist(), timetable.runs.tolist()
        self._runs = [runs[low:high] for low, high in pairwise(pointers)]
        self._period = timetable.period
        self._free, self._rate, self._slack = storage.free.tolist(), storage.rate.tolist(), storage.slack.tolist()

    def solve(self, problem: Problem) -> list[Vector]:
        """Return the vectors of the front, sorted."""
        asked = problem.question
        bounds = [nx.single_source_dijkstra_path_length(self._against, asked.target, weight=name) for name in FIGURES]
        fronts: defaultdict[tuple[int, bool], list[tuple[int, int, int]]] = defaultdict(list)
        answers: list[Vector] = []
        number = count()
        first = (asked.ready_min, 0, 0, 0)
        queue = [(asked.ready_min + bounds[0][asked.source], 0, next(number), first, asked.source, False)]
        while queue:
            *_, label, node, charged = heapq.heappop(queue)
            if _beaten(answers, _best(label, node, bounds)):
                continue
            if node == asked.target:
                answers.append(label)
                continue
            if not self._enter(fronts, label, node, charged=charged):
                continue
            for head, edge in self._edges(node, bounds):
                slack = self._slack[head] if head != asked.target else 0
                for new in self._taken(label, node, edge, slack, charged=charged):
                    best = _best(new, head, bounds)
                    if best[0] > asked.latest_min or _beaten(answers, best):
                        break
                    later = charged or edge["service"] >= 0
                    heapq.heappush(queue, (best[0], best[1], next(number), new, head, later))
        return sorted(answers)

    def _edges(self, node: int, bounds: list[dict[int, int]]) -> Iterator[tuple[int, dict[str, Any]]]:
        for _, head, edge in self._graph.out_edges(node, data=True):
            if head in bounds[0]:
                yield head, edge

    def _enter(
        self, fronts: dict[tuple[int, bool], list[tuple[int, int, int]]], label: Vector, node: int, *, charged: bool
    ) -> bool:
        """Put a label into the front of its node, unless it is dominated there; drop what it dominates."""
        minute, mills, boardings, grams = label
        if charged and any(c <= mills and x <= boardings and e <= grams for c, x, e in fronts[node, False]):
            return False
        key = mills - self._slack[node] * minute if charged else mills
        front = fronts[node, charged]
        if any(c <= key and x <= boardings and e <= grams for c, x, e in front):
            return False
        front[:] = [(c, x, e) for c, x, e in front if not (key <= c and boardings <= x and grams <= e)]
        front.append((key, boardings, grams))
        return True

    def _taken(self, label: Vector, node: int, edge: dict[str, Any], slack: int, *, charged: bool) -> Iterator[Vector]:
        """Yield the labels that an edge leads to: one for each of its runs that may be worth waiting for."""
        minute, mills, boardings, grams = label
        boardings += edge["boardings"]
        grams += edge["grams"]
        if edge["service"] < 0:
            yield minute + edge["minutes"], mills + edge["mills"], boardings, grams
            return
        runs = self._runs[edge["service"]]
        least = None
        for run in range(bisect_left(runs, minute - edge["ready"]), len(runs)):
            leave = runs[run] + edge["ready"]
            waited = leave - minute
            storage = self._rate[node] * max(0, waited - self._free[node]) if charged else 0
            there, cost = leave + edge["minutes"], mills + storage + edge["mills"]
            key = cost - slack * there
            if least is not None and (waited >= self._period or key >= least):
                return
            least = key
            yield there, cost, boardings, grams


def _best(label: Vector, node: int, bounds: list[dict[int, int]]) -> Vector:
    minute, mills, boardings, grams = label
    return minute + bounds[0][node], mills + bounds[1][node], boardings + bounds[2][node], grams + bounds[3][node]


def _beaten(answers: list[Vector], best: Vector) -> bool:
    return any(all(a <= b for a, b in zip(answer, best, strict=True)) for answer in answers)
