"""The search graph as tables: what anyone needs to check the search with a program of their own."""

from collections.abc import Iterable
from datetime import date

import numpy as np
import pandas as pd

from corridor.clock import first_minute, local
from corridor.compile.holds import Hold
from corridor.compile.spans import FAR
from corridor.model.shipment import Cargo
from corridor.planner import Planner
from corridor.units import MILLS_PER_CENT, MINUTES_PER_DAY


def legs_frame(planner: Planner, cargo: Cargo, first_day: date, days: int) -> pd.DataFrame:
    """Return every edge of the search graph, with the integers that the search sees.

    Parameters
    ----------
    planner
        A planner on the network to show.
    cargo
        For whom the edges are priced: ``cents`` and ``grams`` are for the whole shipment.
    first_day, days
        The window of UTC days whose departures are listed.

    Returns
    -------
    pandas.DataFrame
        One row per edge that the cargo may use. ``departures`` lists, for a scheduled edge, the UTC
        minutes since 1970-01-01 by which the cargo must be in the yard (cut-off taken off), joined by
        ``|``; an edge without departures leaves at once. ``minutes`` counts from there until the cargo
        is unloaded. ``holds`` lists when a closure or a delay keeps cargo from entering an edge on demand
        (see ``write_holds``); cargo that has ridden pays ``standing_cents_per_minute`` meanwhile.
        ``from_node`` and ``to_node`` are numbers of the search; ``from`` and ``to`` name
        them: ``CNQDG`` the yard, ``CNQDG/road`` aboard a truck there.
    """
    compiled = planner.compiled
    prices = planner.prices(cargo, first_day)
    first_min = first_minute(first_day)
    last_min = first_min + days * MINUTES_PER_DAY
    departures = planner.departures(first_min, last_min)
    rows = []
    for i in np.flatnonzero(prices.open & compiled.running):
        edge = compiled.edges[i]
        leaves = ""
        if edge.service is not None:
            service = compiled.service[i]
            runs = departures.runs[departures.run_ptr[service] : departures.run_ptr[service + 1]] + edge.ready_min
            leaves = "|".join(str(minute) for minute in runs[(runs >= first_min) & (runs < last_min)])
        rows.append(
            {
                "from_node": edge.tail,
                "to_node": edge.head,
                "from": compiled.nodes.name_of(edge.tail),
                "to": compiled.nodes.name_of(edge.head),
                "kind": edge.kind,
                "mode": edge.mode,
                "service": edge.service or "",
                "minutes": edge.minutes,
                "cents": int(prices.mills[i]) // MILLS_PER_CENT,
                "boardings": edge.boardings,
                "grams": int(prices.grams[i]),
                "departures": leaves,
                "holds": write_holds(compiled.holds.groups[i]),
                "standing_cents_per_minute": int(prices.slack[edge.tail]) / MILLS_PER_CENT,
            }
        )
    return pd.DataFrame(rows)


def write_holds(holds: Iterable[Hold]) -> str:
    """Return the holds of an edge as text, in the order in which they are met.

    Cargo that comes in ``[from, until)`` enters after ``lost`` minutes, at ``until`` at the latest, and may then come
    into the next. An end left empty is open; nothing for ``lost`` means until the end.
    """
    return "|".join(
        ":".join("" if abs(part) == FAR else str(part) for part in (*hold.span, hold.extra_min)) for hold in holds
    )


def yards_frame(planner: Planner, cargo: Cargo, quoted: date) -> pd.DataFrame:
    """Return the storage of every yard node: free minutes, then cents per minute for the whole shipment.

    ``cents_per_minute`` has three decimals: the search counts thousandths of a cent.
    """
    compiled = planner.compiled
    prices = planner.prices(cargo, quoted)
    rows = []
    for place in compiled.nodes.places:
        node = compiled.nodes.yard(place)
        tariff = prices.yards.get(place)
        rows.append(
            {
                "node": node,
                "place": place,
                "free_minutes": int(prices.free_min[node]),
                "cents_per_minute": int(prices.rate[node]) / MILLS_PER_CENT,
                "source": tariff.source if tariff else "",
            }
        )
    return pd.DataFrame(rows)


def departures_frame(planner: Planner, first_day: date, days: int) -> pd.DataFrame:
    """Return every departure of every service that starts within a window of UTC days; cancelled ones left out."""
    network = planner.network
    first_min = first_minute(first_day)
    last_min = first_min + days * MINUTES_PER_DAY
    departures = planner.departures(first_min, last_min)
    rows = []
    for i, schedule in enumerate(planner.compiled.schedules):
        service, start = schedule.service, network.places[schedule.calls[0].place]
        runs = departures.runs[departures.run_ptr[i] : departures.run_ptr[i + 1]]
        for minute in runs[(runs >= first_min) & (runs < last_min)]:
            leaves = local(int(minute), start.timezone)
            rows.append(
                {
                    "service": service.id,
                    "mode": service.mode,
                    "from": start.id,
                    "departure": leaves.isoformat(),
                    "utc_minute": int(minute),
                    "assumed": not service.days,
                }
            )
    return pd.DataFrame(rows, columns=["service", "mode", "from", "departure", "utc_minute", "assumed"])
