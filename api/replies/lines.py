"""Lines of legs as JSON, written once and kept: the same ride is drawn in many answers."""

from collections.abc import Callable, Hashable, Sequence

import orjson

from api.replies.kept import Kept, Packed
from api.replies.polyline import encode
from corridor.network.geometry import Line
from corridor.network.network import Network
from corridor.results.geojson import geometry_of, leg_lines
from corridor.results.itinerary import Leg, Stop

PRECISION = 6


class Lines:
    """Draws legs on one network, and remembers as many bytes of lines. Safe to share between threads."""

    def __init__(self, network: Network, max_bytes: int) -> None:
        self._network = network
        self._kept = Kept(max_bytes)

    def geojson(self, leg: Leg) -> orjson.Fragment:
        """Return a leg as a GeoJSON LineString or MultiLineString."""
        return self._drawn("geojson", leg, geometry_of)

    def polyline6(self, leg: Leg) -> orjson.Fragment:
        """Return a leg as encoded polylines of precision 6, one per part."""
        return self._drawn("polyline6", leg, _polylines)

    def _drawn(self, form: str, leg: Leg, draw: Callable[[Sequence[Line]], object]) -> orjson.Fragment:
        key = (form, leg.hops, _end(leg.origin), _end(leg.destination))
        known = self._kept.find(key)
        if known is None:
            known = Packed(orjson.dumps(draw(leg_lines(leg, self._network))))
            self._kept.keep(key, known)
        return orjson.Fragment(known.body)


def _end(stop: Stop) -> Hashable:
    return stop.id or (stop.lon, stop.lat)


def _polylines(lines: Sequence[Line]) -> dict[str, object]:
    return {
        "type": "polyline6",
        "precision": PRECISION,
        "points": sum(len(line) for line in lines),
        "parts": [encode(line, PRECISION) for line in lines],
    }
