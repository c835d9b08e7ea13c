"""The same question for each of several days on which the cargo may be ready.

Prices, bounds and departures are remembered by the planner, so that a further day costs only its search.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from time import perf_counter

from corridor.clock import local
from corridor.errors import InputError
from corridor.model.query import Avoid, Limits, Query
from corridor.model.shipment import Shipment
from corridor.network.network import Network
from corridor.planner.ask import Where, ask, timezone_of
from corridor.results.calendar import Calendar, Day
from corridor.results.front import Front
from corridor.search.limits import Caps

MAX_DAYS = 62


def ask_days(  # noqa: PLR0913  (keyword-only options, one per field of a query)
    network: Network,
    origin: Where,
    destination: Where,
    *,
    first_day: str | date,
    days: int,
    shipment: Shipment,
    avoid: Avoid = Avoid(),  # noqa: B008  (a frozen value)
    via: Sequence[str] = (),
    limits: Limits = Limits(),  # noqa: B008
    not_before: datetime | None = None,
) -> tuple[Query, ...]:
    """Return one query per day, each for cargo that is ready at midnight at the origin.

    Raises
    ------
    corridor.errors.InputError
        Naming the field, what was given and what was expected.
    """
    if not 1 <= days <= MAX_DAYS:
        raise InputError("days", days, f"1 to {MAX_DAYS}")
    first = _day(first_day)

    def one(day: date) -> Query:
        return ask(
            network,
            origin,
            destination,
            depart_after=day,
            shipment=shipment,
            avoid=avoid,
            via=via,
            limits=limits,
            not_before=not_before,
        )

    try:
        return tuple(one(first + timedelta(n)) for n in range(days))
    except InputError as error:
        if error.field == "depart_after":
            raise InputError("first_day", str(first_day), error.expected) from None
        raise


def plan_days(
    network: Network, queries: Sequence[Query], solve: Callable[[Query, Caps], Front], caps: Caps
) -> Calendar:
    """Return the best of each day; the deadline of ``caps`` is for all days together."""
    began = perf_counter()
    timezone = timezone_of(network, queries[0].origin)
    days: list[Day] = []
    for query in queries:
        ready = local(query.ready_min, timezone)
        left_s = None if caps.deadline_s is None else caps.deadline_s - (perf_counter() - began)
        if left_s is not None and left_s <= 0:
            days.append(Day.cut(ready))
        else:
            days.append(Day.of(solve(query, replace(caps, deadline_s=left_s)), ready))
    return Calendar(network=network, query=queries[0], days=tuple(days), seconds=round(perf_counter() - began, 6))


def _day(given: str | date) -> date:
    if isinstance(given, datetime):
        raise InputError("first_day", str(given), "a date (2026-12-01) without a time of day")
    if isinstance(given, date):
        return given
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise InputError("first_day", given, "a date (2026-12-01)") from None
