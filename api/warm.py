"""Warming: the first request after readiness should be as fast as any other."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from time import perf_counter

from api.replies.routes import Ask, answer
from api.snapshot import Snapshot
from corridor.errors import InputError
from corridor.model.query import Door, Query
from corridor.model.shipment import Shipment
from corridor.network.network import Network
from corridor.planner.ask import ask
from corridor.present import present
from corridor.search.limits import Caps

WARM_CAPS = Caps(deadline_s=10.0)


def warm(snapshot: Snapshot) -> float:
    """Plan for every equipment, this month and next, from place to place and from door to door.

    That compiles the kernels, fills the caches of prices and departures, and reads the geometry.

    Returns
    -------
    float
        Seconds it took.
    """
    began = perf_counter()
    for query in _queries(snapshot.network):
        answer(snapshot, Ask(query=query, limit=1, drawing="geojson", draws=1, due=None, geojson=False), WARM_CAPS)
    snapshot.network.gazetteer.search("qing")
    snapshot.tiles.tile(0, 0, 0)
    snapshot.shapes.service_boxes  # noqa: B018  (made when first asked for)
    return perf_counter() - began


def _queries(network: Network) -> Iterator[Query]:
    ends = _ends(network)
    if ends is None:
        return
    for day in _days(present().date()):
        for equipment in network.equipment:
            try:
                query = ask(network, *ends, depart_after=day, shipment=Shipment(equipment=equipment))
            except InputError:  # a network of one's own may lack the default commodity
                return
            yield query
        yield replace(query, arrive_by_min=query.window[1])
        yield replace(query, origin=_door(network, ends[0]), destination=_door(network, ends[1]))


def _days(today: date) -> tuple[date, ...]:
    """Return today, the last day of this month, and the first and last of the next: departures are kept by month."""
    first = (today.replace(day=1) + timedelta(32)).replace(day=1)
    after = (first + timedelta(32)).replace(day=1)
    return today, first - timedelta(1), first, after - timedelta(1)


def _ends(network: Network) -> tuple[str, str] | None:
    for calls in network.calls.values():
        loads = [call.place for call in calls if call.load]
        unloads = [call.place for call in calls if call.unload]
        if loads and unloads and loads[0] != unloads[-1]:
            return loads[0], unloads[-1]
    return None


def _door(network: Network, place: str) -> Door:
    found = network.places[place]
    return Door(lat=found.lat, lon=found.lon)
