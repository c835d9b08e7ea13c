"""``/healthz``, ``/readyz`` and ``/metrics``: for whoever runs the service."""

import orjson
from fastapi import APIRouter
from prometheus_client import CONTENT_TYPE_LATEST
from pydantic import BaseModel
from starlette.responses import PlainTextResponse, Response

from api.dependencies import Pinned, ServiceOf
from api.replies.accept import JSON
from api.replies.reply import NO_STORE
from api.schemas.problem import problems

router = APIRouter(tags=["operations"])


class Health(BaseModel):
    """The process runs."""

    status: str


class Readiness(BaseModel):
    """Requests are answered from this network."""

    status: str
    network_version: str


@router.get("/healthz", operation_id="healthz", response_model=Health, responses=problems())
async def healthz() -> Response:
    """Say that the process runs."""
    return _now({"status": "ok"})


@router.get("/readyz", operation_id="readyz", response_model=Readiness, responses=problems(503))
async def readyz(snapshot: Pinned) -> Response:
    """Say that the network is compiled and warm; 503 until then."""
    return _now({"status": "ready", "network_version": snapshot.network.version})


@router.get("/metrics", operation_id="metrics", response_class=PlainTextResponse, responses=problems())
async def metrics(service: ServiceOf) -> Response:
    """Return figures for Prometheus."""
    return Response(service.metrics.text(), headers={"Cache-Control": NO_STORE}, media_type=CONTENT_TYPE_LATEST)


def _now(document: dict[str, str]) -> Response:
    return Response(orjson.dumps(document), headers={"Cache-Control": NO_STORE}, media_type=JSON)
