"""``/v1/network/links|services|borders``."""

from typing import Any

import pytest
from geojson_pydantic import FeatureCollection
from starlette.testclient import TestClient

COLLECTIONS = {"links": 7, "services": 4, "borders": 4}
each = pytest.mark.parametrize("name", COLLECTIONS)


def _get(client: TestClient, name: str, query: str = "") -> dict[str, Any]:
    found: dict[str, Any] = client.get(f"/v1/network/{name}?{query}").json()
    return found


def _ids(collection: dict[str, Any]) -> list[str]:
    return [feature["id"] for feature in collection["features"]]


@each
def test_valid_geojson(client: TestClient, name: str) -> None:
    """An independent reader takes it, and it is all there."""
    response = client.get(f"/v1/network/{name}")
    assert response.headers["content-type"] == "application/geo+json"
    assert len(FeatureCollection.model_validate(response.json()).features) == COLLECTIONS[name]


@each
def test_counts(client: TestClient, name: str) -> None:
    """It is told how many fit and how many came."""
    found = _get(client, name, "limit=2")
    assert (found["numberMatched"], found["numberReturned"]) == (COLLECTIONS[name], 2)


@each
def test_pages(client: TestClient, name: str) -> None:
    """Offset and limit page through everything once."""
    pages = [_ids(_get(client, name, f"limit=2&offset={offset}")) for offset in range(0, COLLECTIONS[name], 2)]
    assert [one for page in pages for one in page] == _ids(_get(client, name))


@each
def test_attribution(client: TestClient, name: str) -> None:
    """Map data carries its attribution."""
    assert "OpenStreetMap" in _get(client, name)["attribution"]


def test_links_in_an_area(client: TestClient) -> None:
    """Only what touches the area comes."""
    assert _ids(_get(client, "links", "bbox=82,45,83,46")) == [
        "rail-gate-cn-gate-kz",
        "rail-gate-kz-west",
        "rail-yard-gate-cn",
    ]


def test_nothing_in_an_area(client: TestClient) -> None:
    """An empty collection has no bounding box."""
    found = _get(client, "links", "bbox=-60,-60,-50,-50")
    assert (found["features"], "bbox" in found) == ([], False)


def test_links_of_a_mode(client: TestClient) -> None:
    """A mode gives the links that it runs on."""
    assert _ids(_get(client, "links", "mode=sea")) == ["sea-port-strait", "sea-strait-haven"]


def test_service_is_a_line_of_all_its_links(client: TestClient) -> None:
    """A service is drawn from its first call to its last, with its color."""
    (loop,) = [one for one in _get(client, "services")["features"] if one["id"] == "sea-out"]
    assert loop["geometry"]["coordinates"] == [[120.2, 36.0], [103.0, 1.5], [56.1, 27.1]]
    assert loop["properties"]["color"] == "#0072B2"


def test_border_has_hours_and_gauge(client: TestClient) -> None:
    """A border crossing says what it takes."""
    found = _get(client, "borders", "mode=rail")["features"][0]["properties"]
    assert (found["from"], found["p50_h"], found["gauge_change"]) == ("gate-cn", 40, True)


@each
def test_unknown_mode(client: TestClient, name: str) -> None:
    """A mode that is none is refused, not answered with nothing."""
    response = client.get(f"/v1/network/{name}?mode=air")
    assert (response.status_code, response.json()["errors"][0]["parameter"]) == (422, "mode")


@each
def test_refused(client: TestClient, name: str) -> None:
    """A bad area is refused."""
    assert client.get(f"/v1/network/{name}?bbox=1,2").status_code == 422
