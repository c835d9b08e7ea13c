"""All places that can be reached from one origin, or from which one destination can be reached by a deadline."""

from collections.abc import Iterator
from datetime import date, datetime
from time import perf_counter

from corridor.clock import local
from corridor.compile.doors import timezone_of
from corridor.errors import InputError
from corridor.model.query import Avoid, Query
from corridor.model.shipment import Shipment
from corridor.network.network import Network
from corridor.planner.ask import Where, ask, limits_of
from corridor.results.reach import Reach, ReachedPlace
from corridor.search.arrive import mirrored
from corridor.search.bounds import Reverse
from corridor.search.due_reach import latest_readiness, reach_back
from corridor.search.limits import Caps
from corridor.search.problem import UNREACHABLE, Graph, Int64, Question, Storage, Timetable
from corridor.search.reach import Reached, earliest_arrivals, reach
from corridor.units import MINUTES_PER_HOUR, usd_from_mills

Arrays = tuple[Graph, Reverse, Timetable, Storage, Question]
OWN_NAMES = {"max_duration_h": "within_h", "max_cost_usd": "within_usd"}


def ask_reach(  # noqa: PLR0913  (keyword-only options, one per field of a query)
    network: Network,
    origin: Where | None = None,
    *,
    destination: Where | None = None,
    depart_after: str | date | datetime | None = None,
    arrive_by: str | date | datetime | None = None,
    shipment: Shipment,
    avoid: Avoid = Avoid(),  # noqa: B008  (a frozen value)
    within_h: float | None = None,
    within_usd: float | None = None,
    now: datetime | None = None,
) -> Query:
    """Return a query for the cargo and its one end; the other, which a query must have, means nothing.

    Either an origin with ``depart_after``, or a destination with ``arrive_by``.

    Raises
    ------
    corridor.errors.InputError
        Naming the field, what was given and what was expected.
    """
    start, end = _ends(network, origin, destination)
    if origin is None and depart_after is not None:
        raise InputError("depart_after", str(depart_after), "arrive_by, with a destination")
    if destination is None and arrive_by is not None:
        raise InputError("arrive_by", str(arrive_by), "depart_after, with an origin")
    if origin is None and arrive_by is None:
        raise InputError("arrive_by", None, "an instant by which to arrive, with a destination")
    try:
        return ask(
            network,
            start,
            end,
            depart_after=depart_after,
            arrive_by=arrive_by,
            shipment=shipment,
            criteria=("cost", "time"),
            avoid=avoid,
            limits=limits_of(None, within_usd, within_h),
            now=now,
        )
    except InputError as error:
        if error.field in OWN_NAMES:
            raise InputError(OWN_NAMES[error.field], error.given, error.expected) from None
        raise


def _ends(network: Network, origin: Where | None, destination: Where | None) -> tuple[Where, Where]:
    if origin is not None and destination is None:
        return origin, elsewhere(network, origin, "origin")
    if destination is not None and origin is None:
        return elsewhere(network, destination, "destination"), destination
    given = None if destination is None else str(destination)
    raise InputError("destination", given, "either an origin or a destination")


def elsewhere(network: Network, end: Where, field: str) -> str:
    """Return any place but one end: a query must have another, also where it means nothing.

    Raises
    ------
    corridor.errors.UnknownName
        If the end is a name that is not known.
    """
    known = network.gazetteer.get(end, field).id if isinstance(end, str) else None
    return next(place for place in network.places if place != known)


def find_reach(network: Network, query: Query, arrays: Arrays, caps: Caps, began: float) -> Reach:
    """Return the places in reach: by time alone with one Dijkstra search, by cost too with label setting."""
    caps.stop_if_cancelled()
    found = (_search if query.arrive_by_min is None else _search_back)(query, arrays, caps)
    places = sorted(_places(network, query, found), key=lambda place: (place.duration_h, place.id))
    return Reach(
        network=network,
        query=query,
        places=tuple(places),
        cut=found.cut,
        seconds=round(perf_counter() - began, 6),
    )


def _search(query: Query, arrays: Arrays, caps: Caps) -> Reached:
    graph, _, timetable, storage, asked = arrays
    if query.limits.max_cost_usd is None:
        minutes: Int64 = earliest_arrivals(graph, timetable, asked.source, asked.ready_min, asked.latest_min)
        return Reached(minutes, minutes, None)
    return reach(
        graph,
        timetable,
        storage,
        asked.source,
        ready_min=asked.ready_min,
        latest_min=asked.latest_min,
        max_mills=asked.max_mills,
        caps=caps,
    )


def _search_back(query: Query, arrays: Arrays, caps: Caps) -> Reached:
    graph, backward, timetable, storage, asked = arrays
    turned = mirrored(graph, backward)
    if query.limits.max_cost_usd is None:
        minutes = latest_readiness(turned, timetable, asked.target, asked.ready_min, asked.latest_min)
        return Reached(minutes, minutes, None)
    return reach_back(
        turned,
        timetable,
        storage,
        asked.target,
        ready_min=asked.ready_min,
        latest_min=asked.latest_min,
        max_mills=asked.max_mills,
        caps=caps,
    )


def _places(network: Network, query: Query, found: Reached) -> Iterator[ReachedPlace]:
    """Yield the places whose yards, which have the first node numbers, are in reach."""
    priced = query.limits.max_cost_usd is not None
    deadline = query.arrive_by_min
    fixed = query.ready_min if deadline is None else deadline
    zone = timezone_of(network, query.origin if deadline is None else query.destination)
    yards = len(network.places)
    minutes, mills = found.minutes[:yards].tolist(), found.mills[:yards].tolist()
    for place, minute, least in zip(network.places.values(), minutes, mills, strict=True):
        if minute < UNREACHABLE:
            here, there = local(minute, place.timezone), local(fixed, zone)
            yield ReachedPlace(
                id=place.id,
                name=place.name,
                country=place.country,
                lon=place.lon,
                lat=place.lat,
                ready=there if deadline is None else here,
                arrival=here if deadline is None else there,
                duration_h=round(abs(minute - fixed) / MINUTES_PER_HOUR, 2),
                cost_usd=usd_from_mills(least) if priced else None,
            )
