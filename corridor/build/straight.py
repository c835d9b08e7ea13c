"""The fallback: a great circle, longer by a stated detour factor."""

import numpy as np

from corridor.build.sphere import densify, distance_km
from corridor.build.track import Track
from corridor.model.mode import Infrastructure
from corridor.model.place import Place

DETOUR: dict[Infrastructure, float] = {"sea": 1.15, "rail": 1.25, "road": 1.3, "waterway": 1.4}
"""Km travelled per km of great circle; road as for drayage, the others estimates."""

STEP_KM = 100.0


def straight_track(mode: Infrastructure, start: Place, end: Place) -> Track:
    """Return the great circle between two places as a track that is all inferred."""
    ends = np.array(((start.lon, start.lat), (end.lon, end.lat)))
    km = float(distance_km(ends[0], ends[1])) * DETOUR[mode]
    return Track(densify(ends, STEP_KM), km, km, "straight")
