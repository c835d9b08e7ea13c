"""``/v1/scenarios``: changes to the network that questions can name; callers' own are theirs alone."""

import asyncio
from typing import Annotated, Any, cast

import orjson
from fastapi import APIRouter, Path, Query, Request
from starlette.responses import Response

from api.access.allow import require
from api.dependencies import Pinned, ServiceOf
from api.errors import ConflictError, NotFoundError, ScenarioRefusedError
from api.keys.key import Scope
from api.openapi import WITH_KEY
from api.replies.accept import JSON, YAML, wants_yaml
from api.replies.kept import Packed
from api.replies.reply import OWN_ONLY, not_modified, packed, reply
from api.replies.scenarios import bundled_head, kept_head, scenario_document
from api.replies.tags import is_known, known_tags, tag_of
from api.scenarios.idle import idle_rates
from api.scenarios.own import check_fits, read_kept, scenario_of
from api.scenarios.shelf import Head, Kept
from api.scenarios.upload import BODIES, scenario_body
from api.scenarios.use import near
from api.schemas.problem import problems
from api.schemas.scenarios import (
    CreateParameters,
    ScenarioName,
    ScenarioParameters,
    ScenarioReply,
    ScenariosReply,
    StoredReply,
    UploadParameters,
)
from api.service import Service
from api.snapshot import Snapshot
from corridor.errors import DataError

router = APIRouter(prefix="/v1/scenarios", tags=["scenarios"])

Named = Annotated[ScenarioName, Path(description="The name of a scenario.", examples=["red-sea-closed"])]
OWN: dict[str, Any] = {"security": WITH_KEY}
MADE: dict[str, Any] = {
    "Location": {"description": "Where it is.", "schema": {"type": "string"}},
    "ETag": {"description": "For If-Match.", "schema": {"type": "string"}},
}
STORE: dict[str, Any] = {**OWN, "requestBody": {"required": True, "content": BODIES}}


@router.get("", operation_id="list_scenarios", response_model=ScenariosReply, responses=problems())
async def list_scenarios(request: Request, service: ServiceOf, snapshot: Pinned) -> Response:
    """Return the scenarios that come with the data and, with a key, one's own."""
    own: tuple[Head, ...] = ()
    request.state.caching = OWN_ONLY  # without a key, too: a cache is not to tell it to who has one
    if request.state.key is not None:
        own = await asyncio.to_thread(service.shelf.list_of, request.state.key.owner)
    heads = [*map(bundled_head, snapshot.common.values()), *map(kept_head, own)]
    body = orjson.dumps({"scenarios": heads})
    tag = tag_of(body)
    return not_modified(tag) if is_known(request, tag) else reply(packed(body, None), JSON, tag)


@router.get(
    "/{name}",
    operation_id="get_scenario",
    response_model=ScenarioReply,
    responses={200: {"content": {YAML: {"schema": {"type": "string"}}}}, **problems(404, 422)},
)
async def get_scenario(
    request: Request,
    service: ServiceOf,
    snapshot: Pinned,
    name: Named,
    given: Annotated[ScenarioParameters, Query()],
) -> Response:
    """Return a scenario with its changes, as JSON or as the YAML of a file."""
    yaml = wants_yaml(request, given.f)
    common = snapshot.common.get(name)
    if common is not None:
        kept, tag = None, _tag(name, orjson.dumps(common.to_mapping()), yaml=yaml)
    else:
        kept = await _own(request, service, snapshot, name)
        tag = _tag(name, kept.digest, yaml=yaml)
    if is_known(request, tag):
        return not_modified(tag)

    def write(_: float) -> Packed:
        scenario = common or read_kept(cast("Kept", kept))
        body = scenario.to_yaml().encode() if yaml else orjson.dumps(scenario_document(scenario, bundled=kept is None))
        return packed(body, None)

    return reply(await service.pool.run(write), YAML if yaml else JSON, tag)


@router.post(
    "",
    operation_id="create_scenario",
    status_code=201,
    response_model=StoredReply,
    responses={201: {"headers": MADE}, **problems(400, 409, 413, 415, 422)},
    openapi_extra=STORE,
)
async def create_scenario(
    request: Request, service: ServiceOf, snapshot: Pinned, given: Annotated[CreateParameters, Query()]
) -> Response:
    """Store a scenario: as JSON, as YAML, as one table in CSV, or as several in the files of a form."""
    kept, content = await _received(request, service, snapshot, given.name, given)
    await asyncio.to_thread(service.shelf.add, kept)
    return _stored(request, kept, content, 201)


@router.put(
    "/{name}",
    operation_id="put_scenario",
    response_model=StoredReply,
    responses={
        200: {"headers": MADE},
        201: {"model": StoredReply, "description": "It is stored; there was none of this name.", "headers": MADE},
        **problems(400, 409, 412, 413, 415, 422),
    },
    openapi_extra=STORE,
)
async def put_scenario(
    request: Request, service: ServiceOf, snapshot: Pinned, name: Named, given: Annotated[UploadParameters, Query()]
) -> Response:
    """Store a scenario under a name, in place of the one of that name; ``If-Match`` guards against lost updates."""
    kept, content = await _received(request, service, snapshot, name, given)
    replaced = await asyncio.to_thread(service.shelf.put, kept, await _expected(request, service, name))
    return _stored(request, kept, content, 200 if replaced else 201)


@router.delete(
    "/{name}",
    operation_id="delete_scenario",
    status_code=204,
    response_class=Response,
    responses=problems(404, 412, 422),
    openapi_extra=OWN,
)
async def delete_scenario(request: Request, service: ServiceOf, name: Named) -> Response:
    """Delete one of one's own scenarios."""
    owner = require(request, Scope.SCENARIOS).owner
    await asyncio.to_thread(service.shelf.remove, owner, name, await _expected(request, service, name))
    return Response(status_code=204)


async def _own(request: Request, service: Service, snapshot: Snapshot, name: str) -> Kept:
    """Return a scenario of the caller; that of another is as little there as none at all."""
    key = request.state.key
    kept = await asyncio.to_thread(service.shelf.find, key.owner, name) if key else None
    if kept is None:
        raise NotFoundError(f"there is no scenario {name} for you", near(name, snapshot.common))
    request.state.caching = OWN_ONLY
    return kept


async def _received(
    request: Request, service: Service, snapshot: Snapshot, name: str, given: UploadParameters
) -> tuple[Kept, Packed]:
    """Return the scenario in a body, once it is known to fit the network, and the reply that tells it."""
    owner = require(request, Scope.SCENARIOS).owner
    if name in snapshot.common:
        raise ConflictError(f"{name} comes with the data: choose another name")

    read = await scenario_body(request, given.table, given.title)

    def work(_: float) -> tuple[Kept, Packed]:
        scenario = scenario_of(read(), name, owner)
        warnings = idle_rates(scenario, check_fits(scenario, snapshot.network))
        document = scenario_document(scenario, bundled=False) | ({"warnings": warnings} if warnings else {})
        return Kept.new(owner, scenario), packed(orjson.dumps(document), None)

    try:
        return await service.pool.run(work)
    except DataError as error:
        raise ScenarioRefusedError(error) from error


async def _expected(request: Request, service: Service, name: str) -> frozenset[str] | None:
    """Return the digests that ``If-Match`` allows; None: any."""
    tags = known_tags(request, "if-match")
    if tags is None:
        return None
    key = require(request, Scope.SCENARIOS)
    kept = await asyncio.to_thread(service.shelf.find, key.owner, name)
    if kept is None:
        return frozenset()
    present = {"*", *(_tag(name, kept.digest, yaml=yaml) for yaml in (False, True))}
    return frozenset() if present.isdisjoint(tags) else frozenset({kept.digest})


def _tag(name: str, digest: str | bytes, *, yaml: bool) -> str:
    return tag_of("scenario", name, digest, yaml)


def _stored(request: Request, kept: Kept, content: Packed, status: int) -> Response:
    request.state.caching = OWN_ONLY
    response = reply(content, JSON, _tag(kept.name, kept.digest, yaml=False))
    response.status_code = status
    response.headers["Location"] = f"{request.scope.get('root_path', '')}/v1/scenarios/{kept.name}"
    return response
