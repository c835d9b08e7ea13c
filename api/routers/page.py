"""``/``: the map page. Its files lie in ``api/web``, maplibre-gl in the ``maplibre`` wheel: nothing is external."""

from collections.abc import Callable
from functools import cache
from hashlib import sha256
from importlib.metadata import distribution
from pathlib import Path

from fastapi import APIRouter, Request
from starlette.responses import Response

from api.errors import NotFoundError
from api.replies.accept import coding_of
from api.replies.kept import Coding, Packed
from api.replies.reply import not_modified, packed, reply
from api.replies.tags import is_known, tag_of
from corridor.results.map.world import WORLD

router = APIRouter(include_in_schema=False)

WEB = Path(__file__).parent.parent / "web"
VENDOR = ("maplibre-gl.js", "maplibre-gl.css")
TYPES = {
    ".css": "text/css",
    ".html": "text/html",
    ".js": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
}
REVALIDATE = "no-cache"
FOREVER = "public, max-age=31536000, immutable"
PLACEHOLDER = b"{assets}"
SECURITY = {
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data: blob:; worker-src blob:; object-src 'none'; "
        "base-uri 'none'; form-action 'self'; frame-ancestors 'self'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


@router.get("/")
async def page(request: Request) -> Response:
    """Return the page; browsers ask each time whether it has changed."""
    return _send(request, "index.html", REVALIDATE)


@router.get("/favicon.ico")
async def favicon(request: Request) -> Response:
    """Return the icon, for those who ask for it where it was in 1999."""
    return _send(request, "favicon.svg", REVALIDATE)


@router.get("/assets/{edition}/{name:path}")
async def asset(request: Request, edition: str, name: str) -> Response:
    """Return a file of the page; under the digest of all of them it never changes."""
    if name not in _readers():
        raise NotFoundError(f"there is no {name}")
    return _send(request, name, FOREVER if edition == _edition() else REVALIDATE)


def _send(request: Request, name: str, caching: str) -> Response:
    coding = coding_of(request)
    tag = tag_of("page", _edition(), name, coding)
    if is_known(request, tag):
        response = not_modified(tag, cache=caching)
    else:
        media_type = TYPES[Path(name).suffix]
        response = reply(_packed(name, coding), media_type, tag, cache=caching)
    response.headers.update(SECURITY)
    return response


@cache
def _readers() -> dict[str, Callable[[], bytes]]:
    """Return how each file is read, by its path below the assets: these and no others are served."""
    own = {path.relative_to(WEB).as_posix(): path.read_bytes for path in sorted(WEB.rglob("*")) if path.suffix in TYPES}
    wheel = distribution("maplibre")
    vendor = {f"vendor/{name}": Path(str(wheel.locate_file(f"maplibre/srcjs/{name}"))).read_bytes for name in VENDOR}
    return own | vendor | {"data/world.json": WORLD.read_bytes}


@cache
def _edition() -> str:
    """Return the digest of all files."""
    digest = sha256()
    for name, read in _readers().items():
        digest.update(name.encode() + b"\0" + read())
    return digest.hexdigest()[:16]


@cache
def _packed(name: str, coding: Coding | None) -> Packed:
    body = _readers()[name]()
    if name == "index.html":
        body = body.replace(PLACEHOLDER, f"assets/{_edition()}".encode())
    return packed(body, coding)
