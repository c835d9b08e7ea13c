"""Problem documents: the shape of every refusal."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.errors import STATUS, ApiError
from api.schemas.problem import Problem
from api.settings import Settings
from corridor import errors
from tests.api.asks import tiny_ask

CASES: dict[str, tuple[str, str, int]] = {
    "nothing there": ("GET", "/nothing", 404),
    "nothing there under v1": ("GET", "/v1/nothing", 404),
    "wrong method": ("DELETE", "/v1/routes", 405),
    "unknown place": ("GET", "/v1/places/nowhere", 404),
    "bad parameters": ("GET", "/v1/routes?limit=0", 422),
    "bad box": ("GET", "/v1/places?bbox=1,2,3", 422),
    "trailing slash": ("GET", "/v1/network/", 404),
}


@pytest.mark.parametrize(("method", "url", "status"), CASES.values(), ids=CASES)
def test_shape(client: TestClient, method: str, url: str, status: int) -> None:
    """Every refusal is a problem document, framework ones included."""
    response = client.request(method, url)
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    problem = Problem.model_validate(response.json(), extra="forbid")
    assert (problem.status, problem.instance) == (status, url.partition("?")[0])


def test_method_not_allowed_names_the_allowed(client: TestClient) -> None:
    """405 says what is possible."""
    assert client.delete("/v1/routes").headers["allow"] == "GET, HEAD, POST"


def test_request_id_is_in_header_and_body(client: TestClient) -> None:
    """A problem names the request."""
    response = client.get("/nothing")
    assert response.json()["request_id"] == response.headers["x-request-id"]


def test_request_id_of_the_caller_is_kept(client: TestClient) -> None:
    """A caller's own id comes back."""
    assert client.get("/healthz", headers={"X-Request-Id": "mine-1"}).headers["x-request-id"] == "mine-1"


def test_request_id_that_is_unfit_is_replaced(client: TestClient) -> None:
    """An id that could forge log lines is replaced."""
    assert len(client.get("/healthz", headers={"X-Request-Id": "a b\x7f"}).headers["x-request-id"]) == 32


def test_problems_are_not_stored(client: TestClient) -> None:
    """A refusal is not kept by caches."""
    assert client.get("/nothing").headers["cache-control"] == "no-store"


def test_body_too_large_by_its_header(client: TestClient) -> None:
    """A body that says it is too large is 413 before it is read."""
    response = client.post("/v1/routes", content=b" " * 1_000_001, headers={"Content-Type": "application/json"})
    assert (response.status_code, response.json()["code"]) == (413, "content_too_large")


def test_body_too_large_by_its_length(client: TestClient) -> None:
    """A body that does not say its size is counted."""
    chunks = (b" " * 100_000 for _ in range(11))
    response = client.post("/v1/routes", content=chunks, headers={"Content-Type": "application/json"})
    assert (response.status_code, response.json()["code"]) == (413, "content_too_large")


def test_body_too_large_where_none_is_read(client: TestClient) -> None:
    """The limit holds at every path."""
    assert client.post("/nothing", content=b" " * 1_000_001).status_code == 413


def test_unforeseen_errors_tell_nothing(tiny_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bug becomes a 500 problem without a trace of the code, under a request id."""

    def broken(*_: object) -> None:
        raise RuntimeError("secret detail")

    with TestClient(create_app(Settings(network=tiny_folder)), raise_server_exceptions=False) as client:
        while client.get("/readyz").status_code != 200:
            pass
        monkeypatch.setattr("api.routers.routes.answer", broken)
        response = client.post("/v1/routes", json=tiny_ask())
    assert response.status_code == 500
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["request_id"] == response.headers["x-request-id"]
    assert "secret" not in response.text
    assert "Traceback" not in response.text


def _all_below(base: type[Exception]) -> set[type[Exception]]:
    return {base}.union(*(_all_below(child) for child in base.__subclasses__()))


def test_every_error_has_a_status() -> None:
    """No error of the library or the service is left without a status."""
    assert _all_below(errors.CorridorError) | _all_below(ApiError) - {ApiError} <= set(STATUS)
