"""``/v1/jobs``: many questions at once, answered in the background; one's own only."""

import asyncio
from typing import Annotated, Any

import orjson
from fastapi import APIRouter, Path, Query, Request
from starlette.responses import Response

from api.access.allow import require
from api.dependencies import KNOWN_PARAMETERS, ServiceOf
from api.errors import NotFoundError
from api.jobs.job import Job
from api.jobs.ledger import Ledger
from api.keys.key import Scope
from api.openapi import WITH_KEY
from api.question import next_hour
from api.replies.accept import JSON, NDJSON, wants_ndjson
from api.replies.reply import NO_STORE
from api.schemas.jobs import JobAsk, JobBody, JobReply, JobResults, JobsReply, ResultsParameters
from api.schemas.problem import problems
from api.service import Service

router = APIRouter(prefix="/v1/jobs", tags=["jobs"])

Named = Annotated[str, Path(pattern="^[0-9a-f]{24}$", description="The id of a job.")]
OWN: dict[str, Any] = {"security": WITH_KEY}
NO_CACHE = {"Cache-Control": NO_STORE}


@router.post(
    "",
    operation_id="create_job",
    dependencies=[KNOWN_PARAMETERS],
    status_code=202,
    response_model=JobReply,
    responses={
        202: {"headers": {"Location": {"description": "The job.", "schema": {"type": "string"}}}},
        **problems(400, 409, 413, 415, 422),
    },
    openapi_extra=OWN,
)
async def create_job(request: Request, service: ServiceOf, body: JobBody) -> Response:
    """Queue questions. They are answered behind those of callers who wait, also across restarts of the service."""
    owner = require(request, Scope.PLAN).owner
    ready = next_hour()  # what is left out means now, not when its turn comes
    asks = orjson.dumps([_dated(asked, ready) for asked in body.requests]).decode()
    job = await asyncio.to_thread(Ledger(service.store).add, owner, asks, len(body.requests))
    request.app.state.runner.nudge()
    place = {"Location": str(request.url_for("get_job", name=job.id).path)}
    return _told(request, job, 202, place)


@router.get("", operation_id="list_jobs", response_model=JobsReply, responses=problems(), openapi_extra=OWN)
async def list_jobs(request: Request, service: ServiceOf) -> Response:
    """Return one's jobs, the latest first."""
    owner = require(request, Scope.PLAN).owner
    found = await asyncio.to_thread(Ledger(service.store).list_of, owner)
    return Response(orjson.dumps({"jobs": [_head(request, job) for job in found]}), 200, NO_CACHE, JSON)


@router.get("/{name}", operation_id="get_job", response_model=JobReply, responses=problems(404, 422), openapi_extra=OWN)
async def get_job(request: Request, service: ServiceOf, name: Named) -> Response:
    """Return where a job stands."""
    return _told(request, await _own(request, service, name), 200, {})


@router.get(
    "/{name}/results",
    operation_id="get_job_results",
    response_model=JobResults,
    responses={
        200: {"content": {NDJSON: {"schema": {"type": "string", "description": "One JobResult per line."}}}},
        **problems(404, 422),
    },
    openapi_extra=OWN,
)
async def get_job_results(
    request: Request, service: ServiceOf, name: Named, given: Annotated[ResultsParameters, Query()]
) -> Response:
    """Return answers in the order of the questions, as far as there are any; also while the job runs."""
    job = await _own(request, service, name)
    found = await asyncio.to_thread(Ledger(service.store).results, job.id, given.after, given.limit)
    if wants_ndjson(request, given.f):
        return Response("".join(f"{text}\n" for text in found), 200, NO_CACHE, NDJSON)
    last = given.after + len(found)
    more = last if len(found) == given.limit and last < job.total else None
    body = orjson.dumps({"results": [orjson.Fragment(text) for text in found], "next": more})
    return Response(body, 200, NO_CACHE, JSON)


@router.delete(
    "/{name}",
    operation_id="delete_job",
    status_code=204,
    response_class=Response,
    responses=problems(404, 422),
    openapi_extra=OWN,
)
async def delete_job(request: Request, service: ServiceOf, name: Named) -> Response:
    """Cancel a job, if it is not finished, and forget its answers."""
    owner = require(request, Scope.PLAN).owner
    if not await asyncio.to_thread(Ledger(service.store).delete, owner, name):
        raise NotFoundError(f"you have no job {name}")
    return Response(status_code=204)


def _dated(asked: JobAsk, ready: str) -> dict[str, Any]:
    given = asked.model_dump(mode="json")
    return given if asked.depart_after or asked.arrive_by else given | {"depart_after": ready}


async def _own(request: Request, service: Service, name: str) -> Job:
    owner = require(request, Scope.PLAN).owner
    job = await asyncio.to_thread(Ledger(service.store).find, owner, name)
    if job is None:
        raise NotFoundError(f"you have no job {name}")
    return job


def _told(request: Request, job: Job, status: int, headers: dict[str, str]) -> Response:
    return Response(orjson.dumps(_head(request, job)), status, NO_CACHE | headers, JSON)


def _head(request: Request, job: Job) -> dict[str, Any]:
    return {
        "id": job.id,
        "state": job.state,
        "total": job.total,
        "done": job.done,
        "created_at": job.created_at,
        "changed_at": job.changed_at,
        "fault": job.fault,
        "results": str(request.url_for("get_job_results", name=job.id).path),
    }
