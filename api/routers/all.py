"""All routers, in the order in which paths are matched."""

from api.routers import calendar, dcsa, health, limits, matrix, network, page, places, reach, routes, tiles

ROUTERS = (
    routes.router,
    calendar.router,
    reach.router,
    matrix.router,
    places.router,
    network.router,
    tiles.router,
    limits.router,
    dcsa.router,
    health.router,
    page.router,
)
