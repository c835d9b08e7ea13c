"""Lines drawn by hand where the open data has none; each says why it is there."""

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.spatial import KDTree

from corridor.build.lattice import Lattice
from corridor.build.sphere import Floats, Ints, distance_km, unit_vectors
from corridor.build.split import split_long_edges
from corridor.model.mode import Infrastructure

FILE = Path(__file__).with_name("hand_lines.csv")

JOIN_KM = 3.0
"""The points of a hand line are existing nodes where there is one this near."""


@dataclass(frozen=True, slots=True)
class HandLine:
    """A polyline (lon, lat); without a length of its own it is as long as it is drawn."""

    id: str
    mode: Infrastructure
    points: Floats
    length_km: float | None


def read_hand_lines(mode: Infrastructure) -> tuple[HandLine, ...]:
    """Return the hand lines of one kind of infrastructure."""
    with FILE.open(encoding="utf-8", newline="") as lines:
        return tuple(_parse(row, mode) for row in csv.DictReader(lines) if row["mode"] == mode)


def _parse(row: dict[str, str], mode: Infrastructure) -> HandLine:
    points = np.array([[float(part) for part in point.split()] for point in row["points"].split("|")])
    return HandLine(row["id"], mode, points, float(row["length_km"]) if row["length_km"] else None)


def with_hand_lines(lattice: Lattice, lines: tuple[HandLine, ...]) -> Lattice:
    """Return the lattice with the hand lines as inferred edges.

    A vertex of a line is the nearest node of the lattice, if that is near enough; lines that share a vertex are joined.
    """
    if not lines:
        return lattice
    stacked = np.vstack([line.points for line in lines])
    vertices, number = np.unique(stacked, axis=0, return_inverse=True)
    node = _joined(lattice, vertices)[number]
    points = np.vstack((lattice.points, vertices))
    inner = np.ones(len(node), dtype=np.bool_)
    inner[np.cumsum([len(line.points) for line in lines]) - 1] = False
    start = np.flatnonzero(inner)
    ends = np.column_stack((node[start], node[start + 1]))
    km = np.concatenate([_lengths(line) for line in lines])
    drawn, _ = split_long_edges(Lattice.from_edges(points, ends, km))
    new = drawn.points[len(lattice.points) :]
    return lattice.with_edges(new, np.column_stack((drawn.tail, drawn.head)), drawn.km)


def _joined(lattice: Lattice, vertices: Floats) -> Ints:
    node = len(lattice.points) + np.arange(len(vertices))
    if not len(lattice.points):
        return node
    nearest = KDTree(unit_vectors(lattice.points)).query(unit_vectors(vertices))[1]
    near = distance_km(vertices, lattice.points[nearest]) <= JOIN_KM
    return np.where(near, nearest, node)


def _lengths(line: HandLine) -> Floats:
    km = distance_km(line.points[:-1], line.points[1:])
    return km if line.length_km is None else km * (line.length_km / km.sum())
