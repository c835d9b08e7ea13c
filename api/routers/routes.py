"""``/v1/routes``: how a shipment should travel."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from api.dependencies import KNOWN_PARAMETERS, Pinned, ServiceOf
from api.question import Question
from api.replies.accept import GEOJSON, JSON, coding_of, wants_geojson
from api.replies.routes import Ask, answer
from api.replies.tags import tag_of
from api.replies.worked import kept_or_made
from api.scenarios.use import overlaid
from api.schemas.geojson import features
from api.schemas.parameters import Format, RoutesParameters
from api.schemas.problem import problems
from api.schemas.request import RoutesBody
from api.schemas.routes import RoutesReply
from api.service import Service
from api.snapshot import Snapshot
from corridor.analysis.due import read_due
from corridor.results.front import SearchReport
from corridor.search.limits import Caps

router = APIRouter(prefix="/v1", tags=["routes"])

ANSWERS: dict[int | str, dict[str, Any]] = {
    200: features(
        "The routes worth choosing between; none is an answer too, with reasons. "
        "As GeoJSON: for each route an overview with its figures, labels and why, then its legs."
    ),
    304: {"description": "You have this answer already."},
    **problems(422, 503),
}


@router.get("/routes", operation_id="get_routes", response_model=RoutesReply, responses=ANSWERS)
async def get_routes(
    request: Request, service: ServiceOf, snapshot: Pinned, given: Annotated[RoutesParameters, Query()]
) -> Response:
    """Plan a shipment; the URL can be shared."""
    snapshot = await overlaid(request, service, snapshot, given.scenario)
    return await _reply(request, service, snapshot, Question.of_parameters(given), given.f)


@router.post(
    "/routes",
    operation_id="post_routes",
    dependencies=[KNOWN_PARAMETERS],
    response_model=RoutesReply,
    responses=ANSWERS | problems(400, 413, 415, 422, 503),
)
async def post_routes(
    request: Request, service: ServiceOf, snapshot: Pinned, body: RoutesBody, f: Format | None = None
) -> Response:
    """Plan a shipment. Safe to repeat: nothing is stored, and ``If-None-Match`` works as for GET."""
    snapshot = await overlaid(request, service, snapshot, body.scenario)
    return await _reply(request, service, snapshot, Question.of_body(body), f)


async def _reply(
    request: Request, service: Service, snapshot: Snapshot, question: Question, f: Format | None
) -> Response:
    asked = Ask(
        query=question.resolve(snapshot.network),
        limit=question.limit,
        drawing=question.drawing,
        draws=question.draws,
        due=read_due(question.due),
        geojson=wants_geojson(request, f),
    )
    tag = tag_of(snapshot.edition, asked, coding_of(request))

    def make(caps: Caps) -> tuple[bytes, SearchReport]:
        made = answer(snapshot, asked, caps)
        return made.body, made.search

    def noted(search: SearchReport) -> bool:
        _note(request, service, search)
        return search.complete

    media_type = GEOJSON if asked.geojson else JSON
    return await kept_or_made(request, service, snapshot, tag, media_type, make, noted)


def _note(request: Request, service: Service, search: SearchReport) -> None:
    service.metrics.search_seconds.observe(search.seconds)
    service.metrics.labels.observe(search.labels)
    service.metrics.front.observe(search.front_size)
    if search.cut:
        service.metrics.cuts.labels(search.cut).inc()
    request.state.noted = {"front_size": search.front_size, "labels": search.labels, "cut": search.cut}
