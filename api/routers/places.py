"""``/v1/places``: type-ahead search, and one place."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request
from starlette.responses import Response

from api.dependencies import Pinned, ServiceOf
from api.errors import NotFoundError
from api.instants import minute_after
from api.replies.accept import GEOJSON, JSON, wants_geojson
from api.replies.departures import departures_document
from api.replies.documents import document
from api.replies.places import place_page, places_document, places_features
from api.scenarios.use import overlaid
from api.schemas.departures import DeparturesParameters, DeparturesReply
from api.schemas.geojson import features
from api.schemas.network import NetworkParameters
from api.schemas.place import PlacePage, PlacesReply
from api.schemas.places import PlacesParameters
from api.schemas.problem import problems
from api.snapshot import Snapshot
from corridor.errors import UnknownName
from corridor.model.place import Place

router = APIRouter(prefix="/v1", tags=["places"])

PlaceId = Annotated[
    str, Path(max_length=100, description="Id, name or alias of a place.", examples=["CNQDG"], alias="id")
]


@router.get(
    "/places",
    operation_id="list_places",
    response_model=PlacesReply,
    responses={200: features("Places that fit."), **problems(422, 503)},
)
async def list_places(
    request: Request, service: ServiceOf, snapshot: Pinned, given: Annotated[PlacesParameters, Query()]
) -> Response:
    """Find places by the beginning or likeness of a name in any language, by country, kind and area."""
    snapshot = await overlaid(request, service, snapshot, given.scenario)
    geojson = wants_geojson(request, given.f)
    write = places_features if geojson else places_document
    media_type = GEOJSON if geojson else JSON
    return await document(request, snapshot, lambda: write(snapshot.network, given), given, media_type=media_type)


@router.get(
    "/places/{id}",  # noqa: FAST003  (id is the alias of name)
    operation_id="get_place",
    response_model=PlacePage,
    responses=problems(404, 422, 503),
)
async def get_place(
    request: Request,
    service: ServiceOf,
    snapshot: Pinned,
    name: PlaceId,
    given: Annotated[NetworkParameters, Query()],
) -> Response:
    """Return one place and the services that call there."""
    snapshot = await overlaid(request, service, snapshot, given.scenario)
    place = known_place(snapshot, name)
    return await document(request, snapshot, lambda: place_page(snapshot.network, place), place.id)


@router.get(
    "/places/{id}/departures",  # noqa: FAST003  (id is the alias of name)
    operation_id="list_departures",
    response_model=DeparturesReply,
    responses=problems(404, 422, 503),
)
async def list_departures(
    request: Request,
    service: ServiceOf,
    snapshot: Pinned,
    name: PlaceId,
    given: Annotated[DeparturesParameters, Query()],
) -> Response:
    """Return what leaves a place, when, and where it unloads."""
    snapshot = await overlaid(request, service, snapshot, given.scenario)
    place = known_place(snapshot, name)
    after_min = minute_after(given.after, place.timezone, "after")
    parts = (place, after_min, given.days, given.limit)
    return await document(request, snapshot, lambda: departures_document(snapshot.planner.compiled, *parts), *parts)


def known_place(snapshot: Snapshot, name: str) -> Place:
    """Return a place of the network by id, name or alias.

    Raises
    ------
    api.errors.NotFoundError
        With the nearest names.
    """
    try:
        return snapshot.network.gazetteer.get(name)
    except UnknownName as error:
        raise NotFoundError(f"there is no place {name!r}", error.suggestions) from None
