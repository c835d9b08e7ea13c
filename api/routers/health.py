"""``/healthz``, ``/readyz`` and ``/metrics``: for whoever runs the service."""

from typing import Any

import orjson
from fastapi import APIRouter, Request
from prometheus_client import CONTENT_TYPE_LATEST
from pydantic import BaseModel, Field
from starlette.responses import PlainTextResponse, Response

from api.dependencies import ServiceOf
from api.reload.outcome import Outcome
from api.replies.accept import JSON
from api.replies.reply import NO_STORE
from api.schemas.problem import open_problems, problems
from api.workers import WorkerState

router = APIRouter(tags=["operations"])


class Health(BaseModel):
    """The process runs."""

    status: str


class Readiness(BaseModel):
    """Requests are answered from this network."""

    status: str
    network_version: str
    last_reload: Outcome | None = Field(description="What became of the last reload; null: there was none.")
    workers: list[WorkerState] = Field(description="All processes that answer; they reload one by one.")


@router.get("/healthz", operation_id="healthz", response_model=Health, responses=open_problems())
async def healthz() -> Response:
    """Say that the process runs."""
    return _now({"status": "ok"})


@router.get("/readyz", operation_id="readyz", response_model=Readiness, responses=open_problems(503))
async def readyz(request: Request, service: ServiceOf) -> Response:
    """Say that the network is compiled and warm, and what each worker answers from; 503 until then."""
    own = service.state
    request.state.network_version = own.network_version
    others = [state for state in service.workers.states() if state.pid != own.pid]
    readiness = Readiness(
        status="ready",
        network_version=own.network_version,
        last_reload=own.last_reload,
        workers=sorted((own, *others), key=lambda state: state.pid),
    )
    return _now(readiness.model_dump(mode="json"))


@router.get("/metrics", operation_id="metrics", response_class=PlainTextResponse, responses=problems())
async def metrics(service: ServiceOf) -> Response:
    """Return figures for Prometheus."""
    return Response(service.metrics.text(), headers={"Cache-Control": NO_STORE}, media_type=CONTENT_TYPE_LATEST)


def _now(document: dict[str, Any]) -> Response:
    return Response(orjson.dumps(document), headers={"Cache-Control": NO_STORE}, media_type=JSON)
