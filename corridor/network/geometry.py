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

    def __init__(self, file: "LinesFile", links: Mapping[str, Link], places: Mapping[str, Place]) -> None:
        self._file = file
        self._links = links
        self._places = places

    def over(self, links: Mapping[str, Link], places: Mapping[str, Place]) -> "Geometry":
        """Return the same lines for other links and places; those without a line are drawn straight."""
        return Geometry(self._file, links, places)

    def lines(self, link: str, *, forward: bool = True) -> tuple[Line, ...]:
        """Return the parts of a link's line in the direction of travel."""
        parts = self._file.lines().get(link) or (self._straight(link),)
        return parts if forward else tuple(tuple(reversed(part)) for part in reversed(parts))

    def _straight(self, link: str) -> Line:
        ends = (self._places[self._links[link].from_id], self._places[self._links[link].to_id])
        return tuple((place.lon, place.lat) for place in ends)


class LinesFile:
    """A file of lines, read once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._lines: dict[str, tuple[Line, ...]] | None = None

    def lines(self) -> dict[str, tuple[Line, ...]]:
        """Return the parts of each link's line by its id."""
        with self._lock:
            if self._lines is None:
                self._lines = _read(self._path)
            return self._lines


def _read(path: Path) -> dict[str, tuple[Line, ...]]:
    if not path.is_file():
        return {}
    lines: dict[str, tuple[Line, ...]] = {}
    for feature in orjson.loads(path.read_bytes())["features"]:
        geometry = feature["geometry"]
        parts = geometry["coordinates"] if geometry["type"] == "MultiLineString" else [geometry["coordinates"]]
        lines[feature["properties"]["id"]] = tuple(tuple((x, y) for x, y in part) for part in parts)
    return lines
