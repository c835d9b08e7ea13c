"""Networks to run commands on."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest.mock import patch

import pytest

from corridor import Network
from tests.acceptance.test_j1_criteria import WORLD
from tests.results.bundled import planner


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return a tiny data folder."""
    return str(WORLD.write(tmp_path_factory.mktemp("network")))


@pytest.fixture(scope="session")
def soon() -> str:
    """Return a date some days ahead, at which nothing is out of season."""
    return f"{datetime.now(UTC) + timedelta(days=3):%Y-%m-%d}"


@pytest.fixture
def bundled() -> Iterator[None]:
    """Have commands without --network use a planner that is made once."""

    def read(folder: Path | None = None) -> Network:
        return Network.read(folder) if folder else planner().network

    with patch("corridor.cli.plan.Network") as network, patch("corridor.cli.plan.Planner", lambda _: planner()):
        network.read = read
        yield
