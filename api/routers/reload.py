"""``/v1/network/reload``: another edition of the data folder, for whoever runs the service."""

import os
import signal

from fastapi import APIRouter, Request
from starlette.responses import Response

from api.access.allow import require
from api.dependencies import ServiceOf
from api.errors import ConflictError
from api.keys.key import Scope
from api.openapi import WITH_KEY
from api.reload.outcome import Outcome
from api.replies.accept import JSON
from api.replies.reply import NO_STORE
from api.schemas.problem import problems

router = APIRouter(prefix="/v1", tags=["operations"])


@router.post(
    "/network/reload",
    operation_id="reload_network",
    response_model=Outcome,
    responses=problems(409),
    openapi_extra={"security": WITH_KEY},
)
async def reload_network(request: Request, service: ServiceOf) -> Response:
    """Read the data folder again and answer from it, if it passes; else 409, and the network before it still answers.

    Other workers are told to do the same: see `/readyz`.
    """
    require(request, Scope.ADMIN)
    for other in service.workers.states():
        if other.pid != os.getpid():
            os.kill(other.pid, signal.SIGHUP)
    outcome: Outcome = await request.app.state.reloader.reload()
    if not outcome.ok:
        raise ConflictError(f"the folder was refused: {outcome.detail}")
    return Response(outcome.model_dump_json(), headers={"Cache-Control": NO_STORE}, media_type=JSON)
