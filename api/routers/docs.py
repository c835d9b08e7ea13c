"""``/docs`` and ``/openapi.json``. The page's files come from the ``fastapi-swagger`` wheel: nothing is external."""

from functools import cache
from importlib.resources import files

import orjson
from fastapi import APIRouter, Request
from fastapi.openapi.docs import get_swagger_ui_html
from starlette.responses import Response

from api.errors import NotFoundError
from api.replies.accept import JSON, coding_of
from api.replies.kept import Coding, Packed
from api.replies.reply import not_modified, packed, reply
from api.replies.tags import is_known, tag_of

router = APIRouter(include_in_schema=False)

ASSETS = {
    "swagger-ui-bundle.js": "text/javascript",
    "swagger-ui.css": "text/css",
    "favicon-32x32.png": "image/png",
}
DAILY = "public, max-age=86400"


@router.get("/openapi.json")
async def openapi(request: Request) -> Response:
    """Return the OpenAPI document."""
    body = orjson.dumps(request.app.openapi())
    coding = coding_of(request)
    tag = tag_of(body, coding)
    return not_modified(tag) if is_known(request, tag) else reply(packed(body, coding), JSON, tag)


@router.get("/docs")
async def docs(request: Request) -> Response:
    """Return the page."""
    base = request.scope.get("root_path", "").rstrip("/")
    return get_swagger_ui_html(
        openapi_url=f"{base}/openapi.json",
        title=f"{request.app.title}: HTTP API",
        swagger_js_url=f"{base}/docs/swagger-ui-bundle.js",
        swagger_css_url=f"{base}/docs/swagger-ui.css",
        swagger_favicon_url=f"{base}/docs/favicon-32x32.png",
        swagger_ui_parameters={"validatorUrl": None, "displayRequestDuration": True},
    )


@router.get("/docs/{name}")
async def asset(request: Request, name: str) -> Response:
    """Return a file that the page needs."""
    if name not in ASSETS:
        raise NotFoundError(f"there is no {name}", tuple(ASSETS))
    content = _asset(name, coding_of(request))
    tag = tag_of(name, content.encoding, len(content.body))
    return not_modified(tag, cache=DAILY) if is_known(request, tag) else reply(content, ASSETS[name], tag, cache=DAILY)


@cache
def _asset(name: str, coding: Coding | None) -> Packed:
    return packed(files("fastapi_swagger").joinpath("resources", name).read_bytes(), coding)
