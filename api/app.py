"""The app factory: ``uvicorn --factory api.app:create_app``."""

import sys

from fastapi import FastAPI
from uvicorn.config import STARTUP_FAILURE

from api.handlers import install_errors
from api.lifespan import lifespan
from api.middleware.stack import middleware
from api.openapi import openapi_of
from api.routers import docs
from api.routers.all import ROUTERS
from api.service import Service
from api.settings import Settings
from corridor.errors import DataError

API_VERSION = "1.0.0"
DESCRIPTION = """Exact multimodal freight planning out of Qingdao: every route worth choosing between, over cost, time,
transfers and CO2e, on real departures, with the source of every figure.

Times are RFC 3339 with an offset, distances km, weights kg, money USD of one price year. Errors are problem documents
(RFC 9457). An API key, where one is needed, is sent as `Authorization: Bearer KEY` or `X-API-Key: KEY`; requests are
counted per key or address, and `RateLimit-Policy` and `RateLimit` tell what is left. Below `/v1` fields may be added to
answers: pass over those that you do not know. What is to go is told in `Deprecation` and `Sunset` headers (RFC 9745,
RFC 8594) while it is still there. Map data
© OpenStreetMap contributors (ODbL)."""


def create_app(settings: Settings | None = None) -> FastAPI:
    """Return the service as an ASGI app; nothing is read until it starts.

    Parameters
    ----------
    settings
        Left out: from the environment (``CORRIDOR_*``).
    """
    settings = settings or _read_settings()
    service = Service(settings)
    app = FastAPI(
        title="Corridor",
        version=API_VERSION,
        summary="Freight corridors out of Qingdao",
        description=DESCRIPTION,
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        middleware=middleware(settings, service.metrics, service.store),
        redirect_slashes=False,
    )
    app.state.service = service
    install_errors(app)
    for router in (*ROUTERS, *((docs.router,) if settings.docs else ())):
        app.include_router(router)
    app.openapi = lambda: openapi_of(app)  # type: ignore[method-assign]
    return app


def _read_settings() -> Settings:
    """Read the environment; what cannot be used ends the process, as uvicorn ends one: a new worker would fail too."""
    try:
        return Settings.read()
    except DataError as error:
        sys.stderr.write(f"corridor: {error}\n")
        sys.exit(STARTUP_FAILURE)
