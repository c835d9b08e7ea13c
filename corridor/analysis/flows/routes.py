"""Flows by demand: which routes are taken, and what is left unserved."""

import numpy as np
import pandas as pd

from corridor.analysis.flows.carried import LEAST_TEU, kg_per_teu
from corridor.analysis.flows.generation import Solution
from corridor.analysis.flows.problem import Problem
from corridor.compile.edges import Edge
from corridor.model.place import GATES
from corridor.network.network import Network
from corridor.units import MINUTES_PER_DAY


def routes_frame(problem: Problem, solution: Solution) -> pd.DataFrame:
    """Return one row per path that is used, most TEU first within each demand."""
    edges, kg = problem.planner.compiled.edges, kg_per_teu(problem)
    rows = []
    for column, flow in zip(solution.columns, solution.flow, strict=True):
        if flow > LEAST_TEU:
            demand, group = problem.demands[column.demand], problem.instance.group[column.demand]
            own = column.edges % len(edges)
            steps = [edges[i] for i in own]
            rows.append(
                {
                    "from": demand.from_id,
                    "to": demand.to_id,
                    "commodity": demand.commodity,
                    "teu_per_week": float(flow),
                    "usd_per_teu": float(problem.usd[group, column.edges].sum()),
                    "generalized_usd_per_teu": column.usd_per_teu,
                    "days": float(problem.minutes[column.edges].sum()) / MINUTES_PER_DAY,
                    "kg_co2e_per_teu": float(kg[group, own].sum()),
                    "transfers": sum(step.boardings for step in steps) - 1,
                    "modes": " > ".join(step.mode for step in steps if step.boardings),
                    "services": " > ".join(step.service for step in steps if step.service),
                    "gates": " > ".join(_gates(problem.planner.network, steps)),
                }
            )
    columns = [
        *("from", "to", "commodity", "teu_per_week", "usd_per_teu", "generalized_usd_per_teu", "days"),
        *("kg_co2e_per_teu", "transfers", "modes", "services", "gates"),
    ]
    frame = pd.DataFrame(rows, columns=columns)
    order = ["from", "to", "commodity", "teu_per_week"]
    return frame.sort_values(order, ascending=[True, True, True, False], kind="stable", ignore_index=True)


def demand_frame(problem: Problem, solution: Solution) -> pd.DataFrame:
    """Return one row per demand: carried, unserved, and what one more TEU would cost."""
    served = np.zeros(len(problem.demands))
    paid = np.zeros(len(problem.demands))
    for column, flow in zip(solution.columns, solution.flow, strict=True):
        served[column.demand] += flow
        paid[column.demand] += flow * column.usd_per_teu
    return pd.DataFrame(
        {
            "from": [demand.from_id for demand in problem.demands],
            "to": [demand.to_id for demand in problem.demands],
            "commodity": [demand.commodity for demand in problem.demands],
            "teu_per_week": problem.instance.teu,
            "served_teu_per_week": served,
            "unserved_teu_per_week": solution.unserved,
            "generalized_usd_per_teu": np.divide(paid, served, out=np.full(served.size, np.nan), where=served > 0),
            "one_more_usd_per_teu": solution.demand_usd,
            "unserved_usd_per_teu": problem.instance.unserved_usd,
        }
    )


def _gates(network: Network, steps: list[Edge]) -> list[str]:
    """Return the borders and straits that are passed, in order."""
    passed = dict.fromkeys(place for step in steps for place in step.places)
    return [place for place in passed if not GATES.isdisjoint(network.places[place].kinds)]
