"""What one more departure a week is worth."""

from dataclasses import dataclass

import numpy as np
from rapidfuzz import process

from corridor.analysis.flows.generation import Solution, generate
from corridor.analysis.flows.problem import Problem
from corridor.analysis.flows.week import WEEKS_PER_YEAR
from corridor.errors import UnknownName


@dataclass(frozen=True, slots=True, kw_only=True)
class Worth:
    """What one more departure a week of a service saves, found by solving again with it.

    ``usd_per_week`` is the saving of generalized cost: of the room it brings and of shorter waits for all who take
    the service. ``room_usd_per_week`` is that of the room alone. ``marginal_usd_per_week`` is what the shadow prices
    would say, price times TEU: never less than ``room_usd_per_week``, as each further slot is worth no more than the
    one before.
    """

    service: str
    usd_per_week: float
    room_usd_per_week: float
    marginal_usd_per_week: float

    @property
    def usd_per_year(self) -> float:
        """The saving of a year, 52 weeks."""
        return self.usd_per_week * WEEKS_PER_YEAR


def one_more_run(problem: Problem, solution: Solution, service: str) -> Worth:
    """Return what one more departure a week of a service saves.

    Raises
    ------
    corridor.errors.UnknownName
        If there is no such service.
    """
    services = problem.planner.network.services
    if service not in services:
        near = tuple(match for match, _, _ in process.extract(service, list(services), limit=5))
        raise UnknownName("service", service, "an id of services.csv", near)
    teu = services[service].capacity_teu
    own = np.array([limit.kind == "service" and limit.id == service for limit in problem.limits], np.bool_)
    roomier = problem.with_room(np.where(own, teu, 0.0))
    with_room = generate(roomier.instance, solution.columns)
    with_run = generate(problem.with_runs(service, 1.0).instance, with_room.columns)
    return Worth(
        service=service,
        usd_per_week=max(0.0, solution.usd - with_run.usd),
        room_usd_per_week=max(0.0, solution.usd - with_room.usd),
        marginal_usd_per_week=float(solution.price_usd[own].sum()) * teu,
    )
