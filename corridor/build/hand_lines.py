"""Lines drawn by hand where the open data has none; each says why it is there."""

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.spatial import KDTree

from corridor.build.lattice import Lattice
from corridor.build.sphere import Floats, distance_km, unit_vectors
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
    """Return the lattice with the hand lines as inferred edges, joined to nodes that lie near."""
    for line in lines:
        lattice = _with_line(lattice, line)
    return lattice


def _with_line(lattice: Lattice, line: HandLine) -> Lattice:
    count = len(lattice.points)
    nodes = np.arange(count, count + len(line.points))
    if count:
        nearest = KDTree(unit_vectors(lattice.points)).query(unit_vectors(line.points))[1]
        near = distance_km(line.points, lattice.points[nearest]) <= JOIN_KM
        nodes = np.where(near, nearest, count + np.cumsum(~near) - 1)
    new = line.points[nodes >= count]
    points = np.vstack((lattice.points, new))
    ends = np.column_stack((nodes[:-1], nodes[1:]))
    km = distance_km(points[ends[:, 0]], points[ends[:, 1]])
    if line.length_km is not None:
        km = km * (line.length_km / km.sum())
    return lattice.with_edges(new, ends, km)
