"""``/v1/network``: what answers are made from."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from api.dependencies import Pinned, ServiceOf
from api.replies.accept import GEOJSON
from api.replies.documents import document
from api.replies.features import Write, borders_features, links_features, services_features
from api.replies.network import network_document
from api.scenarios.use import overlaid
from api.schemas.features import FeaturesParameters
from api.schemas.geojson import FeatureCollection, GeoJsonResponse
from api.schemas.network import NetworkParameters, NetworkReply
from api.schemas.problem import problems
from api.service import Service
from api.snapshot import Snapshot

router = APIRouter(prefix="/v1", tags=["network"])

Wanted = Annotated[FeaturesParameters, Query()]


@router.get("/network", operation_id="get_network", response_model=NetworkReply, responses=problems(422))
async def get_network(
    request: Request, service: ServiceOf, snapshot: Pinned, given: Annotated[NetworkParameters, Query()]
) -> Response:
    """Return version, counts, validity, modes and colors, equipment, commodities, sources and attribution."""
    snapshot = await overlaid(request, service, snapshot, given.scenario)
    last = service.last_reload
    return await document(request, snapshot, lambda: network_document(snapshot.network, last), last)


@router.get(
    "/network/links",
    operation_id="list_links",
    response_class=GeoJsonResponse,
    response_model=FeatureCollection,
    responses=problems(422, 503),
)
async def list_links(request: Request, service: ServiceOf, snapshot: Pinned, given: Wanted) -> Response:
    """Return stretches of sea lane, track, road and waterway."""
    return await _collection(request, service, snapshot, given, links_features)


@router.get(
    "/network/services",
    operation_id="list_services",
    response_class=GeoJsonResponse,
    response_model=FeatureCollection,
    responses=problems(422, 503),
)
async def list_services(request: Request, service: ServiceOf, snapshot: Pinned, given: Wanted) -> Response:
    """Return services, each a line from its first call to its last."""
    return await _collection(request, service, snapshot, given, services_features)


@router.get(
    "/network/borders",
    operation_id="list_borders",
    response_class=GeoJsonResponse,
    response_model=FeatureCollection,
    responses=problems(422, 503),
)
async def list_borders(request: Request, service: ServiceOf, snapshot: Pinned, given: Wanted) -> Response:
    """Return border crossings with hours, fees and changes of gauge."""
    return await _collection(request, service, snapshot, given, borders_features)


async def _collection(
    request: Request, service: Service, snapshot: Snapshot, given: FeaturesParameters, write: Write
) -> Response:
    snapshot = await overlaid(request, service, snapshot, given.scenario)
    return await document(
        request, snapshot, lambda: write(snapshot, given), given, media_type=GEOJSON, pool=service.pool
    )
