"""HEAD: what GET says, without the body."""

import pytest
from starlette.testclient import TestClient

from tests.api.asks import soon

PATHS = (
    "/healthz",
    "/",
    "/v1/network",
    f"/v1/routes?origin=port&destination=west&depart_after={soon()}",
    "/v1/nothing",
)


@pytest.mark.parametrize("path", PATHS)
def test_head_is_get_without_the_body(client: TestClient, path: str) -> None:
    """The same status, length and tag."""
    got, head = client.get(path), client.head(path)
    assert head.content == b""
    assert head.status_code == got.status_code
    for name in ("content-length", "content-type", "etag", "cache-control", "vary"):
        assert head.headers.get(name) == got.headers.get(name)


def test_head_is_counted_under_its_route(client: TestClient) -> None:
    """And its own name."""
    client.head("/v1/network")
    assert 'method="HEAD",route="/v1/network"' in client.get("/metrics").text


def test_where_there_is_no_get_there_is_no_head(client: TestClient) -> None:
    """As for any other method."""
    assert client.head("/v1/matrix").status_code == 405
