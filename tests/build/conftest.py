"""Places and links made by hand, and the routers, each read once."""

import pytest

from corridor.build.land import LandRouter
from corridor.build.sea import SeaRouter


@pytest.fixture(scope="session")
def sea() -> SeaRouter:
    """Return the router of the sea lanes."""
    return SeaRouter.read()


@pytest.fixture(scope="session")
def rail() -> LandRouter:
    """Return the router of the railways."""
    return LandRouter.read("rail", "world_railways")


@pytest.fixture(scope="session")
def road() -> LandRouter:
    """Return the router of the highways."""
    return LandRouter.read("road", "world_highways")
