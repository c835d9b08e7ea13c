"""``/v1/tiles.json`` and the tiles."""

from math import asinh, pi, radians, tan
from typing import Any

import mapbox_vector_tile
import pytest
from starlette.testclient import TestClient

from api.schemas.tilejson import TileJson

PORT = (120.2, 36.0)


def _numbers(z: int, lon: float, lat: float) -> tuple[int, int]:
    """Return which tile holds a point, by the formula of the slippy map."""
    return int((lon + 180) / 360 * 2**z), int((1 - asinh(tan(radians(lat))) / pi) / 2 * 2**z)


def _layers(client: TestClient, z: int, x: int, y: int) -> dict[str, Any]:
    response = client.get(f"/v1/tiles/{z}/{x}/{y}.mvt")
    assert response.status_code == 200
    layers: dict[str, Any] = mapbox_vector_tile.decode(response.content, default_options={"y_coord_down": True})
    return layers


def _ids(layer: dict[str, Any]) -> set[str]:
    return {feature["properties"]["id"] for feature in layer["features"]}


def test_tilejson(client: TestClient) -> None:
    """TileJSON names the layers and where the tiles are, in full."""
    found = client.get("/v1/tiles.json").json()
    TileJson.model_validate(found, extra="forbid")
    assert found["tiles"][0].startswith("http://testserver/v1/tiles/{z}/{x}/{y}.mvt")
    assert "OpenStreetMap" in found["attribution"]


def test_tilejson_behind_a_prefix(client: TestClient) -> None:
    """Another host name in the request gives URLs on that host."""
    found = client.get("/v1/tiles.json", headers={"Host": "maps.example"}).json()
    assert found["tiles"][0].startswith("http://maps.example/")


def test_media_type(client: TestClient) -> None:
    """A tile is a Mapbox Vector Tile."""
    assert client.get("/v1/tiles/0/0/0.mvt").headers["content-type"] == "application/vnd.mapbox-vector-tile"


def test_world(client: TestClient) -> None:
    """The world's tile holds every link."""
    assert len(_ids(_layers(client, 0, 0, 0)["links"])) == 7


def test_layers_have_the_documented_fields(client: TestClient) -> None:
    """What TileJSON says of the layers is so."""
    layers = _layers(client, 5, *_numbers(5, 82.5, 45.2))
    for layer in client.get("/v1/tiles.json").json()["vector_layers"]:
        assert set(layers[layer["id"]]["features"][0]["properties"]) == set(layer["fields"])


@pytest.mark.parametrize("z", [5, 9, 14])
def test_place_is_where_it_belongs(client: TestClient, z: int) -> None:
    """The port is on the tile that the slippy map's formula gives, at the right spot."""
    x, y = _numbers(z, *PORT)
    places = {one["properties"]["id"]: one for one in _layers(client, z, x, y)["places"]["features"]}
    column, row = places["port"]["geometry"]["coordinates"]
    assert column == pytest.approx(((PORT[0] + 180) / 360 * 2**z - x) * 4096, abs=1)
    assert row == pytest.approx(((1 - asinh(tan(radians(PORT[1]))) / pi) / 2 * 2**z - y) * 4096, abs=1)


def test_lines_join_across_tiles(client: TestClient) -> None:
    """A long link is on every tile that it crosses."""
    x, y = _numbers(5, 100, 40.5)
    assert "rail-yard-gate-cn" in _ids(_layers(client, 5, x, y)["links"])


def test_minor_places_wait_for_larger_scales(client: TestClient) -> None:
    """From far away only seaports are shown."""
    assert _ids(_layers(client, 0, 0, 0)["places"]) == {"port", "haven"}


def test_empty_tile(client: TestClient) -> None:
    """Where there is nothing the answer is 204."""
    response = client.get("/v1/tiles/8/0/0.mvt")
    assert (response.status_code, response.content) == (204, b"")


def test_known_tile(client: TestClient) -> None:
    """A tile that the caller has is not sent again."""
    tag = client.get("/v1/tiles/3/6/3.mvt").headers["etag"]
    assert client.get("/v1/tiles/3/6/3.mvt", headers={"If-None-Match": tag}).status_code == 304


@pytest.mark.parametrize(("url", "status"), [("2/4/0", 404), ("15/0/0", 422), ("a/0/0", 422), ("2/-1/0", 422)])
def test_no_such_tile(client: TestClient, url: str, status: int) -> None:
    """Tiles outside the pyramid are refused."""
    assert client.get(f"/v1/tiles/{url}.mvt").status_code == status
