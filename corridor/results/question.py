"""A question in words, for the line under a title."""

from corridor.clock import local
from corridor.compile.doors import timezone_of
from corridor.model.query import Door, Query
from corridor.network.network import Network


def name_of(network: Network, where: str | Door) -> str:
    """Return the name of a place, or the degrees of a door."""
    return network.places[where].name if isinstance(where, str) else f"{where.lat:.2f}, {where.lon:.2f}"


def ends_of(network: Network, query: Query) -> str:
    """Return from where to where, such as "Qingdao → Duisburg"."""
    return f"{name_of(network, query.origin)} → {name_of(network, query.destination)}"


def cargo_of(network: Network, query: Query) -> str:
    """Return what is moved and when, such as "2 x 45G1 of rubber tires, ready 1 Dec 2026"."""
    cargo = query.cargo
    goods = network.commodities[cargo.commodity].name.lower()
    if query.arrive_by_min is None:
        minute, said = query.ready_min, "ready"
        place = query.origin
    else:
        minute, said, place = query.arrive_by_min - 1, "to arrive by", query.destination  # the end of a day is that day
    day = local(minute, timezone_of(network, place))
    return f"{cargo.quantity} \N{MULTIPLICATION SIGN} {cargo.equipment} of {goods}, {said} {day.day} {day:%b %Y}"
