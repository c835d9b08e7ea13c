"""What a caller accepts."""

from typing import get_args

from starlette.requests import Request

from api.replies.kept import Coding

CODINGS: tuple[Coding, ...] = get_args(Coding)
GEOJSON = "application/geo+json"
JSON = "application/json"
NDJSON = "application/x-ndjson"
YAML = "application/yaml"


def wants_geojson(request: Request, f: str | None) -> bool:
    """Return whether the reply is to be GeoJSON: ``f`` decides, then ``Accept``."""
    if f is not None:
        return f == "geojson"
    weights = _weights(request.headers.get("accept", ""))
    return 0 < weights.get(GEOJSON, 0.0) >= weights.get(JSON, 0.0)


def wants_yaml(request: Request, f: str | None) -> bool:
    """Return whether the reply is to be YAML: ``f`` decides, then ``Accept``."""
    if f is not None:
        return f == "yaml"
    weights = _weights(request.headers.get("accept", ""))
    return 0 < weights.get(YAML, 0.0) > weights.get(JSON, 0.0)


def wants_ndjson(request: Request, f: str | None) -> bool:
    """Return whether the reply is to be one JSON value per line: ``f`` decides, then ``Accept``."""
    if f is not None:
        return f == "ndjson"
    weights = _weights(request.headers.get("accept", ""))
    return 0 < weights.get(NDJSON, 0.0) > weights.get(JSON, 0.0)


def coding_of(request: Request) -> Coding | None:
    """Return how the reply is to be compressed, if at all: what the caller likes best, Brotli before gzip."""
    weights = _weights(request.headers.get("accept-encoding", ""))
    best = max(CODINGS, key=lambda coding: weights.get(coding, 0.0))
    return best if weights.get(best, 0.0) > 0 else None


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
