"""All places that can be reached from one origin."""

from collections.abc import Iterator
from datetime import date, datetime
from time import perf_counter

from corridor.clock import local
from corridor.errors import InputError
from corridor.model.query import Avoid, Query
from corridor.model.shipment import Shipment
from corridor.network.network import Network
from corridor.planner.ask import Where, ask, limits_of
from corridor.results.reach import Reach, ReachedPlace
from corridor.search.limits import Caps
from corridor.search.problem import UNREACHABLE, Graph, Int64, Question, Storage, Timetable
from corridor.search.reach import Reached, earliest_arrivals, reach
from corridor.units import MINUTES_PER_HOUR, usd_from_mills

OWN_NAMES = {"max_duration_h": "within_h", "max_cost_usd": "within_usd"}


def ask_reach(
    network: Network,
    origin: Where,
    *,
    depart_after: str | date | datetime,
    shipment: Shipment,
    avoid: Avoid = Avoid(),  # noqa: B008  (a frozen value)
    within_h: float | None = None,
    within_usd: float | None = None,
    not_before: datetime | None = None,
) -> Query:
    """Return a query for the cargo and the origin; its destination, which a query must have, means nothing."""
    try:
        return ask(
            network,
            origin,
            elsewhere(network, origin),
            depart_after=depart_after,
            shipment=shipment,
            criteria=("cost", "time"),
            avoid=avoid,
            limits=limits_of(None, within_usd, within_h),
            not_before=not_before,
        )
    except InputError as error:
        if error.field in OWN_NAMES:
            raise InputError(OWN_NAMES[error.field], error.given, error.expected) from None
        raise


def elsewhere(network: Network, origin: Where) -> str:
    """Return any place but the origin: a query must have a destination, also where it means nothing.

    Raises
    ------
    corridor.errors.UnknownName
        If the origin is a name that is not known.
    """
    start = network.gazetteer.get(origin, "origin").id if isinstance(origin, str) else None
    return next(place for place in network.places if place != start)


def find_reach(
    network: Network, query: Query, arrays: tuple[Graph, Timetable, Storage, Question], caps: Caps, began: float
) -> Reach:
    """Return the places in reach: by time alone with one Dijkstra search, by cost too with label setting."""
    caps.stop_if_cancelled()
    found = _search(query, arrays, caps)
    places = sorted(_places(network, query, found), key=lambda place: (place.arrival, place.id))
    return Reach(
        network=network,
        query=query,
        places=tuple(places),
        cut=found.cut,
        seconds=round(perf_counter() - began, 6),
    )


def _search(query: Query, arrays: tuple[Graph, Timetable, Storage, Question], caps: Caps) -> Reached:
    graph, timetable, storage, asked = arrays
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


def _places(network: Network, query: Query, found: Reached) -> Iterator[ReachedPlace]:
    """Yield the places whose yards, which have the first node numbers, are in reach."""
    priced = query.limits.max_cost_usd is not None
    yards = len(network.places)
    minutes, mills = found.minutes[:yards].tolist(), found.mills[:yards].tolist()
    for place, minute, least in zip(network.places.values(), minutes, mills, strict=True):
        if minute < UNREACHABLE:
            yield ReachedPlace(
                id=place.id,
                name=place.name,
                country=place.country,
                lon=place.lon,
                lat=place.lat,
                arrival=local(minute, place.timezone),
                duration_h=round((minute - query.ready_min) / MINUTES_PER_HOUR, 2),
                cost_usd=usd_from_mills(least) if priced else None,
            )
