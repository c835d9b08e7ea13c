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
    given = f"{door.lat}, {door.lon}"
    if mode is None:
        raise InputError(field, given, "a place id: no mode of this network has drayage")
    near = [
        (km, place)
        for km, place in network.gazetteer.near(door.lat, door.lon, radius_km=RADIUS_KM)
        if not WHERE_CARGO_CHANGES.isdisjoint(place.kinds) and compiled.haulage.carriage(mode, place.country)
    ]
    if not near:
        raise InputError(field, given, f"a point within {RADIUS_KM:.0f} km of a terminal ({_nearest(compiled, door)})")
    nearest = near[0][1]
    carriage = compiled.haulage.carriage(mode, nearest.country)
    if carriage is None:
        raise InputError(field, given, f"a point in a country with trucks ({nearest.country} has none)")
    reach = tuple((DETOUR * km, place) for km, place in near if place.country == nearest.country)[:MAX_TERMINALS]
    return Surroundings(door, mode, nearest.country, nearest.timezone, carriage, reach)


def _nearest(compiled: Compiled, door: Door) -> str:
    places = compiled.network.places.values()
    km, name = min((great_circle_km(door.lat, door.lon, place.lat, place.lon), place.name) for place in places)
    return f"the nearest is {name}, {km:.0f} km away"


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
