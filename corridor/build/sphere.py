"""Vectorised geometry on the sphere; points are rows of (longitude, latitude) in degrees."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from corridor.geo import EARTH_RADIUS_KM

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

HALF_TURN = 180.0
FULL_TURN = 360.0
TINY = 1e-12


def distance_km(start: Floats, end: Floats) -> Floats:
    """Return great-circle distances in km between rows of points (haversine formula, broadcasting)."""
    lon1, lat1 = np.radians(start[..., 0]), np.radians(start[..., 1])
    lon2, lat2 = np.radians(end[..., 0]), np.radians(end[..., 1])
    a = np.sin((lat2 - lat1) / 2) ** 2 + np.cos(lat1) * np.cos(lat2) * np.sin((lon2 - lon1) / 2) ** 2
    return np.asarray(2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(np.clip(a, 0.0, 1.0))), dtype=np.float64)


def length_km(points: Floats) -> float:
    """Return the length in km of a polyline."""
    return float(distance_km(points[:-1], points[1:]).sum())


def unit_vectors(points: Floats) -> Floats:
    """Return points as vectors from the centre of a unit sphere."""
    lon, lat = np.radians(points[..., 0]), np.radians(points[..., 1])
    return np.stack((np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)), axis=-1)


def slerp(start: Floats, end: Floats, share: Floats) -> Floats:
    """Return the points that lie at a share of the great circle from start to end, row by row."""
    first, last = unit_vectors(start), unit_vectors(end)
    angle = np.maximum(distance_km(start, end) / EARTH_RADIUS_KM, TINY)[..., None]
    part = share[..., None]
    inner = (np.sin((1 - part) * angle) * first + np.sin(part * angle) * last) / np.sin(angle)
    lon = np.degrees(np.arctan2(inner[..., 1], inner[..., 0]))
    lat = np.degrees(np.arctan2(inner[..., 2], np.hypot(inner[..., 0], inner[..., 1])))
    return np.stack((lon, lat), axis=-1)


def great_circle(start: Floats, end: Floats, step_km: float) -> Floats:
    """Return points on the great circle from start to end, both included, at most ``step_km`` apart."""
    pieces = max(1, int(np.ceil(float(distance_km(start, end)) / step_km)))
    share = np.linspace(0.0, 1.0, pieces + 1)[1:-1]
    return np.vstack((start, slerp(start[None], end[None], share), end))


def densify(points: Floats, step_km: float) -> Floats:
    """Return a polyline whose points lie at most ``step_km`` apart, along great circles."""
    pieces = [great_circle(a, b, step_km)[:-1] for a, b in pairwise(points)]
    return np.vstack((*pieces, points[-1:]))


def normal_longitude(lon: Floats) -> Floats:
    """Return longitudes in [-180, 180)."""
    return np.asarray((lon + HALF_TURN) % FULL_TURN - HALF_TURN, dtype=np.float64)


def unwrapped(points: Floats) -> Floats:
    """Return a polyline whose longitudes run on past the antimeridian instead of jumping."""
    result = points.copy()
    result[:, 0] = np.unwrap(points[:, 0], period=FULL_TURN)
    return result
