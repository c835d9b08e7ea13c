"""Metrics, logs, limits and cross-origin calls: for whoever runs the service."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from prometheus_client.parser import text_string_to_metric_families
from starlette.testclient import TestClient

from tests.api.asks import tiny_ask
from tests.api.conftest import served

ORIGIN = {"Origin": "https://map.example"}


def _samples(client: TestClient) -> dict[tuple[str, tuple[tuple[str, str], ...]], float]:
    text = client.get("/metrics").text
    return {
        (sample.name, tuple(sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def test_requests_are_counted_by_route(tiny_folder: Path) -> None:
    """Latency is kept by path template, not by path."""
    with served(network=tiny_folder) as client:
        client.get("/v1/places/port")
        client.get("/v1/places/west")
        labels = (("method", "GET"), ("route", "/v1/places/{id}"), ("status", "200"))
        assert _samples(client)["corridor_request_seconds_count", labels] == 2


def test_answers_are_counted_by_origin(tiny_folder: Path) -> None:
    """It is told whether answers were searched for, kept, or known to the caller."""
    with served(network=tiny_folder) as client:
        tag = client.post("/v1/routes", json=tiny_ask()).headers["etag"]
        client.post("/v1/routes", json=tiny_ask())
        client.post("/v1/routes", json=tiny_ask(), headers={"If-None-Match": tag})
        found = _samples(client)
    assert [found["corridor_answers_total", (("origin", name),)] for name in ("search", "cache", "caller")] == [1, 1, 1]


def test_nobody_is_inside_when_all_is_done(client: TestClient) -> None:
    """The gauge of requests inside goes back to zero."""
    client.post("/v1/routes", json=tiny_ask(max_duration_h=1_998))
    assert _samples(client)["corridor_requests_inside", ()] == 0


def test_unknown_paths_are_one_route(client: TestClient) -> None:
    """Paths that do not exist cannot fill the metrics."""
    client.get("/made-up")
    assert not any("made-up" in str(key) for key in _samples(client))


def test_callers_make_no_series_of_figures(client: TestClient) -> None:
    """Methods that nobody knows are counted as one."""
    client.request("BREW", "/healthz")
    told = client.get("/metrics").text
    assert 'method="other"' in told
    assert "BREW" not in told


def test_tiles_are_counted_by_origin(tiny_folder: Path) -> None:
    """Whether they were made, kept, or known to the caller."""
    with served(network=tiny_folder) as client:
        tag = client.get("/v1/tiles/0/0/0.mvt").headers["etag"]
        client.get("/v1/tiles/0/0/0.mvt")
        client.get("/v1/tiles/0/0/0.mvt", headers={"If-None-Match": tag})
        found = _samples(client)
    assert [found["corridor_tiles_total", (("origin", name),)] for name in ("made", "cache", "caller")] == [1, 1, 1]


def test_the_network_and_the_threads_are_told(tiny_folder: Path) -> None:
    """Which network answers in how many processes, and how many searches may run at once."""
    with served(network=tiny_folder, threads=3) as client:
        found, version = _samples(client), client.get("/readyz").json()["network_version"]
    assert (found["corridor_search_threads", ()], found["corridor_workers", (("network_version", version),)]) == (3, 1)


def _lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().err.splitlines() if line.startswith("{")]


def test_a_request_is_a_line(client: TestClient, capsys: pytest.CaptureFixture[str]) -> None:
    """A request is logged as JSON, with its id and how the search went."""
    client.post("/v1/routes", json=tiny_ask(max_duration_h=1_997), headers={"X-Request-Id": "line-1"})
    (line,) = [line for line in _lines(capsys) if line.get("request_id") == "line-1"]
    assert (line["event"], line["route"], line["status"]) == ("request", "/v1/routes", 200)
    assert line["front_size"] >= 1


def test_nothing_secret_is_logged(client: TestClient, capsys: pytest.CaptureFixture[str]) -> None:
    """Headers and query strings stay out of the log."""
    client.get("/v1/places?q=hush", headers={"Authorization": "Bearer hush", "X-Api-Key": "hush"})
    assert "hush" not in capsys.readouterr().err


def test_log_lines_cannot_be_forged(client: TestClient, capsys: pytest.CaptureFixture[str]) -> None:
    """A path with line breaks stays one line."""
    client.get("/x%0A%7B%22event%22:%22forged%22%7D")
    assert "forged" not in {line["event"] for line in _lines(capsys)}


def test_limits(client: TestClient) -> None:
    """Limits in force are told."""
    limits = client.get("/v1/limits").json()
    assert (limits["body_bytes"], limits["routes"], limits["deadline_s"]) == (1_000_000, 50, 5)


def test_other_origins_are_shut_out(client: TestClient) -> None:
    """Unless the operator says so, browsers may not call from elsewhere."""
    assert "access-control-allow-origin" not in client.get("/v1/network", headers=ORIGIN).headers


@pytest.fixture(scope="module")
def open_client(tiny_folder: Path) -> Iterator[TestClient]:
    """Return a client of a service that one other origin may call."""
    with served(network=tiny_folder, cors_origins="https://map.example") as client:
        yield client


def test_allowed_origin(open_client: TestClient) -> None:
    """An allowed origin may call and read the headers it needs."""
    headers = open_client.get("/v1/network", headers=ORIGIN).headers
    assert headers["access-control-allow-origin"] == "https://map.example"
    assert {"ETag", "Retry-After", "X-Request-Id"} <= set(headers["access-control-expose-headers"].split(", "))


def test_preflight(open_client: TestClient) -> None:
    """A browser may post JSON and send tags."""
    asked = ORIGIN | {
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type, if-none-match",
    }
    assert open_client.options("/v1/routes", headers=asked).status_code == 200


def test_problems_are_readable_too(open_client: TestClient) -> None:
    """A refusal can be read from an allowed origin."""
    assert open_client.get("/nothing", headers=ORIGIN).headers["access-control-allow-origin"] == "https://map.example"


def test_other_origin_is_not_allowed(open_client: TestClient) -> None:
    """Another origin stays shut out."""
    response = open_client.get("/v1/network", headers={"Origin": "https://evil.example"})
    assert "access-control-allow-origin" not in response.headers


def test_nosniff(client: TestClient) -> None:
    """Browsers are not to guess media types."""
    assert client.get("/docs").headers["x-content-type-options"] == "nosniff"


def test_browsers_may_read_what_is_told(open_client: TestClient) -> None:
    """Where a job is, which page comes next."""
    told = open_client.get("/healthz", headers={"Origin": "https://map.example"}).headers
    assert {"Location", "Next-Page-Cursor"} <= set(told["access-control-expose-headers"].split(", "))
