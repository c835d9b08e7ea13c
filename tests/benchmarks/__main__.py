"""Print the tables of docs/performance.md.

``python -m tests.benchmarks [bundled] [300] [3000] [30000] [risk] [flows] [threads] [start] [http]``
"""

import os
import platform
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from time import perf_counter

import numpy as np

from corridor.analysis.flows import assign
from corridor.analysis.reliability import assess
from corridor.network.network import Network
from corridor.planner import Planner
from corridor.search.run import prepare
from tests.benchmarks.demands import demands
from tests.benchmarks.fronts import facts, synthetic
from tests.benchmarks.http import http
from tests.benchmarks.peers import parallel_edges_kept, peers
from tests.benchmarks.problems import Problem, bundled_ends, on_bundled
from tests.benchmarks.timing import alternate, show


def bundled() -> None:
    """Exact four-criteria fronts on the bundled network, beside one static path of networkx on the same graph."""
    planner = Planner(Network.read())
    problems = list(on_bundled(planner, bundled_ends(planner.network, 60)))
    graph = problems[0].graph
    ends = [(problem.question.source, problem.question.target) for problem in problems]
    work: dict[str, list[Callable[[], object]]] = {
        "corridor, 4 criteria, storage, exact": [problem.solve for problem in problems],
        "the same, bounds to the place remembered": [
            partial(problem.solve, prepare(problem.ground(), problem.question.target)) for problem in problems
        ],
    }
    for figure in ("minutes", "mills"):
        weight = getattr(graph, figure)
        routes = peers(graph, weight)
        one_path = {
            f"networkx dijkstra, all edges, {figure}": parallel_edges_kept(graph, weight),
            f"networkx dijkstra, no parallel edges, {figure}": routes["networkx dijkstra"],
            f"igraph, {figure}": routes["igraph"],
        }
        work |= {name: [partial(route, *pair) for pair in ends] for name, route in one_path.items()}
    nodes, edges = graph.indptr.size - 1, graph.head.size
    title = f"Bundled network: {nodes:,} nodes, {edges:,} edges, {len(problems)} questions; {facts(problems)}"
    show(title, alternate(work), "networkx dijkstra, all edges, minutes")


def risk() -> None:
    """Monte Carlo on ten routes shown, by the number of worlds, beside the search that found them."""
    planner = Planner(Network.read())
    ends = [("CNQIN", to) for to in ("DEDUI", "NLRTM", "PLMAA", "TRIST", "RUMOW", (11.7, 48.4))]
    fronts = [planner.plan(*pair, depart_after="2026-12-01") for pair in ends]
    shown = [front.choose(10) for front in fronts]
    work: dict[str, list[Callable[[], object]]] = {
        "search": [lambda front=front: planner.solve(front.query) for front in fronts]
    }
    for draws in (1_000, 2_000, 10_000):
        work[f"assess, {draws:,} worlds"] = [
            lambda front=front, routes=routes, draws=draws: assess(planner, front, routes, draws)
            for front, routes in zip(fronts, shown, strict=True)
        ]
    show(f"Reliability of {sum(map(len, shown)) / len(shown):.0f} routes, {len(ends)} fronts", alternate(work, 9))


def flows() -> None:
    """300 demands assigned under capacity; seconds are the median of three."""
    planner = Planner(Network.read())
    print(f"\n{'Flows, 300 demands':<44} TEU/week  unserved  bottlenecks  rounds  gap      s")
    for name, demand in demands(planner.network):
        spent = []
        for _ in range(4):  # the first fills what a planner remembers
            began = perf_counter()
            found = assign(planner, demand, on="2026-12-01")
            spent.append(perf_counter() - began)
        totals, solution = found.totals, found.solution
        print(
            f"{name:<44} {totals.teu:8,.0f}  {totals.unserved_teu:8,.0f}  {len(found.bottlenecks()):11}"
            f"  {solution.rounds:6}  {solution.gap:.0e}  {np.median(spent[1:]):.2f}"
        )


def threads() -> None:
    """Throughput with one and two threads on the bundled network."""
    planner = Planner(Network.read())
    problems = list(on_bundled(planner, bundled_ends(planner.network, 60))) * 3
    for problem in problems[:60]:
        problem.solve()
    rates = {}
    for count in (1, 2, 1, 2):
        with ThreadPoolExecutor(count) as pool:
            list(pool.map(Problem.solve, problems[:60]))
            began = perf_counter()
            list(pool.map(Problem.solve, problems))
            rates.setdefault(count, []).append(len(problems) / (perf_counter() - began))
    one, two = (float(np.median(rates[count])) for count in (1, 2))
    print(f"\nThreads: one {one:.0f} fronts/s, two {two:.0f} fronts/s, ratio {two / one:.2f}")


def start() -> None:
    """First answer in a new process with a warm cache, after import."""
    program = (
        "import corridor, time; t = time.perf_counter(); n = corridor.Network.read();"
        "p = corridor.Planner(n); u = time.perf_counter();"
        "p.plan('CNQIN', 'DEDUI', depart_after='2026-12-01'); v = time.perf_counter();"
        "print(f'read and compile {u - t:.2f} s, first answer {v - u:.2f} s')"
    )
    for _ in range(3):
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
        print(f"New process, warm cache: {done.stdout.strip()}")


def main(chosen: list[str]) -> None:
    """Run the chosen parts, or all."""
    print(f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    parts: dict[str, Callable[[], None]] = {
        "bundled": bundled,
        "300": lambda: synthetic(300),
        "3000": lambda: synthetic(3_000),
        "30000": lambda: synthetic(30_000),
        "risk": risk,
        "flows": flows,
        "threads": threads,
        "start": start,
        "http": http,
    }
    for name in chosen or parts:
        parts[name]()


if __name__ == "__main__":
    main(sys.argv[1:])
