"""``/docs`` and ``/openapi.json``."""

import re
from pathlib import Path

from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Settings

OUTSIDE = re.compile(r"""(?:src|href)=["'](?:https?:)?//""")


def test_page(client: TestClient) -> None:
    """The page is there."""
    response = client.get("/docs")
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("text/html")


def test_page_needs_nothing_external(client: TestClient) -> None:
    """Everything that the page loads comes from the service itself."""
    page = client.get("/docs").text
    loaded = re.findall(r"""(?:src|href)=["']([^"']+)""", page)
    assert not OUTSIDE.search(page)
    assert len(loaded) == 3
    assert {client.get(url).status_code for url in loaded} == {200}


def test_style_needs_nothing_external(client: TestClient) -> None:
    """The style sheet loads no fonts or pictures from elsewhere."""
    assert not re.search(r"url\(['\"]?https?:", client.get("/docs/swagger-ui.css").text)


def test_other_files_are_not_served(client: TestClient) -> None:
    """Only the page's own files are served."""
    assert client.get("/docs/..%2f__init__.py").status_code == 404
    assert client.get("/docs/__init__.py").status_code == 404


def test_docs_can_be_off(tiny_folder: Path) -> None:
    """An operator can leave page and document out."""
    with TestClient(create_app(Settings(network=tiny_folder, docs=False))) as client:
        assert {client.get(url).status_code for url in ("/docs", "/openapi.json", "/docs/swagger-ui.css")} == {404}
