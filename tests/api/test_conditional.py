"""Entity tags and caching."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.api.asks import soon, tiny_ask
from tests.api.conftest import served
from tests.tiny import swap, tiny_network

URLS = [
    f"/v1/routes?origin=port&destination=west&depart_after={soon()}",
    "/v1/places?q=port",
    "/v1/places/port",
    "/v1/network",
]


@pytest.mark.parametrize("url", URLS)
def test_known_replies_are_not_sent_again(client: TestClient, url: str) -> None:
    """A caller that has the reply gets 304 and no body."""
    tag = client.get(url).headers["etag"]
    again = client.get(url, headers={"If-None-Match": tag})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)


@pytest.mark.parametrize("url", URLS)
def test_tags_are_strong(client: TestClient, url: str) -> None:
    """The same tag means the same bytes."""
    first, second = client.get(url), client.get(url)
    assert first.headers["etag"].startswith('"')
    assert (first.headers["etag"], first.content) == (second.headers["etag"], second.content)


@pytest.mark.parametrize("url", URLS)
def test_caches_are_told_what_varies(client: TestClient, url: str) -> None:
    """Replies vary with the format, the compression and the origin."""
    response = client.get(url)
    assert response.headers["vary"] == "Accept, Accept-Encoding, Origin"
    assert response.headers["cache-control"].startswith("public, max-age=")


def test_the_same_question_in_other_words_has_the_same_tag(client: TestClient) -> None:
    """Names, aliases and defaults written out make no difference."""
    plain = client.post("/v1/routes", json=tiny_ask())
    other = client.post("/v1/routes", json=tiny_ask(origin="青岛港", limit=10))
    assert plain.headers["etag"] == other.headers["etag"]


def test_another_question_has_another_tag(client: TestClient) -> None:
    """Each thing that changes the answer changes the tag."""
    asks = [
        tiny_ask(),
        tiny_ask(limit=3),
        tiny_ask(geometry="none"),
        tiny_ask(max_transfers=1),
        tiny_ask(criteria=["cost"]),
    ]
    assert len({client.post("/v1/routes", json=asked).headers["etag"] for asked in asks}) == len(asks)


def test_each_form_has_a_tag_of_its_own(client: TestClient) -> None:
    """JSON, GeoJSON, compressed and plain are different bytes."""
    tags = {
        client.post(f"/v1/routes?f={form}", json=tiny_ask(), headers={"Accept-Encoding": coding}).headers["etag"]
        for form in ("json", "geojson")
        for coding in ("br", "gzip", "identity")
    }
    assert len(tags) == 6


def test_post_knows_tags_too(client: TestClient) -> None:
    """A question that was posted can be posted again for nothing."""
    tag = client.post("/v1/routes", json=tiny_ask()).headers["etag"]
    assert client.post("/v1/routes", json=tiny_ask(), headers={"If-None-Match": f'"x", W/{tag}'}).status_code == 304


def test_gzip(client: TestClient) -> None:
    """Replies are compressed for callers that take it."""
    with client.stream("GET", "/v1/network", headers={"Accept-Encoding": "gzip"}) as response:
        raw = b"".join(response.iter_raw())
    assert response.headers["content-encoding"] == "gzip"
    assert b'"version"' in gzip.decompress(raw)


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [("gzip, br", "br"), ("br;q=0.5, gzip", "gzip"), ("gzip, br;q=0", "gzip"), ("deflate, zstd", None), ("", None)],
)
def test_the_coding_that_is_liked_best(client: TestClient, accepted: str, coding: str | None) -> None:
    """Brotli where a caller likes both as well."""
    response = client.get("/v1/network", headers={"Accept-Encoding": accepted})
    assert response.headers.get("content-encoding") == coding
    assert response.json()["version"]


def test_no_gzip_when_refused(client: TestClient) -> None:
    """``q=0`` refuses it."""
    response = client.get("/v1/network", headers={"Accept-Encoding": "gzip;q=0"})
    assert "content-encoding" not in response.headers


@pytest.fixture(scope="module")
def capped() -> Iterator[TestClient]:
    """Return a client of a service whose searches are cut short."""
    with served(max_labels=1_000) as client:
        yield client


def test_cut_answers_are_not_kept(capped: TestClient) -> None:
    """A search that was cut short is not to be stored: the next one may do better."""
    response = capped.post("/v1/routes", json=tiny_ask(origin="CNQIN", destination="DEDUI"))
    assert response.json()["search"]["complete"] is False
    assert response.headers["cache-control"] == "no-store"
    assert "etag" not in response.headers


def test_documents_of_another_network_have_other_tags(client: TestClient, tmp_path: Path) -> None:
    """The network's version is part of every tag."""
    other = tiny_network(tmp_path, places=swap((",Port,", ",Harbor,")))
    with served(network=other) as second:
        assert second.get("/v1/network").headers["etag"] != client.get("/v1/network").headers["etag"]
