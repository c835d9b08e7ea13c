"""Drayage: edges that join a door (a coordinate) to the network around it."""

from collections.abc import Iterator
from dataclasses import dataclass

from corridor.compile.compiled import Compiled
from corridor.compile.edges import Edge, EdgeKind
from corridor.compile.on_demand import WHERE_CARGO_CHANGES
from corridor.errors import InputError
from corridor.geo import great_circle_km
from corridor.model.carriage import Carriage
from corridor.model.place import Place
from corridor.model.query import Door
from corridor.network.network import Network
from corridor.units import MINUTES_PER_DAY, minutes_from_hours

DETOUR = 1.3
"""Road km per great-circle km (Ballou, R. H. et al. (2002), Selected country circuity factors, TR-A 36)."""

RADIUS_KM = 250.0
MAX_TERMINALS = 12


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A door's country, its haulage, and the places within reach with their road km, nearest first."""

    door: Door
    mode: str
    country: str
    timezone: str
    carriage: Carriage
    places: tuple[tuple[float, Place], ...]


def look_around(compiled: Compiled, door: Door, field: str) -> Surroundings:
    """Find what a door can be joined to: places in the country of the nearest one, within the radius.

    Raises
    ------
    corridor.errors.InputError
        If there is no such place, or no truck runs there.
    """
    network = compiled.network
    mode = next((mode.id for mode in network.modes.values() if mode.drayage), None)
    given = f"{door.lon}, {door.lat}"
    if mode is None:
        raise InputError(field, given, "a place id: no mode of this network has drayage")
    near = _within(compiled, mode, door.lon, door.lat)
    if not near:
        swapped = "; longitude comes first: are they swapped?" if _within(compiled, mode, door.lat, door.lon) else ""
        expected = f"a point within {RADIUS_KM:.0f} km of a terminal ({_nearest(network, door)}{swapped})"
        raise InputError(field, given, expected)
    nearest = near[0][1]
    carriage = compiled.haulage.carriage(mode, nearest.country)
    if carriage is None:
        raise InputError(field, given, f"a point in a country with trucks ({nearest.country} has none)")
    reach = tuple((DETOUR * km, place) for km, place in near if place.country == nearest.country)[:MAX_TERMINALS]
    return Surroundings(door, mode, nearest.country, nearest.timezone, carriage, reach)


def timezone_of(network: Network, where: str | Door) -> str:
    """Return the time zone of a place; for a door that of the terminal nearest to it."""
    if isinstance(where, str):
        return network.places[where].timezone
    nearest = _nearest_terminal(network, where)
    return nearest[1].timezone if nearest else "Etc/UTC"


def _within(compiled: Compiled, mode: str, lon: float, lat: float) -> list[tuple[float, Place]]:
    """Return the terminals with trucks within the radius, nearest first, with their distance in km."""
    return [
        (km, place)
        for km, place in compiled.network.gazetteer.near(lat, lon, radius_km=RADIUS_KM)
        if not WHERE_CARGO_CHANGES.isdisjoint(place.kinds) and compiled.haulage.carriage(mode, place.country)
    ]


def _nearest(network: Network, door: Door) -> str:
    nearest = _nearest_terminal(network, door)
    return f"the nearest is {nearest[1].name}, {nearest[0]:.0f} km away" if nearest else "there is none"


def _nearest_terminal(network: Network, door: Door) -> tuple[float, Place] | None:
    """Return the place nearest to a door where cargo changes vehicle (no strait), with its distance in km."""
    terminals = (place for place in network.places.values() if not WHERE_CARGO_CHANGES.isdisjoint(place.kinds))
    away = ((great_circle_km(door.lat, door.lon, place.lat, place.lon), place) for place in terminals)
    return min(away, key=lambda pair: (pair[0], pair[1].id), default=None)


def collection(compiled: Compiled, around: Surroundings, node: int) -> Iterator[Edge]:
    """Yield the edges from an origin door, which has the given node."""
    for km, place in around.places:
        handling = compiled.handling.find(place.id, around.mode)
        if handling is not None:
            minutes = _dispatch(around) + _driving(around, km) + minutes_from_hours(handling.unload_h)
            yield _drayage("collect", around, place.id, km, node, compiled.nodes.yard(place.id), minutes, 1)
        minutes = _dispatch(around) + _driving(around, km)
        yield _drayage("set_out", around, place.id, km, node, compiled.nodes.aboard(place.id, around.mode), minutes, 1)


def delivery(compiled: Compiled, around: Surroundings, node: int) -> Iterator[Edge]:
    """Yield the edges to a destination door, which has the given node."""
    for km, place in around.places:
        handling = compiled.handling.find(place.id, around.mode)
        if handling is not None:
            minutes = minutes_from_hours(handling.load_h) + _dispatch(around) + _driving(around, km)
            yield _drayage("deliver", around, place.id, km, compiled.nodes.yard(place.id), node, minutes, 1)
        aboard = compiled.nodes.aboard(place.id, around.mode)
        yield _drayage("drive_up", around, place.id, km, aboard, node, _driving(around, km), 0)


def direct(origin: Surroundings, destination: Surroundings, tail: int, head: int) -> Iterator[Edge]:
    """Yield the edge between two doors of one country that are within drayage of each other."""
    a, b = origin.door, destination.door
    km = DETOUR * great_circle_km(a.lat, a.lon, b.lat, b.lon)
    if origin.country == destination.country and km <= RADIUS_KM:
        minutes = _dispatch(origin) + _driving(origin, km)
        yield _drayage("direct", origin, origin.places[0][1].id, km, tail, head, minutes, 1)


def _dispatch(around: Surroundings) -> int:
    return minutes_from_hours(around.carriage.dispatch_p50_h)


def _driving(around: Surroundings, km: float) -> int:
    return round(km / around.carriage.km_per_day * MINUTES_PER_DAY)


def _drayage(
    kind: EdgeKind, around: Surroundings, place: str, km: float, tail: int, head: int, minutes: int, boardings: int
) -> Edge:
    return Edge(
        kind=kind,
        tail=tail,
        head=head,
        mode=around.mode,
        minutes=minutes,
        boardings=boardings,
        places=(place,),
        countries=(around.country,),
        length_km=km,
    )
