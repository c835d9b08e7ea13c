"""Fronts on synthetic networks of any size, and what they take: milliseconds, labels, memory."""

import resource

import numpy as np

from tests.benchmarks.plain_front import PlainFront
from tests.benchmarks.problems import Problem, on_synthetic
from tests.benchmarks.singles import singles
from tests.benchmarks.synthetic import make
from tests.benchmarks.timing import Work, alternate, show

QUESTIONS = {300: 60, 3_000: 20, 30_000: 10}
ROUNDS = {300: 3, 3_000: 3, 30_000: 1}
LARGE = 3_000
"""Above so many hubs only three criteria are asked for."""
FEW = 8
"""Questions that the search in pure Python is asked, where it is asked at all: on the smallest network."""


def facts(problems: list[Problem]) -> str:
    """Return in one line what the fronts hold, what the searches made, and what cut how many short."""
    found = [problem.solve() for problem in problems]
    sizes, labels = [len(one.paths) for one in found], [one.labels for one in found]
    cuts = {cut: sum(one.cut == cut for one in found) for cut in ("labels", "deadline")}
    told = ", ".join(f"{number} by {cut}" for cut, number in cuts.items() if number) or "none"
    return (
        f"fronts {int(np.median(sizes))} (max {max(sizes)}), labels {int(np.median(labels)):,} (max {max(labels):,})"
        f", of {len(found)} cut short: {told}"
    )


def synthetic(hubs: int) -> None:
    """Fronts with fewer criteria and without storage side by side, then single-criterion peers."""
    before = peak_mb()
    network = make(hubs)
    made = peak_mb()
    problems = list(on_synthetic(network, QUESTIONS[hubs]))
    three = [problem.wanting("cost", "transfers") for problem in problems]
    ways = {
        "3 criteria (no CO2e), storage": three,
        "3 criteria (no CO2e), no storage": [problem.without_storage() for problem in three],
    }
    if hubs <= LARGE:
        four = {
            "4 criteria, storage": problems,
            "4 criteria, no storage": [problem.without_storage() for problem in problems],
        }
        ways = four | ways
    nodes, edges = network.graph.indptr.size - 1, network.graph.head.size
    for name, asked in ways.items():
        print(f"{hubs} hubs, {name}: {facts(asked)}", flush=True)
    work: dict[str, list[Work]] = {name: [problem.solve for problem in asked] for name, asked in ways.items()}
    show(
        f"{hubs:,} hubs: {nodes:,} nodes, {edges:,} edges, {len(problems)} questions, bounds included",
        alternate(work, ROUNDS[hubs]),
    )
    print(
        f"Peak memory: {before:,.0f} MB after imports, {made:,.0f} with the network, {peak_mb():,.0f} after searching"
    )
    if hubs == min(QUESTIONS):
        in_pure_python(problems[:FEW])
    singles(problems)


def in_pure_python(problems: list[Problem]) -> None:
    """Print what the same front takes in pure Python on a networkx graph; the answers must be the same."""
    plain = PlainFront(problems[0])
    for problem in problems:
        vectors = sorted((path.arrival_min, path.mills, path.boardings, path.grams) for path in problem.solve().paths)
        assert plain.solve(problem) == vectors
    ways: dict[str, list[Work]] = {
        "corridor, 4 criteria, storage": [problem.solve for problem in problems],
        "python + networkx, same search": [lambda problem=problem: plain.solve(problem) for problem in problems],
    }
    show(f"The same fronts in pure Python, {len(problems)} questions", alternate(ways, 1), next(iter(ways)))


def peak_mb() -> float:
    """Return the most memory that this process has held so far, in MB; the operating system counts in KB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_000
