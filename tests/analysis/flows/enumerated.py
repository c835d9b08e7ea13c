"""Random flow problems, and their optimum by listing every path: an own way to the answer."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linprog

from corridor.analysis.flows.instance import Instance


def random_instance(seed: int, nodes: int = 7, edges: int = 18, demands: int = 5, capacities: int = 6) -> Instance:
    """Return a small problem: integer weights, some edges closed to some classes, tight capacities."""
    rng = random.Random(seed)  # noqa: S311
    pairs = sorted((rng.randrange(nodes), rng.randrange(nodes)) for _ in range(edges))
    pairs = [(tail, head) for tail, head in pairs if tail != head]
    classes = 2
    weights = np.array(
        [[rng.choice([*range(0, 60, 5), np.inf]) for _ in pairs] for _ in range(classes)], np.float64
    ).reshape(classes, -1)
    uses = [sorted(rng.choices(range(capacities), k=rng.choice([0, 1, 1, 2]))) for _ in pairs]
    tail = np.array([tail for tail, _ in pairs], np.int32)
    ends = [rng.sample(range(nodes), 3) for _ in range(demands)]
    return Instance(
        indptr=np.searchsorted(tail, np.arange(nodes + 1)).astype(np.int64),
        tail=tail,
        head=np.array([head for _, head in pairs], np.int32),
        weights=weights,
        use_ptr=np.cumsum([0, *(len(used) for used in uses)], dtype=np.int64),
        used=np.array([c for used in uses for c in used], np.int32),
        capacity=np.array([rng.randrange(12) for _ in range(capacities)], np.float64),
        source=np.array([a for a, _, _ in ends], np.int32),
        targets=np.array([[b, c] for _, b, c in ends], np.int32),
        group=np.array([rng.randrange(classes) for _ in range(demands)], np.int32),
        teu=np.array([rng.randrange(1, 10) for _ in range(demands)], np.float64),
        unserved_usd=np.array([rng.choice([80.0, 200.0]) for _ in range(demands)]),
    )


def simple_paths(instance: Instance, source: int, targets: set[int], group: int) -> Iterator[tuple[int, ...]]:
    """Yield every path without a node twice from the source to a target, over edges that are open."""

    def onward(node: int, seen: frozenset[int], path: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
        if node in targets:
            yield path
        for edge in range(instance.head.size):
            head = int(instance.head[edge])
            if instance.tail[edge] == node and head not in seen and np.isfinite(instance.weights[group, edge]):
                yield from onward(head, seen | {head}, (*path, edge))

    yield from onward(source, frozenset({source}), ())


@dataclass(frozen=True)
class Optimum:
    """What listing all paths gives."""

    usd: float
    demand_usd: np.ndarray
    price_usd: np.ndarray


def enumerate_optimum(instance: Instance) -> Optimum:
    """Return the optimum of the program with every path written out."""
    demands, capacities = instance.teu.size, instance.capacity.size
    costs = list(instance.unserved_usd)
    of_demand = [np.eye(demands)[k] for k in range(demands)]
    of_capacity = [np.zeros(capacities) for _ in range(demands)]
    for k in range(demands):
        group, targets = int(instance.group[k]), set(instance.targets[k].tolist())
        for path in simple_paths(instance, int(instance.source[k]), targets, group):
            costs.append(sum(float(instance.weights[group, edge]) for edge in path))
            of_demand.append(np.eye(demands)[k])
            row = np.zeros(capacities)
            for edge in path:
                for entry in range(instance.use_ptr[edge], instance.use_ptr[edge + 1]):
                    row[instance.used[entry]] += 1
            of_capacity.append(row)
    done = linprog(
        costs,
        A_ub=np.array(of_capacity).T,
        b_ub=instance.capacity,
        A_eq=np.array(of_demand).T,
        b_eq=instance.teu,
        method="highs-ds",
    )
    return Optimum(float(done.fun), done.eqlin.marginals, -done.ineqlin.marginals)
