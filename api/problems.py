"""Problem details (RFC 9457): the one shape in which the service says no, save under ``/dcsa``."""

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
    return Response(orjson.dumps(body, default=str), refusal.status, headers, MEDIA_TYPE)
