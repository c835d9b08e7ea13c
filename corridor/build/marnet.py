"""The world's sea lanes from ``searoute`` (Eurostat's marnet), as a lattice of our own.

Its longitudes run past 180 and its antimeridian is doubled; both are put right. Its passage tags are not used: they
leave ways round (see ``gates.py``). Lanes are cut into short pieces along great circles, so that a port can join a lane
between its far-apart nodes.
"""

import numpy as np
import orjson

from corridor.build.hand_lines import read_hand_lines, with_hand_lines
from corridor.build.lattice import Lattice
from corridor.build.packages import package_file
from corridor.build.sphere import Floats, densify, distance_km, normal_longitude

FILES = ("data/marnet_searoute.geojson", "data/segment.geojson")
DECIMALS = 5
STEP_KM = 20.0


def read_marnet() -> Lattice:
    """Return the sea lanes and the hand lines at sea."""
    lines = [line for file in FILES for line in _lines(package_file("searoute", file).read_bytes())]
    pieces = [densify(line, STEP_KM) for line in lines if len(line) > 1]
    stacked = np.vstack(pieces)
    points, node = np.unique(_rounded(stacked), axis=0, return_inverse=True)
    inner = np.ones(len(stacked), dtype=np.bool_)
    inner[np.cumsum([len(piece) for piece in pieces]) - 1] = False
    start = np.flatnonzero(inner)
    ends = np.column_stack((node[start], node[start + 1]))
    lattice = Lattice.from_edges(points, ends, distance_km(points[ends[:, 0]], points[ends[:, 1]]))
    return with_hand_lines(lattice, read_hand_lines("sea"))


def _lines(text: bytes) -> list[Floats]:
    found: list[Floats] = []
    for feature in orjson.loads(text)["features"]:
        shape = feature["geometry"]
        parts = [shape["coordinates"]] if shape["type"] == "LineString" else shape["coordinates"]
        found.extend(np.array(part, dtype=np.float64)[:, :2] for part in parts)
    return found


def _rounded(points: Floats) -> Floats:
    rounded = np.round(points, DECIMALS)
    return np.column_stack((np.round(normal_longitude(rounded[:, 0]), DECIMALS), rounded[:, 1]))
