"""``/v1/calendar``: what is best for each day of readiness, or for each deadline."""

from datetime import datetime, timedelta

from fastapi import APIRouter, Request
from starlette.responses import Response

from api.dependencies import KNOWN_PARAMETERS, Pinned, ServiceOf
from api.question import next_hour, where_of
from api.replies.calendar import calendar_document
from api.replies.worked import Document, worked
from api.scenarios.use import overlaid
from api.schemas.calendar import CalendarBody, CalendarReply
from api.schemas.problem import problems
from corridor.model.query import Avoid
from corridor.model.shipment import Shipment
from corridor.planner.ask import limits_of
from corridor.planner.calendar import ask_days
from corridor.present import present
from corridor.search.limits import Caps

router = APIRouter(prefix="/v1", tags=["routes"])


@router.post(
    "/calendar",
    operation_id="post_calendar",
    dependencies=[KNOWN_PARAMETERS],
    response_model=CalendarReply,
    responses={304: {"description": "You have this answer already."}, **problems(400, 413, 415, 422, 503)},
)
async def post_calendar(request: Request, service: ServiceOf, snapshot: Pinned, body: CalendarBody) -> Response:
    """Return the figures of the best routes for each of up to 62 days; days that there is no time for say so."""
    snapshot = await overlaid(request, service, snapshot, body.scenario)
    now = present()
    queries = ask_days(
        snapshot.network,
        where_of(body.origin),
        where_of(body.destination),
        first_day=body.first_day or (None if body.first_deadline else (now + timedelta(1)).date()),
        first_deadline=body.first_deadline,
        days=body.days,
        shipment=Shipment(**dict(body.shipment)),
        avoid=Avoid(**dict(body.avoid)),
        via=body.via,
        limits=limits_of(body.max_transfers, body.max_cost_usd, body.max_duration_h),
        now=datetime.fromisoformat(next_hour()) if body.first_deadline else now,
    )

    def make(caps: Caps) -> tuple[Document, bool]:
        calendar = snapshot.planner.plan_days(queries, caps)
        return calendar_document(calendar), calendar.complete

    return await worked(request, service, snapshot, make, queries[0], len(queries))
