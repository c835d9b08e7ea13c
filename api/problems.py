"""Problem details (RFC 9457): the one shape in which the service says no, save under ``/dcsa``."""

import json
from typing import Any

import orjson
from starlette.requests import Request
from starlette.responses import Response

from api.dcsa.errors import PREFIX, dcsa_error
from api.refusal import TITLES, Refusal

MEDIA_TYPE = "application/problem+json"


def refuse(request: Request, refusal: Refusal) -> Response:
    """Return a refusal in the shape of the API that was asked."""
    return dcsa_error(request, refusal) if request.url.path.startswith(PREFIX) else problem(request, refusal)


def problem(request: Request, refusal: Refusal) -> Response:
    """Return a refusal as problem details."""
    body: dict[str, Any] = {
        "type": f"urn:corridor:problem:{refusal.code}",
        "title": TITLES[refusal.status],
        "status": refusal.status,
        "detail": refusal.detail,
        "instance": request.url.path,
        "code": refusal.code,
        "request_id": getattr(request.state, "request_id", None),
    }
    if refusal.faults:
        body["errors"] = refusal.faults
    if refusal.suggestions:
        body["suggestions"] = refusal.suggestions
    headers = {"Cache-Control": "no-store", **refusal.headers}
    return Response(_written(body), refusal.status, headers, MEDIA_TYPE)


def _written(body: dict[str, Any]) -> bytes:
    """Return JSON; half a surrogate pair, which JSON can escape and UTF-8 cannot hold, becomes a question mark."""
    try:
        return orjson.dumps(body, default=str)
    except orjson.JSONEncodeError:
        return json.dumps(body, default=str, ensure_ascii=False).encode("utf-8", "replace")
