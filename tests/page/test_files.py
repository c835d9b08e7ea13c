"""How the page and its files are served."""

import re

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from corridor.results.map.world import WORLD

ASSET = re.compile(r"""(?:src|href)="(assets/[^"]+)\"""")


@pytest.fixture(scope="module")
def client() -> TestClient:
    """Return a client of an app that need not be ready: the page asks for data later."""
    return TestClient(create_app(Settings()))


def test_index_is_asked_for_each_time(client: TestClient) -> None:
    """The page is revalidated, and unchanged costs nothing."""
    first = client.get("/")
    assert first.headers["cache-control"] == "no-cache"
    assert first.headers["content-type"].startswith("text/html")
    assert client.get("/", headers={"If-None-Match": first.headers["etag"]}).status_code == 304


def test_files_are_kept_for_good(client: TestClient) -> None:
    """Every file that the page names is there under the digest of all, and never changes."""
    named = ASSET.findall(client.get("/").text)
    assert len(named) > 8
    for path in named:
        response = client.get(f"/{path}")
        assert response.status_code == 200, path
        assert "immutable" in response.headers["cache-control"]


def test_the_outlines_of_the_world_are_those_of_the_library(client: TestClient) -> None:
    """The page draws what ``Front.explore`` draws."""
    assert client.get("/assets/x/data/world.json").content == WORLD.read_bytes()


def test_other_editions_are_not_kept(client: TestClient) -> None:
    """While servers of two editions run, neither's files are kept under the other's name."""
    response = client.get("/assets/0123456789abcdef/js/main.js")
    assert response.status_code == 200
    assert response.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("path", ["/", "/favicon.ico", "/assets/x/js/main.js"])
def test_security_headers(client: TestClient, path: str) -> None:
    """Scripts come from the service alone, none inline, none made from text."""
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("name", ["nothing.js", "..%2f..%2fapp.py", "data/README.md", "vendor/pywidget.js"])
def test_nothing_else_is_served(client: TestClient, name: str) -> None:
    """Only the page's own files and the two of maplibre-gl are served."""
    response = client.get(f"/assets/x/{name}")
    assert response.status_code == 404
    assert response.headers["content-type"] == "application/problem+json"


def test_nothing_external_is_named(client: TestClient) -> None:
    """The page loads nothing from elsewhere and has no inline script or style."""
    page = client.get("/").text
    assert not re.search(r"""(?:src|action)="(?:https?:)?//""", page)
    assert not re.search(r"<link[^>]+//", page)
    assert not re.search(r"<script(?![^>]*src=)|<style|\son\w+=|style=", page)
