"""What endpoints are given."""

from typing import Annotated

from fastapi import Depends, Request
from fastapi.exceptions import RequestValidationError

from api.access.allow import require
from api.keys.key import Scope
from api.operation import parameters_of
from api.service import Service, service_of
from api.snapshot import Snapshot


async def own_service(request: Request) -> Service:
    """Return the service behind a request, on the event loop: other functions are given a thread for each request."""
    return service_of(request)


async def pinned_snapshot(request: Request) -> Snapshot:
    """Return the snapshot that answers this request, and note its version for the reply's header."""
    service = service_of(request)
    if service.settings.anonymous == "none":
        require(request, Scope.PLAN)
    snapshot = service.snapshot
    request.state.network_version = snapshot.network.version
    return snapshot


async def known_parameters(request: Request) -> None:
    """Refuse parameters that an operation with a body does not know: what is asked belongs into the body.

    Raises
    ------
    fastapi.exceptions.RequestValidationError
        For each, as pydantic tells unknown fields.
    """
    if not request.query_params:
        return
    known = parameters_of(request)
    stray = [(name, given) for name, given in request.query_params.items() if name not in known]
    if stray:
        raise RequestValidationError(
            [{"type": "extra_forbidden", "loc": ("query", name), "input": given} for name, given in stray]
        )


ServiceOf = Annotated[Service, Depends(own_service)]
Pinned = Annotated[Snapshot, Depends(pinned_snapshot)]
KNOWN_PARAMETERS = Depends(known_parameters)
