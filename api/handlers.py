"""Every error of an app becomes a problem document."""

from collections.abc import Awaitable, Callable, Sequence

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from api.errors import STATUS, ApiError, StoreUnavailableError, refusal_of
from api.faults import faults_of, input_fault
from api.problems import refuse
from api.refusal import Fault, Refusal
from api.store.errors import StoreError
from corridor.errors import InputError
from corridor.search.limits import Cancelled

CLIENT_GONE = 499
"""For log and metrics only: nobody is there to read it."""

UNREAD = "There was an error parsing the body"
"""What FastAPI says of bodies that are no text, or too deep: all but errors of syntax."""

CODES = {
    400: "bad_request",
    404: "not_found",
    405: "method_not_allowed",
    408: "request_timeout",
    409: "conflict",
    412: "precondition_failed",
    413: "content_too_large",
    415: "unsupported_media_type",
}


def install_errors(app: FastAPI) -> None:
    """Make every error of an app a problem document."""
    handlers: dict[type[Exception], Callable[[Request, Exception], Awaitable[Response]]] = {
        InputError: _input_error,
        ApiError: _api_error,
        StoreError: _store_error,
        RequestValidationError: _validation_error,
        HTTPException: _http_error,
        Cancelled: _cancelled,
    }
    for error, handler in handlers.items():
        app.add_exception_handler(error, handler)


async def _input_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, InputError)  # noqa: S101  (how the handler is registered)
    fault = input_fault(request, error)
    status = STATUS[type(error)]
    hint = f" Did you mean: {'; '.join(error.suggestions)}?" if error.suggestions else ""
    detail = f"{fault['detail']}.{hint}"
    return refuse(
        request,
        Refusal(status=status, code=error.code, detail=detail, faults=(fault,), suggestions=error.suggestions),
    )


async def _api_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, ApiError)  # noqa: S101
    return refuse(request, refusal_of(error))


async def _cancelled(_request: Request, _error: Exception) -> Response:
    return Response(status_code=CLIENT_GONE)


async def _store_error(request: Request, error: Exception) -> Response:
    return refuse(request, refusal_of(StoreUnavailableError.of(error)))


async def _validation_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101
    return refuse(request, _unreadable(request, error) or _refused(faults_of(request, error)))


def _unreadable(request: Request, error: RequestValidationError) -> Refusal | None:
    """Return why a body could not be read at all, if that is so."""
    first = error.errors()[0]
    if first["type"] == "json_invalid":
        detail = f"the body is not JSON: {first['ctx']['error']} at character {first['loc'][-1]}"
        return Refusal(status=400, code="malformed_json", detail=detail)
    if isinstance(error.body, bytes):
        given = request.headers.get("content-type", "nothing")
        detail = f"the body must be JSON: got Content-Type {given[:100]}, expected application/json"
        return Refusal(status=415, code=CODES[415], detail=detail)
    return None


def _refused(faults: Sequence[Fault]) -> Refusal:
    return Refusal(
        status=422,
        code=InputError.code,
        detail="; ".join(fault["detail"] for fault in faults),
        faults=tuple(faults),
        suggestions=tuple(name for fault in faults for name in fault.get("suggestions", ())),
    )


async def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101
    status = error.status_code
    if status not in CODES:
        return Response(status_code=status, headers=error.headers)
    if error.detail == UNREAD:
        return refuse(request, _unread(request))
    detail = _detail(request, status) or str(error.detail)
    headers = dict(error.headers or {}) | (_allowed(request) if status == 405 else {})  # noqa: PLR2004
    return refuse(request, Refusal(status=status, code=CODES[status], detail=detail, headers=headers))


def _unread(request: Request) -> Refusal:
    """Return why not even text could be made of a body."""
    coding = request.headers.get("content-encoding", "identity").strip().casefold()
    if coding == "identity":
        detail = "the body is not JSON: expected text in UTF-8, with no more than some hundred levels"
        return Refusal(status=400, code="malformed_json", detail=detail)
    detail = f"the body is compressed: got Content-Encoding {coding[:100]}, expected none"
    return Refusal(status=415, code=CODES[415], detail=detail, headers={"Accept-Encoding": "identity"})


def _allowed(request: Request) -> dict[str, str]:
    """Return the methods of all routes at a path: Starlette names those of the first only."""
    path = getattr(request.scope.get("route"), "path", "")
    methods = {method.upper() for method in request.app.openapi()["paths"].get(path, {})}
    if "GET" in methods:
        methods.add("HEAD")
    return {"Allow": ", ".join(sorted(methods))} if methods else {}


def _detail(request: Request, status: int) -> str | None:
    """Return more than Starlette has to say about a status, if there is more."""
    path = request.url.path
    more = {404: f"there is nothing at {path}: see /docs", 405: f"{request.method} is not possible at {path}"}
    return more.get(status)
