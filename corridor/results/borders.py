"""When an itinerary stands at borders."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from corridor.compile.handling import HandlingIndex
from corridor.compile.nodes import Nodes
from corridor.compile.on_demand import Haulage
from corridor.network.network import Network
from corridor.results.itinerary import Leg


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """Time at a border station: for a service between two of its calls, for haulage the median of the crossing."""

    place: str
    arrival: datetime
    departure: datetime


def border_stays(leg: Leg, network: Network) -> tuple[Stay, ...]:
    """Return the stays of a leg at border stations on the way, in order; those that take no time are left out.

    Those of haulage from door to door start as if half of the drayage came first.
    """
    return tuple(_of_service(leg, network) if leg.service else _of_haulage(leg, network))


def _of_service(leg: Leg, network: Network) -> Iterator[Stay]:
    calls = network.calls[str(leg.service)]
    ends = (leg.origin.id, leg.destination.id)
    board, alight = _ridden([call.place for call in calls], ends)
    started = leg.departure - timedelta(hours=calls[board].depart_h)
    for call in calls[board + 1 : alight]:
        if "border" in network.places[call.place].kinds and call.depart_h > call.arrive_h:
            span = [started + timedelta(hours=hours) for hours in (call.arrive_h, call.depart_h)]
            yield Stay(place=call.place, arrival=span[0], departure=span[1])


def _ridden(places: list[str], ends: tuple[str | None, str | None]) -> tuple[int, int]:
    """Return the shortest stretch of calls between two places."""
    starts = [i for i, place in enumerate(places) if place == ends[0]]
    stops = [i for i, place in enumerate(places) if place == ends[1]]
    return min(((i, j) for i in starts for j in stops if i < j), key=lambda pair: pair[1] - pair[0])


def _of_haulage(leg: Leg, network: Network) -> Iterator[Stay]:
    haulage = Haulage(network, Nodes(network.places, ()), HandlingIndex((), network.places))
    steps: list[tuple[str, float, float]] = []
    for hop in leg.hops:
        link = network.links[hop.link]
        carriage, border = haulage.carriage(leg.mode, link.country), haulage.border(hop, link.mode)
        moving_h = link.length_km / carriage.km_per_day * 24 if carriage else 0.0
        steps.append((hop.head, moving_h, border.p50_h if border else 0.0))
    at = leg.departure + _drayage(leg, sum(moving + border for _, moving, border in steps))
    for place, moving_h, border_h in steps:
        at += timedelta(hours=moving_h)
        if border_h:
            yield Stay(place=place, arrival=at, departure=at + timedelta(hours=border_h))
        at += timedelta(hours=border_h)


def _drayage(leg: Leg, hauled_h: float) -> timedelta:
    """Return how long the first stretch takes, if the leg starts at a door."""
    if leg.origin.id is not None:
        return timedelta(0)
    spare = leg.arrival - leg.departure - timedelta(hours=hauled_h)
    return max(timedelta(0), spare if leg.destination.id is not None else spare / 2)
