"""``/dcsa/v1/point-to-point-routes``: the planner in DCSA's words."""

from datetime import date
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import orjson
from fastapi import APIRouter, Header, Query, Request
from starlette.responses import Response

from api.dcsa.errors import PREFIX, VERSION
from api.dcsa.pages import cursor_at, offset_of
from api.dcsa.parameters import PointToPointParameters
from api.dcsa.routes import fits, point_to_point
from api.dcsa.schemas import ErrorResponse, PointToPoint
from api.dependencies import Pinned, ServiceOf
from api.errors import OverloadedError
from api.refusal import TITLES
from api.replies.accept import JSON
from api.snapshot import Snapshot
from api.wanted import while_wanted
from corridor.errors import InputError
from corridor.model.place import Place
from corridor.model.query import Query as Asked
from corridor.model.shipment import Shipment
from corridor.planner.ask import ask
from corridor.present import present
from corridor.search.limits import Caps

router = APIRouter(prefix=f"{PREFIX}v1", tags=["DCSA"])

MAJOR = "1"
REFUSALS: dict[int | str, dict[str, Any]] = {
    **{status: {"description": TITLES[status], "model": ErrorResponse} for status in (400, 500, 503)},
    "default": {"description": "Any other refusal.", "model": ErrorResponse},
}


@router.get(
    "/point-to-point-routes",
    operation_id="get-v1-point-to-point",
    response_model=list[PointToPoint],
    response_model_exclude_none=True,
    responses=REFUSALS,
)
async def point_to_point_routes(
    request: Request,
    service: ServiceOf,
    snapshot: Pinned,
    given: Annotated[PointToPointParameters, Query()],
    api_version: Annotated[str | None, Header(alias="API-Version", description="The major version: 1.")] = None,
) -> Response:
    """Return routes between two UN/LOCODEs: the whole front of one container that is ready at the start date."""
    if api_version not in {None, MAJOR}:
        raise InputError("API-Version", api_version, f"the major version, {MAJOR}")
    offset = offset_of(given.cursor)
    query = _query(snapshot, given)
    if query is None or "CFS" in {given.receipt_type_at_origin, given.delivery_type_at_destination}:
        return _page([], given, 0)

    def work(caps: Caps) -> list[dict[str, Any]]:
        front = snapshot.planner.solve(query, caps)
        if not front.search.complete:  # DCSA has no word for it, and a list that lacks some is not to pass for whole
            raise OverloadedError(
                f"the search was cut short ({front.search.cut}): ask for a nearer place, or try again"
            )
        chosen = [found for found in front.choose(None) if fits(found, given, snapshot.network)]
        return [point_to_point(found, n, given, snapshot.network) for n, found in enumerate(chosen, 1)]

    return _page(await while_wanted(request, service, work), given, offset)


def _query(snapshot: Snapshot, given: PointToPointParameters) -> Asked | None:
    """Return the question for the planner; None if the latest departure is past already."""
    network = snapshot.network
    origin = network.gazetteer.get(given.place_of_receipt, "placeOfReceipt")
    destination = network.gazetteer.get(given.place_of_delivery, "placeOfDelivery")
    if origin == destination:
        raise InputError("placeOfDelivery", given.place_of_delivery, "a place other than placeOfReceipt")
    begin = max(given.departure_start_date or date.min, _today(origin))
    if given.departure_end_date is not None and given.departure_end_date < begin:
        return None
    shipment = Shipment(equipment=_equipment(snapshot, reefer=given.cargo_type == "REEFER"))
    return ask(network, origin.id, destination.id, depart_after=begin, shipment=shipment)


def _today(place: Place) -> date:
    return present().astimezone(ZoneInfo(place.timezone)).date()


def _equipment(snapshot: Snapshot, *, reefer: bool) -> str:
    """Return the usual equipment, or the first that keeps cargo cool."""
    known = snapshot.network.equipment
    usual = Shipment().equipment
    if not reefer and usual in known:
        return usual
    return next((row.id for row in known.values() if row.reefer == reefer), usual)


def _page(routes: list[dict[str, Any]], given: PointToPointParameters, offset: int) -> Response:
    end = offset + given.limit
    headers = {"API-Version": VERSION, "Cache-Control": "no-store"}
    if end < len(routes):
        headers["Next-Page-Cursor"] = cursor_at(end)
    return Response(orjson.dumps(routes[offset:end]), headers=headers, media_type=JSON)
