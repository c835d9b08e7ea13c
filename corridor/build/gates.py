"""Named passages as lines across the water: a sea link crosses only those that it names."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import shapely

from corridor.build.lattice import Lattice
from corridor.build.sphere import HALF_TURN, Bools, Floats

FILE = Path(__file__).with_name("gates.csv")


@dataclass(frozen=True, slots=True)
class Gate:
    """A passage and the line across it."""

    id: str
    line: shapely.LineString

    def crossed_by(self, tail: Floats, head: Floats) -> Bools:
        """Return which of the straight segments between rows of points cross the gate."""
        crossed = np.zeros(len(tail), dtype=np.bool_)
        west, south, east, north = self.line.bounds
        low, high = np.minimum(tail, head), np.maximum(tail, head)
        near = (high[:, 0] >= west) & (low[:, 0] <= east) & (high[:, 1] >= south) & (low[:, 1] <= north)
        near &= high[:, 0] - low[:, 0] < HALF_TURN
        numbers = np.flatnonzero(near)
        segments = shapely.linestrings(np.stack((tail[numbers], head[numbers]), axis=1))
        crossed[numbers] = shapely.intersects(segments, self.line)
        return crossed


@cache
def read_gates() -> tuple[Gate, ...]:
    """Read the gates beside this module."""
    with FILE.open(encoding="utf-8", newline="") as lines:
        return tuple(Gate(row["id"], _line(row["points"])) for row in csv.DictReader(lines))


def _line(points: str) -> shapely.LineString:
    return shapely.LineString([tuple(float(part) for part in point.split()) for point in points.split("|")])


def crossings(lattice: Lattice, gates: tuple[Gate, ...]) -> dict[str, Bools]:
    """Return for each gate which edges of a lattice cross it."""
    tail, head = lattice.points[lattice.tail], lattice.points[lattice.head]
    return {gate.id: gate.crossed_by(tail, head) for gate in gates}
