"""``/healthz`` and ``/readyz``."""

import threading
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from corridor.errors import DataError
from tests.api.asks import tiny_ask


def test_healthy(client: TestClient) -> None:
    """A running process is healthy."""
    response = client.get("/healthz")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})


def test_ready_names_the_network(client: TestClient) -> None:
    """A ready service says which network answers."""
    assert client.get("/readyz").json()["network_version"] == client.get("/v1/network").json()["version"]


def test_gate(tiny_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Until the network is warm the process is healthy, not ready, and asks callers to come again."""
    warm_now = threading.Event()
    monkeypatch.setattr("api.lifespan.warm", lambda _: float(warm_now.wait(30)))
    with TestClient(create_app(Settings(network=tiny_folder))) as client:
        assert client.get("/healthz").status_code == 200
        not_yet = client.get("/readyz")
        refused = client.post("/v1/routes", json=tiny_ask())
        warm_now.set()
        while client.get("/readyz").status_code != 200:
            pass
        answered = client.post("/v1/routes", json=tiny_ask())
    assert (not_yet.status_code, not_yet.json()["code"]) == (503, "not_ready")
    assert (refused.status_code, refused.headers["retry-after"]) == (503, "1")
    assert answered.status_code == 200


def test_bad_data_do_not_start(tmp_path: Path) -> None:
    """A folder that cannot be used stops the start, with every fault."""
    with pytest.raises(DataError, match="places"), TestClient(create_app(Settings(network=tmp_path))):
        pass


def test_importing_has_no_effect() -> None:
    """Making an app reads nothing: the folder need not exist."""
    create_app(Settings(network=Path("/nowhere")))


def test_restart(tiny_folder: Path) -> None:
    """An app that was stopped can be started again."""
    app = create_app(Settings(network=tiny_folder))
    for _ in range(2):
        with TestClient(app) as client:
            while client.get("/readyz").status_code != 200:
                pass
            assert client.post("/v1/routes", json=tiny_ask()).status_code == 200
