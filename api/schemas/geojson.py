"""GeoJSON replies in the OpenAPI document."""

from typing import Any, Literal

from pydantic import BaseModel, Field
from starlette.responses import JSONResponse

from api.replies.accept import GEOJSON


class GeoJsonResponse(JSONResponse):
    """A response that is GeoJSON."""

    media_type = GEOJSON


class Feature(BaseModel):
    """A thing on the map (RFC 7946)."""

    type: Literal["Feature"]
    id: str
    bbox: list[float] | None = Field(None, description="west, south, east, north.")
    geometry: dict[str, Any]
    properties: dict[str, Any]


class FeatureCollection(BaseModel):
    """Things on the map (RFC 7946): longitude first, WGS84."""

    type: Literal["FeatureCollection"]
    bbox: list[float] | None = Field(None, description="west, south, east, north.")
    features: list[Feature]


def features(description: str) -> dict[str, Any]:
    """Return what OpenAPI is to say about a reply that is, or can be, GeoJSON."""
    schema = {"$ref": "#/components/schemas/FeatureCollection"}
    return {"description": description, "content": {GEOJSON: {"schema": schema}}}
