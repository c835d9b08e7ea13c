"""What a caller accepts."""

from starlette.requests import Request

GEOJSON = "application/geo+json"
JSON = "application/json"


def wants_geojson(request: Request, f: str | None) -> bool:
    """Return whether the reply is to be GeoJSON: ``f`` decides, then ``Accept``."""
    if f is not None:
        return f == "geojson"
    weights = _weights(request.headers.get("accept", ""))
    return 0 < weights.get(GEOJSON, 0.0) >= weights.get(JSON, 0.0)


def wants_gzip(request: Request) -> bool:
    """Return whether the reply may be compressed."""
    return _weights(request.headers.get("accept-encoding", "")).get("gzip", 0.0) > 0


def _weights(header: str) -> dict[str, float]:
    found: dict[str, float] = {}
    for part in header.split(","):
        name, _, rest = part.partition(";")
        _, _, weight = rest.partition("q=")
        try:
            found[name.strip().casefold()] = float(weight) if weight else 1.0
        except ValueError:
            found[name.strip().casefold()] = 0.0
    return found
