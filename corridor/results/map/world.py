"""Land, coasts and borders of the world, from one TopoJSON file in which every line is held once."""

from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

import orjson

from corridor.network.geometry import Line

WORLD = Path(__file__).with_name("world.json")
ANTIMERIDIAN = 179.95

Ring = tuple[int, ...]
"""Numbers of arcs; ``~n`` is arc n backwards."""


@dataclass(frozen=True, slots=True)
class World:
    """Arcs in (lon, lat), the rings of land made of them, and which arcs are coast and which are borders."""

    arcs: tuple[Line, ...]
    polygons: tuple[tuple[Ring, ...], ...]
    coast: tuple[Line, ...]
    borders: tuple[int, ...]


@cache
def read_world() -> World:
    """Return the outlines of the world."""
    topology = orjson.loads(WORLD.read_bytes())
    arcs = tuple(_absolute(arc, topology["transform"]) for arc in topology["arcs"])
    polygons = tuple(
        tuple(tuple(ring) for ring in polygon)
        for country in topology["objects"]["countries"]["geometries"]
        for polygon in _polygons(country)
    )
    uses = [0] * len(arcs)
    for polygon in polygons:
        for ring in polygon:
            for arc in ring:
                uses[max(arc, ~arc)] += 1
    coast = tuple(part for arc, used in zip(arcs, uses, strict=True) if used == 1 for part in _by_the_sea(arc))
    return World(arcs, polygons, coast, tuple(i for i, used in enumerate(uses) if used > 1))


def _polygons(country: dict[str, Any]) -> list[list[list[int]]]:
    arcs: list[Any] = country["arcs"]
    return [arcs] if country["type"] == "Polygon" else arcs


def _absolute(arc: list[list[int]], transform: dict[str, list[float]]) -> Line:
    (kx, ky), (x0, y0) = transform["scale"], transform["translate"]
    xs, ys = (accumulate(values) for values in zip(*arc, strict=True))
    return tuple((x * kx + x0, y * ky + y0) for x, y in zip(xs, ys, strict=True))


def _by_the_sea(arc: Line) -> list[Line]:
    """Return the parts of a line that are coast: land cut at 180 degrees has edges there that are none."""
    parts = [[arc[0]]]
    for before, point in pairwise(arc):
        if abs(before[0]) > ANTIMERIDIAN and abs(point[0]) > ANTIMERIDIAN:
            parts.append([point])
        else:
            parts[-1].append(point)
    return [tuple(part) for part in parts if len(part) > 1]
