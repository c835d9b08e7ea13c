"""``/v1/matrix``: one figure for each of many pairs."""

from dataclasses import replace
from datetime import datetime
from time import perf_counter

from fastapi import APIRouter, Request
from starlette.responses import Response

from api.dependencies import KNOWN_PARAMETERS, Pinned, ServiceOf
from api.question import next_hour, where_of
from api.replies.matrix import matrix_document
from api.replies.worked import Document, worked
from api.scenarios.use import overlaid
from api.schemas.matrix import MatrixBody, MatrixReply
from api.schemas.problem import problems
from corridor.model.query import Avoid
from corridor.model.shipment import Shipment
from corridor.planner.matrix import ask_matrix
from corridor.present import present
from corridor.search.limits import Caps

router = APIRouter(prefix="/v1", tags=["routes"])


@router.post(
    "/matrix",
    operation_id="post_matrix",
    dependencies=[KNOWN_PARAMETERS],
    response_model=MatrixReply,
    responses={304: {"description": "You have this answer already."}, **problems(400, 413, 415, 422, 503)},
)
async def post_matrix(request: Request, service: ServiceOf, snapshot: Pinned, body: MatrixBody) -> Response:
    """Return the least figure of each pair, exact; a pair that is wrong or for which there is no time says so."""
    snapshot = await overlaid(request, service, snapshot, body.scenario)
    hour = next_hour()  # with a deadline, too: what could be ready by it an hour ago is late now
    depart_after = body.depart_after or (None if body.arrive_by else hour)

    def make(caps: Caps) -> tuple[Document, bool]:
        began = perf_counter()
        asked = ask_matrix(  # here, for thousands of misspelt names take seconds
            snapshot.network,
            [where_of(end) for end in body.origins],
            [where_of(end) for end in body.destinations],
            criterion=body.criterion,
            depart_after=depart_after,
            arrive_by=body.arrive_by,
            shipment=Shipment(**dict(body.shipment)),
            avoid=Avoid(**dict(body.avoid)),
            max_duration_h=body.max_duration_h,
            now=datetime.fromisoformat(hour) if body.arrive_by else present(),
        )
        left = replace(caps, deadline_s=max(0.0, (caps.deadline_s or 0.0) - (perf_counter() - began)))
        matrix = snapshot.planner.fill_matrix(asked, left)
        return matrix_document(matrix, body, depart_after), matrix.complete

    return await worked(request, service, snapshot, make, body, depart_after or hour)
