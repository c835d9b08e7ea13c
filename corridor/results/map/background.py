"""The world behind a map."""

from dataclasses import dataclass
from itertools import pairwise

import shapely

from corridor.results.map.frame import COARSE, Frame, Point, path_of
from corridor.results.map.world import Ring, read_world

LEAST_AREA = 200.0
"""Square units: islets below are left out."""
LEAST_POINTS = 3


@dataclass(frozen=True, slots=True)
class Background:
    """Outlines in the units of a frame."""

    land: list[list[Point]]
    borders: list[list[Point]]
    coast: list[list[Point]]

    @property
    def svg(self) -> str:
        """The outlines as SVG."""
        return (
            f'<path class="land" d="{path_of(self.land, closed=True)}"/>'
            f'<path class="border" d="{path_of(self.borders)}"/><path class="coast" d="{path_of(self.coast)}"/>'
        )


def background_of(frame: Frame) -> Background:
    """Return land, borders and coast around a frame; the borders imply no position on any territory."""
    world = read_world()
    arcs = [frame.line(arc, COARSE) for arc in world.arcs]
    box = frame.background
    land: list[list[Point]] = []
    for polygon in world.polygons:
        for ring in (_ring(numbers, arcs) for numbers in polygon):
            if len(ring) > LEAST_POINTS and _seen(ring, box):
                clipped = shapely.clip_by_rect(shapely.Polygon(ring).buffer(0), *box)
                pieces = (piece for piece in shapely.get_parts(clipped) if isinstance(piece, shapely.Polygon))
                land.extend(
                    [(x, y) for x, y, *_ in piece.exterior.coords] for piece in pieces if piece.area > LEAST_AREA
                )
    coast = [line for line in (frame.line(line, COARSE) for line in world.coast) if _seen(line, box)]
    borders = [arcs[i] for i in world.borders if _seen(arcs[i], box)]
    return Background(land, _cut(borders, box), _cut(coast, box))


def _ring(numbers: Ring, arcs: list[list[Point]]) -> list[Point]:
    ring: list[Point] = []
    for number in numbers:
        line = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring.extend(line[1:] if ring else line)
    return ring


def _seen(line: list[Point], box: tuple[float, float, float, float]) -> bool:
    xs, ys = [x for x, _ in line], [y for _, y in line]
    return max(xs) > box[0] and min(xs) < box[2] and max(ys) > box[1] and min(ys) < box[3]


def _cut(lines: list[list[Point]], box: tuple[float, float, float, float]) -> list[list[Point]]:
    """Return the steps of lines that are within a box."""
    kept: list[list[Point]] = []
    for line in lines:
        part: list[Point] = []
        for step in pairwise(line):
            if _seen(list(step), box):
                part = part or [step[0]]
                part.append(step[1])
            elif part:
                kept.append(part)
                part = []
        if part:
            kept.append(part)
    return kept
