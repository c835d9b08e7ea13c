"""``/v1/routes`` as GeoJSON."""

from typing import Any

import pytest
from geojson_pydantic import FeatureCollection
from shapely.geometry import box, shape
from starlette.testclient import TestClient

from tests.api.asks import soon, tiny_ask

Collection = dict[str, Any]


@pytest.fixture(scope="module")
def collection(client: TestClient) -> Collection:
    """Return the usual answer as GeoJSON."""
    found: Collection = client.post("/v1/routes?f=geojson", json=tiny_ask()).json()
    return found


def test_is_valid_geojson(collection: Collection) -> None:
    """An independent reader takes it."""
    FeatureCollection.model_validate(collection)


def test_media_type(client: TestClient) -> None:
    """It is said to be GeoJSON."""
    response = client.post("/v1/routes?f=geojson", json=tiny_ask())
    assert response.headers["content-type"] == "application/geo+json"


def test_accept_asks_for_it(client: TestClient) -> None:
    """The Accept header asks for it as well."""
    response = client.post("/v1/routes", json=tiny_ask(), headers={"Accept": "application/geo+json"})
    assert response.json()["type"] == "FeatureCollection"


def test_f_in_the_url(client: TestClient) -> None:
    """A URL can ask for it."""
    asked = {"origin": "port", "destination": "west", "depart_after": soon(), "f": "geojson"}
    assert client.get("/v1/routes", params=asked).json()["type"] == "FeatureCollection"


def test_an_overview_and_a_feature_per_leg(collection: Collection, answered: dict[str, Any]) -> None:
    """There is an overview feature per route and a feature per leg."""
    kinds = [feature["properties"]["featureType"] for feature in collection["features"]]
    assert kinds.count("overview") == len(answered["routes"])
    assert kinds.count("leg") == sum(len(route["legs"]) for route in answered["routes"])


def test_ids_are_unique(collection: Collection) -> None:
    """Every feature has an id of its own."""
    ids = [feature["id"] for feature in collection["features"]]
    assert len(set(ids)) == len(ids)


def test_bbox_holds_everything(collection: Collection) -> None:
    """The bounding box is west, south, east, north around all features."""
    frame = box(*collection["bbox"])
    assert all(frame.covers(shape(feature["geometry"])) for feature in collection["features"])


def test_legs_have_colors(collection: Collection) -> None:
    """A leg can be drawn in the color of its mode."""
    legs = [one["properties"] for one in collection["features"] if one["properties"]["featureType"] == "leg"]
    assert all(leg["color"].startswith("#") for leg in legs)


def test_attribution(collection: Collection) -> None:
    """The map data's attribution travels with it."""
    assert "OpenStreetMap" in collection["attribution"]


def test_no_route_has_no_features(client: TestClient) -> None:
    """An empty front is an empty collection with reasons."""
    asked = tiny_ask(avoid={"countries": ["KZ"]})
    found = client.post("/v1/routes?f=geojson", json=asked).json()
    assert (found["features"], found["no_route"]["reasons"][0]["code"]) == ([], "avoid_countries")
