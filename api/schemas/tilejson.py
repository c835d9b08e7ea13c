"""What ``/v1/tiles.json`` holds. For the OpenAPI document."""

from typing import Literal

from pydantic import BaseModel


class VectorLayer(BaseModel):
    """A layer of the tiles."""

    id: Literal["links", "places", "borders"]
    fields: dict[str, str]


class TileJson(BaseModel):
    """Where the tiles are and what is on them (TileJSON 3.0.0)."""

    tilejson: Literal["3.0.0"]
    name: str
    version: str
    attribution: str
    scheme: Literal["xyz"]
    tiles: list[str]
    vector_layers: list[VectorLayer]
    bounds: list[float]
    minzoom: int
    maxzoom: int
