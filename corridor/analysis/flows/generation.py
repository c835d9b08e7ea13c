"""Column generation: paths are made as the prices of bottlenecks ask for them, until none is missing.

The master program is a relaxation of nothing: its optimum over *all* paths is the optimum. Any prices give a bound
from below (Lagrange): every TEU on the cheapest path at these prices, less what the capacities earn. When the bound
meets the master's cost, the answer is proved optimal.

References
----------
Ford, L. R. and Fulkerson, D. R. (1958), A suggested computation for maximal multi-commodity network flows, Management
Science 5. Desaulniers, G., Desrosiers, J. and Solomon, M. M. (2005), Column Generation, Springer, chapter 1.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

from corridor.analysis.flows.columns import Column, Columns
from corridor.analysis.flows.instance import Float64, Instance
from corridor.analysis.flows.master import Answer, Master
from corridor.analysis.flows.pricing import Offer, offers

GAP = 1e-9
"""Stop when the cost is proved to be within this share of the least possible."""

LEAST_SAVING = 1e-7
"""USD per TEU that a new path must save to be taken: below this it is rounding."""


@dataclass(frozen=True, kw_only=True)
class Solution:
    """Optimal flows: TEU a week on each column, unserved of each demand, on each capacity; and their proof.

    ``usd`` is the generalized cost of a week with the penalty of what is unserved, ``bound_usd`` what no flows can
    undercut, ``gap`` the share between them. Prices as in ``Answer``.
    """

    instance: Instance
    columns: tuple[Column, ...]
    flow: Float64
    unserved: Float64
    usage: Float64
    demand_usd: Float64
    price_usd: Float64
    usd: float
    bound_usd: float
    rounds: int

    @property
    def gap(self) -> float:
        """Share of the cost that is not proved to be needed."""
        return max(0.0, self.usd - self.bound_usd) / max(1.0, abs(self.usd))


def generate(
    instance: Instance, known: Iterable[Column] = (), tell: Callable[[float], None] = lambda _: None
) -> Solution:
    """Return optimal flows.

    Parameters
    ----------
    instance
        The problem.
    known
        Paths of an earlier answer on the same graph, to start from.
    tell
        Called with the gap after each round.
    """
    columns = Columns(instance)
    columns.add_known(known)
    master = Master(instance, columns)
    bound, rounds = -np.inf, 0
    while True:
        answer = master.answer()
        rounds += 1
        found = sorted(offers(instance, answer.price_usd), key=lambda offer: offer.demand)
        bound = max(bound, _bound(instance, answer, found))
        solution = _solution(instance, columns, answer, bound, rounds)
        tell(solution.gap)
        if solution.gap <= GAP or not _add_better(columns, answer, found):
            return solution


def _bound(instance: Instance, answer: Answer, found: list[Offer]) -> float:
    cheapest = np.array([offer.usd for offer in found])
    served = float(instance.teu @ np.minimum(cheapest, instance.unserved_usd))
    return served - float(instance.capacity @ answer.price_usd)


def _add_better(columns: Columns, answer: Answer, found: list[Offer]) -> int:
    """Add the paths that save something at the master's prices; return how many."""
    saving = [offer for offer in found if offer.usd < answer.demand_usd[offer.demand] - LEAST_SAVING]
    return sum(columns.add(offer.demand, offer.edges) is not None for offer in saving)


def _solution(instance: Instance, columns: Columns, answer: Answer, bound: float, rounds: int) -> Solution:
    return Solution(
        instance=instance,
        columns=tuple(columns.all),
        flow=answer.flow,
        unserved=answer.unserved,
        usage=columns.usage(answer.flow),
        demand_usd=answer.demand_usd,
        price_usd=answer.price_usd,
        usd=answer.usd,
        bound_usd=bound,
        rounds=rounds,
    )
