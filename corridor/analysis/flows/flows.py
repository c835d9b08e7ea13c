"""The answer: flows of a usual week, what they cost, and where they are held up."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from corridor.analysis.flows import routes, tables
from corridor.analysis.flows.carried import by_edge, carried, kg_per_teu
from corridor.analysis.flows.generation import Solution
from corridor.analysis.flows.problem import Problem
from corridor.analysis.flows.worth import Worth, one_more_run
from corridor.errors import comes_with
from corridor.units import MINUTES_PER_DAY

if TYPE_CHECKING:
    import geopandas as gpd
    from matplotlib.axes import Axes

    from corridor.analysis.flows.plot import What
    from corridor.results.map.drawing import Map

BINDING_USD = 1e-6
"""USD per TEU from which the price of a limit is more than rounding: it is a bottleneck."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """A week in all. ``generalized_usd`` = money + value of time + what unserved TEU cost."""

    teu: float
    unserved_teu: float
    usd: float
    time_usd: float
    unserved_usd: float
    generalized_usd: float
    kg_co2e: float
    teu_km: float
    days: float  # mean of the TEU carried


@dataclass(frozen=True, kw_only=True, repr=False)
class Flows:
    """Flows of least generalized cost in a usual week, under capacity. Made by ``corridor.analysis.flows.assign``.

    Money is for a week unless a name says otherwise; ``limits_frame()`` has the shadow prices.
    """

    problem: Problem
    solution: Solution

    def __repr__(self) -> str:
        """Return a line: what it holds is too much to be printed."""
        return f"<Flows of {self.totals.teu:,.0f} TEU a week, {self.totals.unserved_teu:,.0f} unserved>"

    @property
    def gap(self) -> float:
        """Share of the generalized cost by which other flows might be cheaper: proved, at most 1e-6."""
        return self.solution.gap

    @cached_property
    def totals(self) -> Totals:
        """Sums of a week."""
        problem, solution = self.problem, self.solution
        layered = carried(problem, solution)
        teu = by_edge(layered)
        served = float(solution.flow.sum())
        usd = float((np.where(layered > 0, problem.usd, 0.0) * layered).sum())
        days = layered.sum(axis=0) @ problem.minutes / MINUTES_PER_DAY
        unserved_usd = float(solution.unserved @ problem.instance.unserved_usd)
        return Totals(
            teu=served,
            unserved_teu=float(solution.unserved.sum()),
            usd=usd,
            time_usd=float((layered * problem.minutes * problem.usd_per_minute[:, None]).sum()),
            unserved_usd=unserved_usd,
            generalized_usd=solution.usd,
            kg_co2e=float((teu * kg_per_teu(problem)).sum()),
            teu_km=float(teu.sum(axis=0) @ np.array([edge.length_km for edge in problem.planner.compiled.edges])),
            days=float(days) / served if served > 0 else 0.0,
        )

    def to_frame(self) -> pd.DataFrame:
        """Return one row per route that is taken: TEU a week, USD and kg CO2e per TEU, days, services, gates."""
        return routes.routes_frame(self.problem, self.solution)

    def demand_frame(self) -> pd.DataFrame:
        """Return one row per demand: TEU a week carried and unserved, and what one more would cost."""
        return routes.demand_frame(self.problem, self.solution)

    def limits_frame(self) -> pd.DataFrame:
        """Return one row per stretch of a service, place or link direction with a capacity, dearest first.

        ``shadow_usd_per_teu`` is what one more TEU a week there would save in a week (the dual of the limit). Where
        several limits bind together there may be more than one set of prices; this is one of them.
        """
        return tables.limits_frame(self.problem, self.solution)

    def bottlenecks(self) -> pd.DataFrame:
        """Return the limits that cost something."""
        limits = self.limits_frame()
        return limits[limits["shadow_usd_per_teu"] > BINDING_USD].reset_index(drop=True)

    def services_frame(self) -> pd.DataFrame:
        """Return one row per service that runs, indexed by id: TEU boarded, its fullest stretch, price of a slot."""
        return tables.services_frame(self.problem, self.solution)

    def links_frame(self) -> "gpd.GeoDataFrame":
        """Return the links that carry something, as lines, indexed by id: TEU a week in all, each way, by mode.

        ``utilisation`` and ``shadow_usd_per_teu`` are those of the fuller and the dearer direction of a link with a
        capacity of its own, else empty and 0.
        """
        return tables.links_frame(self.problem, self.solution)

    def modal_split(self) -> pd.DataFrame:
        """Return one row per mode: TEU boarded, TEU-km and its share, USD and kg CO2e of a week."""
        return tables.modes_frame(self.problem, self.solution)

    def worth_of_one_more_train(self, service: str) -> Worth:
        """Return what one more departure a week of a service would save: solved anew, not read off a price.

        Raises
        ------
        corridor.errors.UnknownName
            If there is no such service.
        """
        return one_more_run(self.problem, self.solution, service)

    def plot(self, what: "What" = "prices", limit: int = 12, ax: "Axes | None" = None) -> "Axes":
        """Draw limits as bars with matplotlib.

        Parameters
        ----------
        what
            ``prices``: what binds, by what one more TEU a week there would save; ``utilisation``: the fullest.
        limit
            How many at most.
        ax
            Axes to draw on; left out: those of a new figure.

        Raises
        ------
        corridor.errors.MissingExtra
            If matplotlib is not installed: it comes with the extra ``notebooks``.
        """
        with comes_with("notebooks", "matplotlib"):
            from corridor.analysis.flows.plot import plot_flows  # noqa: PLC0415  (matplotlib loads when asked for)

            return plot_flows(self, what, limit, ax)

    def explore(self) -> "Map":
        """Return a map that works offline: links by what they carry and how full they are; show it, or ``save`` it."""
        from corridor.analysis.flows.map import map_of  # noqa: PLC0415  (shapely loads when asked for)

        return map_of(self)
