"""Pull a course taut: replace bends by straight courses where these cross neither land nor a closed gate."""

from collections.abc import Callable

import numpy as np

from corridor.build.shore import Shore
from corridor.build.sphere import Floats, Ints, distance_km

LAND_TOLERANCE_KM = 0.5
"""A straight course may cross this much land beyond that of the harbor legs (coarse coastlines)."""

Blocked = Callable[[Floats, Floats], bool]


def pulled_taut(points: Floats, shore: Shore, blocked: Blocked) -> Floats:
    """Return the shortest course over vertices of a polyline whose shortcuts are clear.

    A shortcut from the first point, or to the last, may cross as much land as the harbor leg there. In rivers, which
    are land to coarse polygons, there are no shortcuts.

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
    land = np.full((2, count), LAND_TOLERANCE_KM)
    land[0, 0] += shore.land_km(points[0], points[1])
    land[1, -1] += shore.land_km(points[-2], points[-1])
    step = distance_km(points[:-1], points[1:])
    best = np.concatenate(([0.0], np.cumsum(step)))
    before = np.arange(-1, count - 1)
    for end in range(2, count):
        best[end] = best[end - 1] + step[end - 1]
        reach = best[: end - 1] + distance_km(points[: end - 1], points[end])
        for start in np.argsort(reach, kind="stable").tolist():
            if reach[start] >= best[end]:
                break
            allowed = max(land[0, start], land[1, end])
            if not blocked(points[start], points[end]) and shore.land_km(points[start], points[end]) <= allowed:
                best[end], before[end] = reach[start], start
                break
    return points[_vertices(before)]


def _vertices(before: Ints) -> list[int]:
    walk = [len(before) - 1]
    while walk[-1]:
        walk.append(int(before[walk[-1]]))
    return walk[::-1]
