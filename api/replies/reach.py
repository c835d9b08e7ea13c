"""Reach as a document, or as GeoJSON."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from corridor.network.attribution import ATTRIBUTION
from corridor.results.json import query_json
from corridor.results.reach import Reach

NOTE = "areas are circles around the places reached, joined: an illustration, not a search of what lies between"


@dataclass(frozen=True, slots=True)
class Areas:
    """How reach is to be drawn."""

    bands_h: Sequence[float]
    radius_km: float


def reach_document(reach: Reach, areas: Areas) -> dict[str, Any]:
    """Return reach as HTTP tells it; dataclasses are left for orjson to write."""
    return _head(reach, areas) | {"places": reach.places}


def reach_collection(reach: Reach, areas: Areas) -> dict[str, Any]:
    """Return a FeatureCollection of areas and points, and what it is about."""
    collection = reach.to_geojson(areas.bands_h, areas.radius_km)
    return collection | _head(reach, areas) | {"note": NOTE, "attribution": ATTRIBUTION}


def _head(reach: Reach, areas: Areas) -> dict[str, Any]:
    network, limits = reach.network, reach.query.limits
    asked = query_json(network, reach.query)
    forward = reach.query.arrive_by_min is None
    return {
        "request": {
            "origin": asked["origin"] if forward else None,
            "destination": None if forward else asked["destination"],
            **{name: asked[name] for name in ("depart_after", "arrive_by", "shipment", "avoid", "scenario")},
            "within_h": limits.max_duration_h,
            "within_usd": limits.max_cost_usd,
            "bands_h": areas.bands_h,
            "radius_km": areas.radius_km,
        },
        "network_version": network.version,
        "currency": network.currency,
        "price_year": network.price_year,
        "search": {"complete": reach.cut is None, "cut": reach.cut, "seconds": reach.seconds},
    }
