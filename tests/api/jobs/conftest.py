"""A service that keeps jobs, and an owner of some."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

from api.keys.key import Scope
from api.keys.keys import Keys
from tests.api.asks import tiny_ask
from tests.api.conftest import served

PATIENCE_S = 60


@dataclass(frozen=True)
class Owner:
    """Someone with a key."""

    client: TestClient
    token: str

    def ask(self, method: str, path: str, **options: Any) -> Response:  # noqa: ANN401  (passed on)
        """Ask with the key."""
        headers = {"Authorization": f"Bearer {self.token}"} | options.pop("headers", {})
        return self.client.request(method, path, headers=headers, **options)

    def post(self, *asks: dict[str, object]) -> dict[str, Any]:
        """Post a job and return it."""
        response = self.ask("POST", "/v1/jobs", json={"requests": asks})
        assert response.status_code == 202, response.text
        job: dict[str, Any] = response.json()
        return job

    def job(self, name: str) -> dict[str, Any]:
        """Return where a job stands."""
        found: dict[str, Any] = self.ask("GET", f"/v1/jobs/{name}").json()
        return found

    def done(self, name: str) -> dict[str, Any]:
        """Wait until a job is finished."""
        patience = time.monotonic() + PATIENCE_S
        while self.job(name)["state"] in {"queued", "running"} and time.monotonic() < patience:
            time.sleep(0.02)
        return self.job(name)


def owner_of(client: TestClient, name: str = "acme", *scopes: Scope) -> Owner:
    """Return someone with a new key."""
    keys = Keys(client.app.state.service.store)  # type: ignore[attr-defined]
    _, token = keys.create(name, scopes or (Scope.PLAN,), datetime.now(UTC) + timedelta(1))
    return Owner(client, token)


def small(**changes: object) -> dict[str, object]:
    """Return a question that is answered at once."""
    return tiny_ask(draws=0, limit=1, **changes)


@pytest.fixture(scope="module")
def jobs_client(tiny_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Return a client of a service with a store of its own."""
    with served(network=tiny_folder, store=str(tmp_path_factory.mktemp("jobs") / "store.db")) as client:
        yield client


@pytest.fixture
def owner(jobs_client: TestClient, request: pytest.FixtureRequest) -> Owner:
    """Return an owner without jobs."""
    return owner_of(jobs_client, request.node.name[:60])
