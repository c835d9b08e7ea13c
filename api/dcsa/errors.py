"""Errors in DCSA's own shape."""

from datetime import UTC, datetime
from typing import Any

import orjson
from starlette.requests import Request
from starlette.responses import Response

from api.refusal import TITLES, Fault, Refusal

PREFIX = "/dcsa/"
VERSION = "1.0.3"
CODES = {"unknown_name": 7005, "input_refused": 7004, "not_found": 7006}
"""Numbers of our own: the standard leaves 7000 to 9999 to the provider."""
OTHER = 7000
MAX_MESSAGE, MAX_VALUE, MAX_TEXT = 200, 500, 5_000


def dcsa_error(request: Request, refusal: Refusal) -> Response:
    """Return a refusal as an ErrorResponse; what cannot be understood is 400."""
    status = 400 if refusal.status == 422 else refusal.status  # noqa: PLR2004
    body = {
        "httpMethod": request.method,
        "requestUri": str(request.url),
        "statusCode": status,
        "statusCodeText": TITLES[status],
        "statusCodeMessage": refusal.detail[:MAX_MESSAGE],
        "providerCorrelationReference": getattr(request.state, "request_id", None),
        "errorDateTime": datetime.now(UTC).isoformat(timespec="seconds"),
        "errors": [_detail(refusal, fault) for fault in refusal.faults or ({"detail": refusal.detail},)],
    }
    headers = {"Cache-Control": "no-store", "API-Version": VERSION, **refusal.headers}
    return Response(orjson.dumps(body), status, headers, "application/json")


def _detail(refusal: Refusal, fault: Fault) -> dict[str, Any]:
    hint = f" Did you mean: {'; '.join(refusal.suggestions)}?" if refusal.suggestions else ""
    detail: dict[str, Any] = {
        "errorCode": CODES.get(refusal.code, OTHER),
        "errorCodeText": "invalidQuery" if fault.get("parameter") else refusal.code,
        "errorCodeMessage": f"{fault['detail']}{hint}"[:MAX_TEXT],
    }
    if fault.get("parameter"):
        detail["property"] = fault["parameter"][:100]
    if fault.get("given") is not None:
        detail["value"] = str(fault["given"])[:MAX_VALUE]
    return detail
