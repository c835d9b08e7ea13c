"""Vector tiles of the network.

Lines are simplified once per zoom; a tile clips and rounds them with array operations before they are encoded.

References
----------
Mapbox Vector Tile specification 2.1; TileJSON 3.0.0.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from math import pi
from typing import Any

import mapbox_vector_tile  # type: ignore[import-untyped]
import numpy as np
import shapely
from numpy.typing import NDArray

from api.replies.shapes import Shapes
from corridor.model.place import Kind, Place
from corridor.network.attribution import ATTRIBUTION
from corridor.network.network import Network

Json = dict[str, Any]
Floats = NDArray[np.float64]

MAX_ZOOM = 14
EXTENT = 4_096
BUFFER = 64
TOLERANCE = 4
"""Units of the tile by which a simplified line may stray: half a pixel."""
MAX_LATITUDE = 85.0511287798066
SHOWN_FROM: dict[Kind, int] = {
    "seaport": 0,
    "rail_terminal": 2,
    "passage": 2,
    "border": 3,
    "city": 4,
    "road_hub": 5,
}
"""The zoom from which places of a kind are shown."""
FIELDS = {
    "links": {"id": "String", "mode": "String", "country": "String", "length_km": "Number"},
    "places": {"id": "String", "name": "String", "country": "String", "kind": "String", "kinds": "String"},
    "borders": {"id": "String", "mode": "String", "from": "String", "to": "String", "gauge_change": "Boolean"},
}


@dataclass(frozen=True, slots=True)
class _Layer:
    """Things to draw, in web Mercator from 0 to 1, with the zoom from which each is shown."""

    name: str
    shapes: NDArray[np.object_]
    boxes: Floats
    properties: list[Json]
    shown_from: NDArray[np.int64]


class Tiles:
    """Cuts the tiles of one network. Safe to share between threads."""

    def __init__(self, network: Network, shapes: Shapes) -> None:
        self._network = network
        self._shapes = shapes
        self._simplified: dict[int, NDArray[np.object_]] = {}

    def tile(self, z: int, x: int, y: int) -> bytes:
        """Return a tile; empty if there is nothing on it."""
        layers = [self._cut(layer, z, x, y) for layer in (self._links, self._places, self._borders)]
        drawn = [layer for layer in layers if layer["features"]]
        return bytes(mapbox_vector_tile.encode(drawn, default_options={"y_coord_down": True})) if drawn else b""

    def _cut(self, layer: _Layer, z: int, x: int, y: int) -> Json:
        scale, margin = 2**z, BUFFER / EXTENT
        frame = ((x - margin) / scale, (y - margin) / scale, (x + 1 + margin) / scale, (y + 1 + margin) / scale)
        rows = np.flatnonzero(_touching(layer.boxes, frame) & (layer.shown_from <= z))
        shapes = self._simple(z)[rows] if layer is self._links else layer.shapes[rows]
        clipped = shapely.clip_by_rect(shapes, *frame)
        placed = shapely.transform(clipped, lambda points: np.rint((points * scale - (x, y)) * EXTENT))
        kept = ~shapely.is_empty(placed) & ((shapely.get_dimensions(placed) == 0) | (shapely.length(placed) > 0))
        features = [
            {"geometry": shape, "properties": layer.properties[row]}
            for shape, row in zip(placed[kept], rows[kept], strict=True)
        ]
        return {"name": layer.name, "features": features}

    def _simple(self, z: int) -> NDArray[np.object_]:
        known = self._simplified.get(z)
        if known is None:
            tolerance = TOLERANCE / EXTENT / 2**z
            known = self._simplified[z] = shapely.simplify(self._links.shapes, tolerance, preserve_topology=False)
        return known

    @cached_property
    def _links(self) -> _Layer:
        properties = [
            {"id": link.id, "mode": link.mode, "country": link.country, "length_km": link.length_km}
            for link in self._network.links.values()
        ]
        return _layer("links", self._shapes.links, properties, [0] * len(properties))

    @cached_property
    def _places(self) -> _Layer:
        places = sorted(self._network.places.values(), key=lambda place: place.id)
        return _layer(
            "places",
            _points((place.lon, place.lat) for place in places),
            [_place(place) for place in places],
            [SHOWN_FROM[_main_kind(place)] for place in places],
        )

    @cached_property
    def _borders(self) -> _Layer:
        rows = {
            (row.mode, *sorted((row.from_id, row.to_id))): row for row in reversed(self._network.border_crossings)
        }.values()
        ends = [[self._network.places[end] for end in (row.from_id, row.to_id)] for row in rows]
        return _layer(
            "borders",
            _points(((a.lon + b.lon) / 2, (a.lat + b.lat) / 2) for a, b in ends),
            [
                {
                    "id": f"{row.mode}-{row.from_id}-{row.to_id}",
                    "mode": row.mode,
                    "from": row.from_id,
                    "to": row.to_id,
                    "gauge_change": row.gauge_change,
                }
                for row in rows
            ],
            [SHOWN_FROM["border"]] * len(rows),
        )


def tilejson(network: Network, base_url: str) -> Json:
    """Return what a map needs to know about the tiles (TileJSON 3.0.0)."""
    lons = [place.lon for place in network.places.values()] or [0.0]
    lats = [place.lat for place in network.places.values()] or [0.0]
    return {
        "tilejson": "3.0.0",
        "name": "Corridor network",
        "version": "1.0.0",
        "attribution": ATTRIBUTION,
        "scheme": "xyz",
        "tiles": [f"{base_url}v1/tiles/{{z}}/{{x}}/{{y}}.mvt?v={network.version}"],
        "vector_layers": [{"id": name, "fields": fields} for name, fields in FIELDS.items()],
        "bounds": [min(lons), min(lats), max(lons), max(lats)],
        "minzoom": 0,
        "maxzoom": MAX_ZOOM,
    }


def _layer(name: str, shapes: NDArray[np.object_], properties: list[Json], shown_from: list[int]) -> _Layer:
    projected = shapely.transform(shapes, _mercator)
    boxes = shapely.bounds(projected).reshape(-1, 4)
    return _Layer(name, projected, boxes, properties, np.array(shown_from, np.int64))


def _mercator(points: Floats) -> Floats:
    """Return longitude and latitude as web Mercator, 0 to 1 from the north-west corner."""
    lat = np.radians(np.clip(points[:, 1], -MAX_LATITUDE, MAX_LATITUDE))
    return np.stack((points[:, 0] / 360 + 0.5, 0.5 - np.arcsinh(np.tan(lat)) / (2 * pi)), axis=1)


def _points(pairs: Iterable[tuple[float, float]]) -> NDArray[np.object_]:
    return np.asarray(shapely.points(np.array(list(pairs), float).reshape(-1, 2)), object)


def _touching(boxes: Floats, frame: tuple[float, float, float, float]) -> NDArray[np.bool_]:
    west, north, east, south = frame
    touching: NDArray[np.bool_] = (
        (boxes[:, 0] <= east) & (boxes[:, 2] >= west) & (boxes[:, 1] <= south) & (boxes[:, 3] >= north)
    )
    return touching


def _main_kind(place: Place) -> Kind:
    return min(place.kinds, key=lambda kind: SHOWN_FROM[kind])


def _place(place: Place) -> Json:
    return {
        "id": place.id,
        "name": place.name,
        "country": place.country,
        "kind": _main_kind(place),
        "kinds": "|".join(place.kinds),
    }
