"""What several scenarios do to several destinations, as one table."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from corridor.analysis.outcomes import CRITERIA, OUTCOMES, OutcomeName
from corridor.analysis.progress import track
from corridor.errors import InputError
from corridor.model.shipment import Shipment
from corridor.network.scenario import Scenario
from corridor.planner import Planner
from corridor.planner.ask import Where, ask
from corridor.results.itinerary import Itinerary
from corridor.results.question import name_of
from corridor.results.text import KEPT_TOGETHER, chain

if TYPE_CHECKING:
    import pandas as pd

AS_IT_IS = "as it is"
FIGURES = ("usd", "days", "generalized_usd")
COLUMNS = ("destination", "scenario", *FIGURES, "loss_usd", "route")


def scenario_table(
    planner: Planner,
    scenarios: Sequence[Scenario],
    origin: Where,
    destinations: Sequence[Where],
    *,
    depart_after: str | date | datetime,
    shipment: Shipment = Shipment(),  # noqa: B008  (a frozen value)
    best: OutcomeName = "generalized",
    progress: bool = True,
) -> "pd.DataFrame":
    """Return the best itinerary to each destination as it is and under each scenario, one row each.

    Parameters
    ----------
    planner
        On the network as it is.
    scenarios
        Each is applied alone.
    origin, destinations, depart_after, shipment
        As for :meth:`corridor.Planner.plan`.
    best
        What is best: the least ``generalized`` cost, ``cost`` or ``time``.
    progress
        Whether to show a bar.

    Returns
    -------
    pandas.DataFrame
        ``usd``, ``days`` and ``generalized_usd`` for the whole shipment, and ``loss_usd``: the rise of the generalized
        cost against as it is. Without a route the figures are missing, and the route is empty.

    Raises
    ------
    corridor.errors.InputError
        For what cannot be asked.
    corridor.errors.DataError
        For a scenario that does not fit the network.
    """
    import pandas as pd  # noqa: PLC0415  (pandas loads when asked for)

    if not destinations:
        raise InputError("destinations", [], "one or more places")
    network = planner.network
    queries = [
        ask(network, origin, destination, depart_after=depart_after, shipment=shipment, criteria=CRITERIA)
        for destination in destinations
    ]
    planners = [(AS_IT_IS, planner), *((scenario.name, planner.apply(scenario)) for scenario in scenarios)]
    tasks = [(query, name, one) for query in queries for name, one in planners]
    rows = [
        (name_of(network, query.destination), name, *_figures(OUTCOMES[best].best(one.solve(query, explain=False))))
        for query, name, one in track(tasks, "scenarios", shown=progress)
    ]
    table = pd.DataFrame(rows, columns=[column for column in COLUMNS if column != "loss_usd"])
    base = table[table["scenario"] == AS_IT_IS].set_index("destination")["generalized_usd"]
    table.insert(len(COLUMNS) - 2, "loss_usd", table["generalized_usd"] - table["destination"].map(base))
    return table


def _figures(found: Itinerary | None) -> tuple[float | None, float | None, float | None, str]:
    if found is None:
        return None, None, None, ""
    totals = found.totals
    route = chain(found).replace(KEPT_TOGETHER, " ")
    return totals.cost_usd, totals.duration_h / 24, totals.generalized_cost_usd, route
