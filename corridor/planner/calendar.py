"""The same question for each of several days on which the cargo may be ready, or by which it must be there.

Prices, bounds and departures are remembered by the planner, so that a further day costs only its search.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from time import perf_counter

from corridor.clock import local
from corridor.compile.doors import timezone_of
from corridor.errors import InputError
from corridor.model.query import Avoid, Limits, Query
from corridor.model.shipment import Shipment
from corridor.network.network import Network
from corridor.planner.ask import Where, ask
from corridor.results.calendar import Calendar, Day, When
from corridor.results.front import Front
from corridor.search.limits import Caps

MAX_DAYS = 62


def ask_days(  # noqa: PLR0913  (keyword-only options, one per field of a query)
    network: Network,
    origin: Where,
    destination: Where,
    *,
    first_day: str | date | None = None,
    first_deadline: str | date | None = None,
    days: int,
    shipment: Shipment,
    avoid: Avoid = Avoid(),  # noqa: B008  (a frozen value)
    via: Sequence[str] = (),
    limits: Limits = Limits(),  # noqa: B008
    now: datetime | None = None,
) -> tuple[Query, ...]:
    """Return one query per day: for cargo that is ready at midnight at the origin, or due at the destination's.

    Either ``first_day`` of readiness, or ``first_deadline``: the first day by whose end the cargo must be unloaded.

    Raises
    ------
    corridor.errors.InputError
        Naming the field, what was given and what was expected.
    """
    if not 1 <= days <= MAX_DAYS:
        raise InputError("days", days, f"1 to {MAX_DAYS}")
    if (first_day is None) == (first_deadline is None):
        raise InputError("first_day", str(first_day), "either first_day or first_deadline")
    field, given = ("first_deadline", first_deadline) if first_day is None else ("first_day", first_day)
    first = _day(given, field)

    def one(day: date) -> Query:
        return ask(
            network,
            origin,
            destination,
            depart_after=day if first_deadline is None else None,
            arrive_by=day if first_day is None else None,
            shipment=shipment,
            avoid=avoid,
            via=via,
            limits=limits,
            now=now,
        )

    try:
        return tuple(one(first + timedelta(n)) for n in range(days))
    except InputError as error:
        if error.field in {"depart_after", "arrive_by"}:
            raise InputError(field, str(given), error.expected) from None
        raise


def plan_days(
    network: Network, queries: Sequence[Query], solve: Callable[[Query, Caps], Front], caps: Caps
) -> Calendar:
    """Return the best of each day; the deadline of ``caps`` is for all days together."""
    began = perf_counter()
    days: list[Day] = []
    for query in queries:
        when = _when(network, query)
        left_s = None if caps.deadline_s is None else caps.deadline_s - (perf_counter() - began)
        if left_s is not None and left_s <= 0:
            days.append(Day.cut(when))
        else:
            days.append(Day.of(solve(query, replace(caps, deadline_s=left_s)), when))
    return Calendar(network=network, query=queries[0], days=tuple(days), seconds=round(perf_counter() - began, 6))


def _when(network: Network, query: Query) -> When:
    if query.arrive_by_min is None:
        ready = local(query.ready_min, timezone_of(network, query.origin))
        return When(ready.date(), ready, None)
    deadline = local(query.arrive_by_min, timezone_of(network, query.destination))
    return When((deadline - timedelta(minutes=1)).date(), None, deadline)


def _day(given: str | date | None, field: str) -> date:
    if isinstance(given, datetime):
        raise InputError(field, str(given), "a date (2026-12-01) without a time of day")
    if isinstance(given, date):
        return given
    try:
        return date.fromisoformat(str(given))
    except ValueError:
        raise InputError(field, given, "a date (2026-12-01)") from None
