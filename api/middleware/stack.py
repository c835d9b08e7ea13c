"""All middleware, outermost first."""

from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware

from api.metrics import Metrics
from api.middleware.access import Access
from api.middleware.body_limit import BodyLimit
from api.middleware.guard import Guard
from api.middleware.head import Head
from api.middleware.observe import Observe
from api.middleware.startup import Startup
from api.settings import BODY_S, MAX_BODY_BYTES, Settings
from api.store.store import Store

EXPOSED = (
    "API-Version",
    "Deprecation",
    "ETag",
    "Location",
    "Next-Page-Cursor",
    "RateLimit",
    "RateLimit-Policy",
    "Retry-After",
    "Sunset",
    "WWW-Authenticate",
    "X-Network-Version",
    "X-Request-Id",
)
ALLOWED = (
    "API-Version",
    "Authorization",
    "Content-Type",
    "If-Match",
    "If-None-Match",
    "X-API-Key",
    "X-Request-Id",
)


def middleware(settings: Settings, metrics: Metrics, store: Store) -> list[Middleware]:
    """Return the middleware that settings call for."""
    cors = Middleware(
        CORSMiddleware,
        allow_origins=settings.cors_origins,
        allow_methods=("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"),
        allow_headers=ALLOWED,
        expose_headers=EXPOSED,
        max_age=3_600,
    )
    return [
        Middleware(Startup),
        Middleware(Observe, metrics=metrics),
        Middleware(Head),
        *((cors,) if settings.cors_origins else ()),
        Middleware(Guard),
        Middleware(Access, settings=settings, store=store),
        Middleware(BodyLimit, max_bytes=MAX_BODY_BYTES, within_s=BODY_S),
    ]
