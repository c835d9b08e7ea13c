"""``/v1/places``."""

import pytest
from geojson_pydantic import FeatureCollection
from starlette.testclient import TestClient

from api.schemas.place import PlacePage, PlacesReply


def _ids(client: TestClient, query: str) -> list[str]:
    return [place["id"] for place in client.get(f"/v1/places?{query}").json()["places"]]


def test_documented(client: TestClient) -> None:
    """The reply model describes every field that is sent."""
    PlacesReply.model_validate(client.get("/v1/places?q=port").json(), extra="forbid")


@pytest.mark.parametrize("text", ["por", "青岛", "порт", "PORT"])
def test_type_ahead(client: TestClient, text: str) -> None:
    """The beginning of a name in English, Chinese or Russian finds the place first."""
    assert _ids(client, f"q={text}")[0] == "port"


def test_likeness(client: TestClient) -> None:
    """A misspelt name finds the place."""
    assert "haven" in _ids(client, "q=havn")


def test_without_q_all_by_id(client: TestClient) -> None:
    """Without a text all places come, by id."""
    assert _ids(client, "limit=100") == ["gate-cn", "gate-kz", "haven", "port", "strait", "west", "yard"]


def test_matched_counts_what_limit_hides(client: TestClient) -> None:
    """It is told how many places fit."""
    assert client.get("/v1/places?limit=2").json()["matched"] == 7


def test_country(client: TestClient) -> None:
    """Places of some countries."""
    assert _ids(client, "country=kz,IR") == ["gate-kz", "haven", "west"]


def test_kind(client: TestClient) -> None:
    """Places of some kinds."""
    assert _ids(client, "kind=seaport&kind=passage") == ["haven", "port", "strait"]


def test_bbox(client: TestClient) -> None:
    """Places in an area."""
    assert _ids(client, "bbox=119,35,121,37") == ["port", "yard"]


def test_bbox_across_the_antimeridian(client: TestClient) -> None:
    """West > east goes round the back of the map."""
    assert _ids(client, "bbox=110,35,60,40") == ["port", "yard"]


def test_filters_join(client: TestClient) -> None:
    """All filters hold at once."""
    assert _ids(client, "q=gate&country=KZ&kind=border") == ["gate-kz"]


@pytest.mark.parametrize("query", ["bbox=a,b,c,d", "bbox=0,0,0,95", "kind=airport", "country=KAZ", "limit=0", "x=1"])
def test_refused(client: TestClient, query: str) -> None:
    """A bad parameter is refused and named."""
    response = client.get(f"/v1/places?{query}")
    assert response.status_code == 422
    assert response.json()["errors"][0]["parameter"] == query.partition("=")[0]


def test_geojson(client: TestClient) -> None:
    """Places can be put on a map."""
    response = client.get("/v1/places?f=geojson&limit=100")
    assert response.headers["content-type"] == "application/geo+json"
    assert len(FeatureCollection.model_validate(response.json()).features) == 7


def test_one_place(client: TestClient) -> None:
    """One place says who calls there."""
    page = client.get("/v1/places/port").json()
    PlacePage.model_validate(page, extra="forbid")
    assert page["services"] == ["sea-back", "sea-out"]


def test_one_place_by_alias(client: TestClient) -> None:
    """An alias leads to the same place."""
    assert client.get("/v1/places/阿拉木图").json()["id"] == "west"


def test_no_such_place(client: TestClient) -> None:
    """An unknown place is 404 with the nearest names."""
    response = client.get("/v1/places/wset")
    assert response.status_code == 404
    assert any("west" in suggestion for suggestion in response.json()["suggestions"])
