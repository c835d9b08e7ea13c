"""``/v1/tiles.json`` and ``/v1/tiles/{z}/{x}/{y}.mvt``: the network for maps."""

from typing import Annotated

from fastapi import APIRouter, Path, Request
from starlette.responses import Response

from api.dependencies import Pinned, ServiceOf
from api.errors import NotFoundError
from api.replies.accept import coding_of
from api.replies.documents import document
from api.replies.kept import Packed
from api.replies.reply import PUBLIC, VARY, not_modified, packed, reply
from api.replies.tags import is_known, tag_of
from api.replies.tiles import MAX_ZOOM, tilejson
from api.schemas.problem import problems
from api.schemas.tilejson import TileJson

router = APIRouter(prefix="/v1", tags=["tiles"])

MVT = "application/vnd.mapbox-vector-tile"

Zoom = Annotated[int, Path(ge=0, le=MAX_ZOOM)]
Index = Annotated[int, Path(ge=0, lt=2**MAX_ZOOM)]


@router.get("/tiles.json", operation_id="get_tilejson", response_model=TileJson, responses=problems(503))
async def get_tilejson(request: Request, snapshot: Pinned) -> Response:
    """Return where the tiles are and what is on them (TileJSON 3.0.0)."""
    base_url = str(request.base_url)
    return await document(request, snapshot, lambda: tilejson(snapshot.network, base_url), base_url)


@router.get(
    "/tiles/{z}/{x}/{y}.mvt",
    operation_id="get_tile",
    response_class=Response,
    responses={
        200: {"description": "A tile.", "content": {MVT: {"schema": {"type": "string", "format": "binary"}}}},
        204: {"description": "There is nothing on this tile."},
        304: {"description": "You have this tile already."},
        **problems(404, 422, 503),
    },
)
async def get_tile(request: Request, service: ServiceOf, snapshot: Pinned, z: Zoom, x: Index, y: Index) -> Response:
    """Return links by mode, places by kind and border crossings as a Mapbox Vector Tile."""
    if max(x, y) >= 2**z:
        raise NotFoundError(f"there is no tile {x}, {y} at zoom {z}: they are numbered 0 to {2**z - 1}")
    coding = coding_of(request)
    tag = tag_of(snapshot.network.version, "tile", z, x, y, coding)
    if is_known(request, tag):
        service.metrics.tiles.labels("caller").inc()
        return not_modified(tag)
    content = snapshot.tiles_kept.find(tag)
    service.metrics.tiles.labels("cache" if content else "made").inc()
    if content is None:

        def work(_: float) -> Packed:
            return packed(snapshot.tiles.tile(z, x, y), coding)

        content = await service.pool.run(work)
        snapshot.tiles_kept.keep(tag, content)
    if not content.body:
        return Response(status_code=204, headers={"ETag": tag, "Vary": VARY, "Cache-Control": PUBLIC})
    return reply(content, MVT, tag)
