"""What each edge carries, and what that emits."""

import numpy as np

from corridor.analysis.flows.generation import Solution
from corridor.analysis.flows.instance import Float64
from corridor.analysis.flows.problem import Problem
from corridor.units import GRAMS_PER_KG

LEAST_TEU = 1e-6
"""TEU a week that count as none: what is left of rounding."""


def carried(problem: Problem, solution: Solution) -> Float64:
    """Return TEU a week on each edge of the layered graph, a row for each of the goods."""
    teu = np.zeros(problem.usd.shape)
    for column, flow in zip(solution.columns, solution.flow, strict=True):
        teu[problem.instance.group[column.demand], column.edges] += flow
    return teu


def by_edge(teu: Float64) -> Float64:
    """Return TEU a week on each edge of the network, layers added up."""
    edges = teu.shape[1] // 2
    both: Float64 = teu[:, :edges] + teu[:, edges:]
    return both


def kg_per_teu(problem: Problem) -> Float64:
    """Return kg CO2e (well to wheel) per TEU of each edge, a row for each of the goods."""
    pairs = zip(problem.prices, problem.cargoes, strict=True)
    rows = np.array([prices.grams / (GRAMS_PER_KG * cargo.teu) for prices, cargo in pairs])
    return rows.reshape(len(problem.goods), len(problem.planner.compiled.edges))
