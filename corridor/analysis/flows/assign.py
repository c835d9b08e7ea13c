"""The door: demand onto a network."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from corridor.analysis.flows.containers import CONTAINERS
from corridor.analysis.flows.demand import read_demand
from corridor.analysis.flows.flows import Flows
from corridor.analysis.flows.generation import generate
from corridor.analysis.flows.on_day import planner_on
from corridor.analysis.flows.problem import pose
from corridor.analysis.flows.week import runs_per_week
from corridor.errors import InputError
from corridor.model.query import Avoid
from corridor.planner import Planner


def assign(
    planner: Planner,
    demand: pd.DataFrame | None = None,
    *,
    on: str | date,
    year: int | None = None,
    avoid: Avoid = Avoid(),  # noqa: B008  (a frozen value)
    containers: Sequence[str] = CONTAINERS,
) -> Flows:
    """Return how a demand flows over a network at least generalized cost, within all capacities.

    Parameters
    ----------
    planner
        A planner on the network, with or without a scenario.
    demand
        TEU a *year* in columns ``from``, ``to``, ``commodity``, ``teu``, and if wished ``unserved_usd_per_teu``, what a
        TEU costs that is not carried: by default the value of the goods. Left out: ``flows.csv``.
    on
        The day whose prices, services and dated disruptions hold.
    year
        Which year of ``flows.csv``.
    avoid
        Countries, modes, places and services that no flow may touch.
    containers
        Size-types to travel in: for each commodity the first that is cooled if need be and takes its weight.

    Returns
    -------
    Flows
        Optimal, with the proof in ``gap``; the same for the same question, always.

    Raises
    ------
    corridor.errors.InputError
        Naming the field, what was given and what was expected.

    Notes
    -----
    A usual week: a service waits for no one and cargo comes at any time, so the mean wait is half its headway
    (``docs/decisions/0013-flows.md``). TEU are continuous.

    Examples
    --------
    >>> from corridor.analysis.flows import assign
    >>> flows = assign(planner, on="2026-12-01", year=2017)  # doctest: +SKIP
    >>> flows.bottlenecks(), flows.modal_split(), flows.worth_of_one_more_train("qilu-urumqi-w")  # doctest: +SKIP
    """
    day = _day(on)
    planner = planner_on(planner, day)
    runs = {service.id: runs_per_week(service, day) for service in planner.network.services.values()}
    problem = pose(planner, read_demand(planner.network, demand, year), day, runs, avoid, containers)
    return Flows(problem=problem, solution=generate(problem.instance))


def _day(on: str | date) -> date:
    try:
        return on if isinstance(on, date) else date.fromisoformat(on)
    except ValueError:
        raise InputError("on", on, "a day like 2026-12-01") from None
