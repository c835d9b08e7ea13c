"""``/v1/reach``: which places a shipment can reach."""

from datetime import datetime

from fastapi import APIRouter, Request
from starlette.responses import Response

from api.dependencies import KNOWN_PARAMETERS, Pinned, ServiceOf
from api.question import next_hour, where_of
from api.replies.accept import GEOJSON, JSON, wants_geojson
from api.replies.reach import Areas, reach_collection, reach_document
from api.replies.worked import Document, worked
from api.scenarios.use import overlaid
from api.schemas.geojson import features
from api.schemas.parameters import Format
from api.schemas.problem import problems
from api.schemas.reach import ReachBody, ReachReply
from corridor.model.query import Avoid
from corridor.model.shipment import Shipment
from corridor.planner.reach import ask_reach
from corridor.present import present
from corridor.search.limits import Caps

router = APIRouter(prefix="/v1", tags=["routes"])


@router.post(
    "/reach",
    operation_id="post_reach",
    dependencies=[KNOWN_PARAMETERS],
    response_model=ReachReply,
    responses={
        200: features("Places in reach; as GeoJSON points, with areas that illustrate them."),
        304: {"description": "You have this answer already."},
        **problems(400, 413, 415, 422, 503),
    },
)
async def post_reach(
    request: Request, service: ServiceOf, snapshot: Pinned, body: ReachBody, f: Format | None = None
) -> Response:
    """Return all places within a time and, if given, a cost: the earliest arrival and the least cost at each.

    With a destination: all places from which it can be reached by a deadline, and the latest readiness at each.
    """
    snapshot = await overlaid(request, service, snapshot, body.scenario)
    forward = body.destination is None
    query = ask_reach(
        snapshot.network,
        None if body.origin is None else where_of(body.origin),
        destination=None if body.destination is None else where_of(body.destination),
        depart_after=body.depart_after or (next_hour() if forward else None),
        arrive_by=body.arrive_by,
        shipment=Shipment(**dict(body.shipment)),
        avoid=Avoid(**dict(body.avoid)),
        within_h=body.within_h,
        within_usd=body.within_usd,
        now=present() if forward else datetime.fromisoformat(next_hour()),
    )
    geojson = wants_geojson(request, f)
    write = reach_collection if geojson else reach_document
    areas = Areas(body.bands_h, body.radius_km)

    def make(caps: Caps) -> tuple[Document, bool]:
        reach = snapshot.planner.find_reach(query, caps)
        return write(reach, areas), reach.cut is None

    return await worked(request, service, snapshot, make, query, areas, media_type=GEOJSON if geojson else JSON)
