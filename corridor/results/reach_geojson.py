"""Reach as GeoJSON: points, and areas that illustrate them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from shapely.affinity import translate
from shapely.geometry.polygon import orient

from corridor.geo import EARTH_RADIUS_KM

if TYPE_CHECKING:
    from corridor.results.reach import ReachedPlace

Feature = dict[str, Any]

CORNERS = 48
"""Corners of a circle."""
GRID_DEG = 0.001
"""Coordinates are rounded to this, about 100 m."""
NARROWEST = 0.05
"""Circles are not widened further towards the poles: the cosine of 87 degrees."""
WORLD = (-180.0, -90.0, 180.0, 90.0)


def reach_features(places: Sequence["ReachedPlace"], bands_h: Sequence[float], radius_km: float) -> dict[str, Any]:
    """Return areas, largest first so that smaller ones are drawn on top, and points, with their bounding box."""
    bands = sorted(set(bands_h), reverse=True)
    areas = [_area(hours, [place for place in places if place.duration_h <= hours], radius_km) for hours in bands]
    features = [*(area for area in areas if area is not None), *(_point(place) for place in places)]
    collection: dict[str, Any] = {"type": "FeatureCollection", "features": features}
    boxes = np.array([feature["bbox"] for feature in features])
    if len(boxes):
        collection["bbox"] = [*boxes[:, :2].min(axis=0).tolist(), *boxes[:, 2:].max(axis=0).tolist()]
    return collection


def circles(lons: Sequence[float], lats: Sequence[float], radius_km: float) -> shapely.Geometry:
    """Return circles around points in WGS84 degrees, joined, and cut at the antimeridian."""
    angle = np.linspace(0, 2 * np.pi, CORNERS, endpoint=False)
    degrees = np.degrees(radius_km / EARTH_RADIUS_KM)
    lon, lat = np.asarray(lons)[:, None], np.asarray(lats)[:, None]
    wide = degrees / np.maximum(np.cos(np.radians(lat)), NARROWEST)
    rings = np.stack((lon + wide * np.cos(angle), np.clip(lat + degrees * np.sin(angle), -90, 90)), axis=2)
    joined = shapely.union_all(shapely.polygons(rings))
    turned = [shapely.clip_by_rect(translate(joined, xoff=turn), *WORLD) for turn in (-360, 0, 360)]
    return shapely.set_precision(shapely.union_all(turned), GRID_DEG)


def _area(hours: float, places: Sequence["ReachedPlace"], radius_km: float) -> Feature | None:
    if not places:
        return None
    joined = circles([place.lon for place in places], [place.lat for place in places], radius_km)
    parts = [orient(part) for part in shapely.get_parts(joined) if part.geom_type == "Polygon"]
    area = shapely.MultiPolygon(parts)
    return {
        "type": "Feature",
        "id": f"within-{hours:g}h",
        "bbox": list(area.bounds),
        "geometry": shapely.geometry.mapping(area),
        "properties": {"featureType": "area", "within_h": hours, "places": len(places), "radius_km": radius_km},
    }


def _point(place: "ReachedPlace") -> Feature:
    return {
        "type": "Feature",
        "id": place.id,
        "bbox": [place.lon, place.lat, place.lon, place.lat],
        "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]},
        "properties": {
            "featureType": "place",
            "name": place.name,
            "country": place.country,
            "ready": place.ready.isoformat(),
            "arrival": place.arrival.isoformat(),
            "duration_h": place.duration_h,
            "cost_usd": place.cost_usd,
        },
    }
