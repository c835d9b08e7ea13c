"""Railways and highways of the world from ``scgraph_data`` (OpenStreetMap, ODbL), read without importing it.

The package holds Python source whose import needs several GB and an old ``scgraph``; its two literals are read as text.
Nodes stand in it as (latitude, longitude), one in five arcs is a loop, and an edge keeps its true length where its
drawn shape has been straightened.
"""

from pathlib import Path

import numpy as np

from corridor.build.lattice import Lattice
from corridor.build.packages import package_file
from corridor.build.sphere import Floats, Ints

WEST, SOUTH, EAST, NORTH = -12.0, 0.0, 150.0, 72.0
"""Eurasia: the part of the world that is kept."""


def read_open_lattice(module: str) -> Lattice:
    """Return the Eurasian part of one module of ``scgraph_data``, e.g. ``world_railways``."""
    arcs, km, points = parse_module(package_file("scgraph_data", f"{module}.py"))
    inside = (points[:, 0] >= WEST) & (points[:, 0] <= EAST) & (points[:, 1] >= SOUTH) & (points[:, 1] <= NORTH)
    number = np.full(len(points), -1, dtype=np.int64)
    number[inside] = np.arange(int(inside.sum()))
    ends = number[arcs]
    kept = (ends >= 0).all(axis=1)
    return Lattice.from_edges(points[inside], ends[kept], km[kept])


def parse_module(path: Path) -> tuple[Ints, Floats, Floats]:
    """Return arcs (from, to), their km, and points (lon, lat) of a ``GeoGraph`` module."""
    lines = path.read_text(encoding="ascii").splitlines()
    graph = next(line for line in lines if line.startswith("graph=")).removeprefix("graph=")
    nodes = next(line for line in lines if line.startswith("nodes=")).removeprefix("nodes=")
    degree = np.array([row.count(":") for row in graph.strip("[]").split("}, {")], dtype=np.int64)
    pairs = _numbers(graph).reshape(-1, 2)
    tail = np.repeat(np.arange(len(degree)), degree)
    arcs = np.column_stack((tail, pairs[:, 0].astype(np.int64)))
    return arcs, np.ascontiguousarray(pairs[:, 1]), _numbers(nodes).reshape(-1, 2)[:, ::-1].copy()


def _numbers(text: str) -> Floats:
    return np.array(text.translate(str.maketrans("[]{}:,", "      ")).split(), dtype=np.float64)
