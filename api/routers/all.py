"""All routers, in the order in which paths are matched."""

from api.routers import (
    calendar,
    dcsa,
    health,
    jobs,
    limits,
    matrix,
    network,
    page,
    places,
    reach,
    reload,
    routes,
    scenarios,
    tiles,
)

ROUTERS = (
    routes.router,
    calendar.router,
    reach.router,
    matrix.router,
    scenarios.router,
    places.router,
    network.router,
    reload.router,
    tiles.router,
    jobs.router,
    limits.router,
    dcsa.router,
    health.router,
    page.router,
)
