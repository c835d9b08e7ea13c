"""Apps to test: one on a network that fits in the head, one on the bundled data."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from api.store.store import Store
from tests.api import postgresql
from tests.api.asks import tiny_ask
from tests.tiny import tiny_network

PATIENCE_S = 60


@contextmanager
def served(**settings: object) -> Iterator[TestClient]:
    """Serve an app with these settings and a store of its own, once it is ready.

    Requests are not counted unless that is asked for.
    """
    with TemporaryDirectory() as folder:
        own = {"store": f"{folder}/store.db", "rate_anonymous": 0, "rate_key": 0} | settings
        yield from _ready(Settings(**own))


def _ready(settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(settings), raise_server_exceptions=False) as client:
        patience = time.monotonic() + PATIENCE_S
        while client.get("/readyz").status_code != 200 and time.monotonic() < patience:
            time.sleep(0.01)
        yield client


@pytest.fixture(scope="session")
def server() -> Iterator[postgresql.Server]:
    """Return a PostgreSQL server."""
    with postgresql.running() as server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the address of an empty store in one database and then in the other."""
    if request.param == "sqlite":
        return str(tmp_path / "store.db")
    server: postgresql.Server = request.getfixturevalue("server")
    return server.new_database()


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    """Return an empty store."""
    store = Store(address)
    yield store
    store.close()


@pytest.fixture(scope="session")
def tiny_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data folder of seven places and four services."""
    return tiny_network(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="session")
def client(tiny_folder: Path) -> Iterator[TestClient]:
    """Return a client of an app on the tiny network."""
    with served(network=tiny_folder) as client:
        yield client


@pytest.fixture(scope="session")
def real() -> Iterator[TestClient]:
    """Return a client of an app on the bundled network."""
    with served() as client:
        yield client


@pytest.fixture(scope="session")
def answered(client: TestClient) -> dict[str, Any]:
    """Return the answer to the usual question."""
    answer: dict[str, Any] = client.post("/v1/routes", json=tiny_ask()).json()
    return answer
