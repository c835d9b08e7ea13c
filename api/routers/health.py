"""``/healthz``, ``/readyz`` and ``/metrics``: for whoever runs the service."""

import orjson
from fastapi import APIRouter, Request
from prometheus_client import CONTENT_TYPE_LATEST
from pydantic import BaseModel
from starlette.responses import PlainTextResponse, Response

from api.dependencies import ServiceOf
from api.replies.accept import JSON
from api.replies.reply import NO_STORE
from api.schemas.problem import open_problems, problems

router = APIRouter(tags=["operations"])


class Health(BaseModel):
    """The process runs."""

    status: str


class Readiness(BaseModel):
    """Requests are answered from this network."""

    status: str
    network_version: str


@router.get("/healthz", operation_id="healthz", response_model=Health, responses=open_problems())
async def healthz() -> Response:
    """Say that the process runs."""
    return _now({"status": "ok"})


@router.get("/readyz", operation_id="readyz", response_model=Readiness, responses=open_problems(503))
async def readyz(request: Request, service: ServiceOf) -> Response:
    """Say that the network is compiled and warm; 503 until then."""
    version = request.state.network_version = service.snapshot.network.version
    return _now({"status": "ready", "network_version": version})


@router.get("/metrics", operation_id="metrics", response_class=PlainTextResponse, responses=problems())
async def metrics(service: ServiceOf) -> Response:
    """Return figures for Prometheus."""
    return Response(service.metrics.text(), headers={"Cache-Control": NO_STORE}, media_type=CONTENT_TYPE_LATEST)


def _now(document: dict[str, str]) -> Response:
    return Response(orjson.dumps(document), headers={"Cache-Control": NO_STORE}, media_type=JSON)
