"""Turn a track into a line for maps: few points, five decimals, cut at the antimeridian."""

import numpy as np
import shapely

from corridor.build.sphere import FULL_TURN, HALF_TURN, Floats, unwrapped

MOST_POINTS = 300
FINEST_DEGREES = 0.002
"""About 200 m: finer detail than the source data has."""

DECIMALS = 5

Part = list[list[float]]


def drawn(points: Floats) -> list[Part]:
    """Return the parts of a line, each a list of [lon, lat]; there is more than one only at the antimeridian."""
    parts = [np.round(part, DECIMALS) for part in _cut(_simplified(unwrapped(points)))]
    return [part.tolist() for part in parts]


def _simplified(points: Floats) -> Floats:
    tolerance = FINEST_DEGREES
    line = shapely.LineString(points)
    simple = np.asarray(shapely.get_coordinates(line.simplify(tolerance, preserve_topology=False)))
    while len(simple) > MOST_POINTS:
        tolerance *= 2
        simple = np.asarray(shapely.get_coordinates(line.simplify(tolerance, preserve_topology=False)))
    return simple


def _cut(points: Floats) -> list[Floats]:
    turn = np.floor((points[:, 0] + HALF_TURN) / FULL_TURN).astype(np.int64)
    parts: list[Floats] = []
    start: Floats = np.empty((0, 2))
    first = 0
    for last in np.flatnonzero(np.diff(turn)).tolist():
        at, seam = _seam(points[last], points[last + 1], max(turn[last], turn[last + 1]))
        parts.append(_turned(np.vstack((start, points[first : last + 1], at)), turn[last]))
        start, first = seam, last + 1
    parts.append(_turned(np.vstack((start, points[first:])), turn[-1]))
    return parts


def _seam(west: Floats, east: Floats, turn: int) -> tuple[Floats, Floats]:
    lon = turn * FULL_TURN - HALF_TURN
    share = (lon - west[0]) / (east[0] - west[0])
    point = np.array([[lon, west[1] + share * (east[1] - west[1])]])
    return point, point


def _turned(points: Floats, turn: int) -> Floats:
    return points - (turn * FULL_TURN, 0.0)
