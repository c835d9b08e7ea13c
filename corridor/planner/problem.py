"""From compiled arrays to what the search is given."""

import numpy as np

from corridor.compile.context import Context
from corridor.compile.holds import HoldTable
from corridor.compile.prices import Prices
from corridor.compile.timetable import Departures
from corridor.model.query import Query
from corridor.planner.via import last_copy
from corridor.search.bounds import row_pointers
from corridor.search.problem import UNREACHABLE, Graph, Holds, Question, Storage, Timetable
from corridor.units import CENTS_PER_USD, MILLS_PER_CENT

UNLIMITED = int(UNREACHABLE) >> 1


def graph_of(context: Context) -> Graph:
    """Return the edges of a query as compressed sparse rows."""
    return Graph(
        indptr=row_pointers(context.tail, context.nodes),
        tail=context.tail,
        head=context.head,
        minutes=context.minutes,
        mills=context.mills,
        boardings=context.boardings,
        grams=context.grams,
        service=context.service,
        ready=context.ready,
        allowed=context.allowed,
        hold=context.holds.number,
        holds=Holds(context.holds.first, context.holds.rows),
    )


def _mills_shown_as(usd: float) -> int:
    """Return the most mills that are shown as an amount, which is rounded to the cent."""
    return (round(usd * CENTS_PER_USD) + 1) * MILLS_PER_CENT - 1


def storage_of(context: Context, prices: Prices, latest_min: int) -> Storage:
    """Return the storage of every node, for journeys up to a latest minute; doors charge nothing."""
    doors = np.zeros(context.nodes - prices.rate.size, np.int64)
    slack = np.concatenate((prices.slack, doors))
    surge, until = context.holds.surges(context, slack, latest_min)
    return Storage(
        free=np.concatenate((prices.free_min, doors)),
        rate=np.concatenate((prices.rate, doors)),
        slack=slack,
        surge=surge,
        surge_until=until,
    )


def timetable_of(query: Query, departures: Departures, holds: HoldTable) -> Timetable:
    """Return all departures, and where in the window of a query they stop repeating.

    A journey is the same one period earlier only if that meets no hold either that begins or ends later.
    """
    ready_min, latest_min = query.window
    settled_min = holds.settled_min(latest_min)
    steady_min = settled_min + departures.period if settled_min else 0
    return Timetable(
        departures.run_ptr,
        departures.runs,
        departures.period,
        irregular_until=max(departures.repeats_after(latest_min), steady_min),
        irregular_since=departures.repeats_before(ready_min),
    )


def question_of(query: Query, context: Context) -> Question:
    """Return source, target, limits and criteria as integers."""
    limits = query.limits
    ready_min, latest_min = query.window
    wanted = set(query.criteria)
    max_boardings = UNLIMITED if limits.max_transfers is None else limits.max_transfers + 1
    max_mills = UNLIMITED if limits.max_cost_usd is None else _mills_shown_as(limits.max_cost_usd)
    return Question(
        source=context.source,
        target=last_copy(context.target, context.nodes, query.via),
        ready_min=ready_min,
        latest_min=latest_min,
        max_boardings=max_boardings,
        max_mills=max_mills,
        want_mills="cost" in wanted,
        want_boardings="transfers" in wanted,
        want_grams="co2e" in wanted,
        keep_mills="cost" in wanted or limits.max_cost_usd is not None,
        keep_boardings="transfers" in wanted or limits.max_transfers is not None,
        keep_grams="co2e" in wanted,
    )
