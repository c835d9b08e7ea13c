"""The outlines of the world."""

from itertools import pairwise

import shapely

from corridor.results.map.world import read_world


def rings() -> list[shapely.Polygon]:
    """Return the outer rings of all land."""
    world = read_world()
    found = []
    for polygon in world.polygons:
        points = []
        for number in polygon[0]:
            line = world.arcs[number] if number >= 0 else world.arcs[~number][::-1]
            points.extend(line[1:] if points else line)
        found.append(shapely.Polygon(points))
    return found


def test_rings_are_closed() -> None:
    """Each ends where it begins."""
    assert all(ring.exterior.is_ring for ring in rings())


def test_cities_are_on_land_and_straits_are_not() -> None:
    """Almaty and Malacca."""
    land = [any(ring.contains(shapely.Point(*point)) for ring in rings()) for point in ((76.9, 43.3), (99.0, 5.5))]
    assert land == [True, False]


def test_no_coast_runs_along_the_antimeridian() -> None:
    """Where land was cut."""
    along = [line for line in read_world().coast for a, b in pairwise(line) if abs(a[0]) == abs(b[0]) == 180]
    assert along == []
