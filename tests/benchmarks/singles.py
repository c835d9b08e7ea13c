"""One criterion: static, beside the peers on the same graph; and dated, which the peers cannot answer."""

from collections.abc import Callable
from functools import partial
from time import perf_counter

from corridor.search.reach import earliest_arrivals
from corridor.search.run import prepare, solve
from corridor.search.shortest import shortest, static
from tests.benchmarks.peers import peers
from tests.benchmarks.problems import CAPS, Problem
from tests.benchmarks.timing import Work, alternate, show

STATIC = "corridor, one static criterion, one to one"


def singles(problems: list[Problem]) -> None:
    """Print the static searches for each of two figures, then the dated ones.

    Each peer is alternated with corridor alone: among seven ways, who comes after the slow ones finds the caches empty.
    """
    graph = problems[0].graph
    ends = [(problem.question.source, problem.question.target) for problem in problems]
    for figure in ("minutes", "mills"):
        weight = getattr(graph, figure)
        own = partial(shortest, static((graph.tail, graph.head), weight, graph.allowed, graph.indptr.size - 1))
        for name, route in peers(graph, weight).items():
            pair_of_ways: dict[str, Callable[[int, int], object]] = {STATIC: own, name: route}
            work = {way: [partial(ask, *pair) for pair in ends] for way, ask in pair_of_ways.items()}
            show(f"Least {figure}, static, path included", alternate(work, rounds=3), STATIC)
    show("One criterion, dated", alternate(_dated(problems), rounds=3))


def _dated(problems: list[Problem]) -> dict[str, list[Work]]:
    """Return dated searches in one criterion; those to a remembered target have its bounds."""
    work: dict[str, list[Work]] = {
        "bounds, all to one": [partial(prepare, problem.ground(), problem.question.target) for problem in problems],
        "earliest arrival, one to all": [
            partial(
                earliest_arrivals,
                problem.graph,
                problem.timetable,
                problem.question.source,
                problem.question.ready_min,
                problem.question.latest_min,
            )
            for problem in problems
        ],
    }
    for name, criteria, want_time in (("time", (), True), ("cost, storage", ("cost",), False)):
        work[f"{name}, one to one, bounds remembered"] = [
            _remembered(problem.wanting(*criteria), want_time=want_time) for problem in problems
        ]
    return work


def _remembered(problem: Problem, *, want_time: bool) -> Work:
    """Return a search towards a target whose bounds are there already."""
    prepared = prepare(problem.ground(), problem.question.target)

    def search() -> object:
        return solve(prepared, problem.timetable, problem.question, CAPS, want_time=want_time, began=perf_counter())

    return search
