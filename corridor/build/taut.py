"""Pull a course taut: replace bends by straight courses where these cross neither land nor a closed gate."""

from collections.abc import Callable

import numpy as np

from corridor.build.shore import Shore
from corridor.build.sphere import Floats, distance_km

LAND_TOLERANCE_KM = 0.5
"""A straight course may cross this much more land than the bend that it replaces (coarse coastlines)."""

Blocked = Callable[[Floats, Floats], bool]


def pulled_taut(points: Floats, shore: Shore, blocked: Blocked) -> Floats:
    """Return the shortest course over vertices of a polyline whose shortcuts are clear.

    Parameters
    ----------
    points
        A polyline (lon, lat); its first and last point stay.
    shore
        Where land is.
    blocked
        Tells whether a straight course from one point to another is barred for another reason.
    """
    count = len(points)
    land = np.array([shore.land_km(a, b) for a, b in zip(points[:-1], points[1:], strict=True)])
    land_before = np.concatenate(([0.0], np.cumsum(land)))
    best = np.concatenate(([0.0], np.cumsum(distance_km(points[:-1], points[1:]))))
    before = np.arange(-1, count - 1)
    for end in range(2, count):
        reach = best[:end] + distance_km(points[:end], points[end])
        for start in np.argsort(reach, kind="stable").tolist():
            step_by_step = best[end - 1] + float(distance_km(points[end - 1], points[end]))
            if start == end - 1 or reach[start] >= step_by_step:
                best[end], before[end] = step_by_step, end - 1
                break
            allowed = land_before[end] - land_before[start] + LAND_TOLERANCE_KM
            if not blocked(points[start], points[end]) and shore.land_km(points[start], points[end]) <= allowed:
                best[end], before[end] = reach[start], start
                break
    return points[_vertices(before)]


def _vertices(before: np.ndarray[tuple[int], np.dtype[np.int64]]) -> list[int]:
    walk = [len(before) - 1]
    while walk[-1]:
        walk.append(int(before[walk[-1]]))
    return walk[::-1]
