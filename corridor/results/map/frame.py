"""From degrees to the units of a drawing: Web Mercator, fitted to what is shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import asinh, radians, tan
from typing import Self

import shapely

from corridor.network.geometry import Line

UNITS = 8_000
"""Width of what is shown at first: an eighth of a pixel on a usual screen, so that one can look closer."""
AROUND, BACKGROUND = 0.08, 0.75
"""What is added on each side to what is shown: at first, and as background to be dragged into view."""
FINE, COARSE = 3.0, 7.0
"""Units by which simplified lines may be off: of links, and of the background."""
NORTH, SOUTH = 82.0, -60.0
LEAST_DEGREES = 2.0

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a point of the world lies in the drawing; y points down."""

    west: float
    north: float
    scale: float
    width: float
    height: float

    @classmethod
    def around(cls, points: Iterable[Point]) -> Self:
        """Return the frame that shows points (lon, lat) with a margin; of none, Eurasia."""
        known = list(points) or [(-10.0, 0.0), (140.0, 65.0)]
        west, east = _wide(min(lon for lon, _ in known), max(lon for lon, _ in known))
        south, north = _wide(min(lat for _, lat in known), max(lat for _, lat in known))
        x0, x1, y0, y1 = radians(west), radians(east), _mercator(north), _mercator(south)
        margin = AROUND * max(x1 - x0, y0 - y1)
        width, height = x1 - x0 + 2 * margin, y0 - y1 + 2 * margin
        scale = UNITS / max(width, height * 1.6)
        return cls(x0 - margin, y0 + margin, scale, width * scale, height * scale)

    def at(self, point: Point) -> Point:
        """Return a point's place in the drawing."""
        lon, lat = point
        return (radians(lon) - self.west) * self.scale, (self.north - _mercator(lat)) * self.scale

    def line(self, line: Sequence[Point], off: float = FINE) -> list[Point]:
        """Return a line in the drawing, simplified."""
        placed = [self.at(point) for point in line]
        if len(placed) == 1:
            return placed
        return [(x, y) for x, y, *_ in shapely.LineString(placed).simplify(off, preserve_topology=False).coords]

    @property
    def background(self) -> tuple[float, float, float, float]:
        """What of the world is drawn: left, top, right, bottom."""
        dx, dy = BACKGROUND * UNITS, BACKGROUND * UNITS / 1.6
        return -dx, -dy, self.width + dx, self.height + dy


def path_of(lines: Iterable[Sequence[Point]], *, closed: bool = False) -> str:
    """Return lines as the data of an SVG path, in whole units, each point relative to the one before."""
    parts: list[str] = []
    for line in lines:
        whole = [(round(x), round(y)) for x, y in line]
        steps = [(x - a, y - b) for (a, b), (x, y) in pairwise(whole)]
        moved = [f"{dx} {dy}" for dx, dy in steps if dx or dy]
        if moved:
            parts.append(f"M{whole[0][0]} {whole[0][1]}l{' '.join(moved)}{'z' if closed else ''}".replace(" -", "-"))
    return "".join(parts)


def parts_of(line: Line) -> tuple[Line, ...]:
    """Return a line in parts where it jumps over the antimeridian."""
    parts: list[list[Point]] = [[]]
    for point in line:
        if parts[-1] and abs(point[0] - parts[-1][-1][0]) > 180:  # noqa: PLR2004  (half the world)
            parts.append([])
        parts[-1].append(point)
    return tuple(tuple(part) for part in parts)


def _mercator(lat: float) -> float:
    return asinh(tan(radians(min(NORTH, max(SOUTH, lat)))))


def _wide(low: float, high: float) -> tuple[float, float]:
    spare = max(0.0, LEAST_DEGREES - (high - low)) / 2
    return low - spare, high + spare
