"""How much land a straight course crosses, or comes too near to."""

from dataclasses import dataclass, field
from math import cos, floor, radians

import numpy as np
import shapely

from corridor.build.countries import Countries
from corridor.build.sphere import HALF_TURN, Floats

TILE_DEGREES = 2.0
KM_PER_DEGREE = 111.195


@dataclass(frozen=True, slots=True)
class Shore:
    """Land polygons, widened by a clearance, cut into tiles as they are asked for."""

    tree: shapely.STRtree
    clearance_degrees: float = 0.0
    tiles: dict[tuple[int, int], shapely.Geometry] = field(default_factory=dict)

    @classmethod
    def of(cls, countries: Countries, clearance_degrees: float = 0.0) -> "Shore":
        """Return the shore of all countries; water nearer to it than the clearance counts as land."""
        return cls(shapely.STRtree(shapely.get_parts(np.array(countries.shapes))), clearance_degrees)

    def land_km(self, start: Floats, end: Floats) -> float:
        """Return how many km of the straight line from start to end lie on land."""
        line = shapely.LineString((start, end))
        west, south, east, north = line.bounds
        if east - west > HALF_TURN:
            return float("inf")
        total = 0.0
        for column in range(floor(west / TILE_DEGREES), floor(east / TILE_DEGREES) + 1):
            for row in range(floor(south / TILE_DEGREES), floor(north / TILE_DEGREES) + 1):
                tile = self._tile(column, row)
                if shapely.intersects(tile, line):
                    total += _length_km(shapely.intersection(line, tile))
        return total

    def _tile(self, column: int, row: int) -> shapely.Geometry:
        found = self.tiles.get((column, row))
        if found is None:
            found = self._cut(column * TILE_DEGREES, row * TILE_DEGREES)
            shapely.prepare(found)
            self.tiles[column, row] = found
        return found

    def _cut(self, west: float, south: float) -> shapely.Geometry:
        wide, box = self.clearance_degrees, (west, south, west + TILE_DEGREES, south + TILE_DEGREES)
        around = (box[0] - wide, box[1] - wide, box[2] + wide, box[3] + wide)
        near = self.tree.geometries[self.tree.query(shapely.box(*around))]
        land = shapely.union_all(shapely.clip_by_rect(near, *around))
        return shapely.clip_by_rect(land.buffer(wide) if wide else land, *box)


def _length_km(shape: shapely.Geometry) -> float:
    total = 0.0
    for part in shapely.get_parts(shape):
        points = shapely.get_coordinates(part)
        step = np.diff(points, axis=0) * (cos(radians(float(points[:, 1].mean()))), 1.0)
        total += float(np.hypot(step[:, 0], step[:, 1]).sum()) * KM_PER_DEGREE
    return total
