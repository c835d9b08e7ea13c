"""Who may do what."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from api.access.ring import KeyRing
from api.keys.key import Scope
from tests.api.asks import tiny_ask
from tests.api.callers import HOUR, bearer, keys_of, token
from tests.api.conftest import served

OPEN = ("/healthz", "/readyz")
PLANNING = ("/v1/places?q=port", "/v1/network", "/v1/routes?origin=port&destination=west", "/v1/tiles.json")
OTHER = ("/metrics", "/v1/limits", "/openapi.json", "/")


@pytest.fixture(scope="module")
def open_app(tiny_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Return a client of an app on which anybody may plan."""
    store = tmp_path_factory.mktemp("store") / "store.db"
    with served(network=tiny_folder, store=str(store)) as client:
        yield client


@pytest.fixture(scope="module")
def closed_app(tiny_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Return a client of an app that is closed to those without a key."""
    store = tmp_path_factory.mktemp("store") / "store.db"
    with served(network=tiny_folder, store=str(store), anonymous="none") as client:
        yield client


@pytest.mark.parametrize("path", [*OPEN, *PLANNING, *OTHER])
def test_anybody_may_plan_by_default(open_app: TestClient, path: str) -> None:
    """Without a key."""
    assert open_app.get(path).status_code == 200


@pytest.mark.parametrize("path", OPEN)
def test_health_is_open_in_a_closed_app(closed_app: TestClient, path: str) -> None:
    """For whoever runs it."""
    assert closed_app.get(path).status_code == 200


@pytest.mark.parametrize("path", [*PLANNING, *OTHER, "/nothing", "/docs"])
def test_the_rest_of_a_closed_app_needs_a_key(closed_app: TestClient, path: str) -> None:
    """What is not there is not told apart either."""
    response = closed_app.get(path)
    assert (response.status_code, response.json()["code"]) == (401, "unauthorized")
    assert response.headers["www-authenticate"] == 'Bearer realm="corridor"'


def test_a_key_opens_a_closed_app(closed_app: TestClient) -> None:
    """By either header."""
    given = token(closed_app, Scope.PLAN)
    for headers in (bearer(given), {"X-API-Key": given}):
        assert closed_app.post("/v1/routes", json=tiny_ask(), headers=headers).status_code == 200


@pytest.mark.parametrize("path", PLANNING)
def test_planning_in_a_closed_app_needs_its_scope(closed_app: TestClient, path: str) -> None:
    """A key for other things is refused, and told which scope it lacks."""
    response = closed_app.get(path, headers=bearer(token(closed_app, Scope.SCENARIOS)))
    assert (response.status_code, response.json()["code"]) == (403, "forbidden")
    assert 'error="insufficient_scope", scope="plan"' in response.headers["www-authenticate"]


def test_a_bad_key_is_refused_where_none_is_needed(open_app: TestClient) -> None:
    """Rather than answered as if there were none."""
    response = open_app.get("/v1/network", headers=bearer(token(open_app, Scope.PLAN)[:-2]))
    assert response.status_code == 401
    assert 'error="invalid_token"' in response.headers["www-authenticate"]


def test_an_expired_key_is_refused(open_app: TestClient) -> None:
    """As if it had never been."""
    assert open_app.get("/v1/network", headers=bearer(token(open_app, Scope.PLAN, ends=-HOUR))).status_code == 401


def test_a_revoked_key_is_refused_within_seconds(open_app: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """As soon as what was found a moment ago is no longer believed."""
    key, given = keys_of(open_app).create("acme", [Scope.PLAN], None)
    assert open_app.get("/v1/network", headers=bearer(given)).status_code == 200
    keys_of(open_app).revoke(key.id)
    monkeypatch.setattr(KeyRing, "known", lambda *_: None)
    assert open_app.get("/v1/network", headers=bearer(given)).status_code == 401


def test_other_schemes_are_for_a_proxy(open_app: TestClient) -> None:
    """A password that a proxy asked for is no key."""
    assert open_app.get("/v1/network", headers={"Authorization": "Basic eDp5"}).status_code == 200


def test_refusals_of_dcsa_have_its_shape(closed_app: TestClient) -> None:
    """Those for want of a key too."""
    response = closed_app.get("/dcsa/v1/point-to-point-routes")
    assert (response.status_code, response.json()["statusCode"]) == (401, 401)


def test_answers_of_a_closed_app_are_private(closed_app: TestClient) -> None:
    """A shared cache does not give them to others."""
    response = closed_app.get("/v1/network", headers=bearer(token(closed_app, Scope.PLAN)))
    assert response.headers["cache-control"].startswith("private, ")
    assert response.headers["vary"].endswith("Authorization, X-API-Key")


def test_secrets_are_never_logged(closed_app: TestClient, capfd: pytest.CaptureFixture[str]) -> None:
    """Neither good nor bad ones, nor in what went wrong; the id of the key is."""
    key, given = keys_of(closed_app).create("acme", [Scope.PLAN], None)
    replies = [
        closed_app.get("/v1/network", headers=bearer(given)),
        closed_app.get("/v1/network", headers={"X-API-Key": given + "x"}),
        closed_app.post("/v1/routes", content="{", headers=bearer(given)),
    ]
    secret, logged = given.split("_", 2)[2], capfd.readouterr().err
    assert key.id in logged
    assert secret not in logged
    assert all(secret not in reply.text and secret not in str(reply.headers) for reply in replies)


def test_a_store_out_of_reach_is_503(tiny_folder: Path) -> None:
    """For those who send a key; others plan on."""
    with served(network=tiny_folder, store="/proc/nowhere/store.db") as client:
        response = client.get("/v1/network", headers=bearer("cor_0123456789ab_x"))
        assert (response.status_code, response.json()["code"]) == (503, "store_unavailable")
        assert "/proc/nowhere" not in response.text
        assert client.get("/v1/network").status_code == 200
