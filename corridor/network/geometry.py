"""Lines of links, read once when first needed."""

import threading
from collections.abc import Mapping
from pathlib import Path

import orjson

from corridor.model.link import Link
from corridor.model.place import Place

Line = tuple[tuple[float, float], ...]


class Geometry:
    """Polylines by link id, (lon, lat) in WGS84 degrees, cut at the antimeridian.

    A link without a line in ``links.geojson`` is drawn straight.
    """

    def __init__(self, path: Path, links: Mapping[str, Link], places: Mapping[str, Place]) -> None:
        self._path = path
        self._links = links
        self._places = places
        self._lock = threading.Lock()
        self._lines: dict[str, tuple[Line, ...]] | None = None

    def lines(self, link: str, *, forward: bool = True) -> tuple[Line, ...]:
        """Return the parts of a link's line in the direction of travel."""
        parts = self._all().get(link) or (self._straight(link),)
        return parts if forward else tuple(tuple(reversed(part)) for part in reversed(parts))

    def _all(self) -> dict[str, tuple[Line, ...]]:
        with self._lock:
            if self._lines is None:
                self._lines = _read(self._path)
            return self._lines

    def _straight(self, link: str) -> Line:
        ends = (self._places[self._links[link].from_id], self._places[self._links[link].to_id])
        return tuple((place.lon, place.lat) for place in ends)


def _read(path: Path) -> dict[str, tuple[Line, ...]]:
    if not path.is_file():
        return {}
    lines: dict[str, tuple[Line, ...]] = {}
    for feature in orjson.loads(path.read_bytes())["features"]:
        geometry = feature["geometry"]
        parts = geometry["coordinates"] if geometry["type"] == "MultiLineString" else [geometry["coordinates"]]
        lines[feature["properties"]["id"]] = tuple(tuple((x, y) for x, y in part) for part in parts)
    return lines
