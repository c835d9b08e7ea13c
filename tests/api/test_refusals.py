"""What ``/v1/routes`` refuses, and how it says so."""

import gzip
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.api.asks import soon, tiny_ask

REFUSED: dict[str, tuple[dict[str, Any], str, str]] = {
    "no origin": (tiny_ask(origin=None), "/origin", "required"),
    "unknown place": (tiny_ask(origin="prot"), "/origin", "place id"),
    "unknown field": (tiny_ask(vai=["yard"]), "/vai", "not a known field"),
    "unknown field inside": (tiny_ask(shipment={"weight": 3}), "/shipment/weight", "not a known field"),
    "origin a number": (tiny_ask(origin=3), "/origin", "expected text"),
    "origin as GeoJSON": (tiny_ask(origin=[120.2, 36.0]), "/origin", "expected an object"),
    "degrees as text": (tiny_ask(origin="120.2,36.0"), "/origin", 'a door: lon,lat in a URL, {"lon": 120.38'),
    "longitude too large": (tiny_ask(origin={"lon": 181, "lat": 3}), "/origin/lon", "180"),
    "half a coordinate": (tiny_ask(origin={"lon": 120}), "/origin/lat", "required"),
    "same ends": (tiny_ask(destination="port"), "/destination", "other than the origin"),
    "past date": (tiny_ask(depart_after="2020-01-01"), "/depart_after", "not before"),
    "naive instant": (tiny_ask(depart_after=f"{soon()}T08:00:00"), "/depart_after", "offset"),
    "both ends of time": (tiny_ask(arrive_by=soon(40)), "/arrive_by", "not both"),
    "past deadline": (tiny_ask(depart_after=None, arrive_by="2020-01-01"), "/arrive_by", "not before"),
    "naive deadline": (tiny_ask(depart_after=None, arrive_by=f"{soon()}T08:00:00"), "/arrive_by", "offset"),
    "no date": (tiny_ask(depart_after="next week"), "/depart_after", "a date"),
    "far future": (tiny_ask(depart_after="9999-12-31"), "/depart_after", "an instant"),
    "too heavy": (tiny_ask(shipment={"gross_weight_kg": 99_999}), "/shipment/gross_weight_kg", "at most"),
    "weightless": (tiny_ask(shipment={"gross_weight_kg": 0}), "/shipment/gross_weight_kg", "greater than 0"),
    "no containers": (tiny_ask(shipment={"quantity": 0}), "/shipment/quantity", "1"),
    "half a container": (
        tiny_ask(shipment={"quantity": 1.5}),
        "/shipment/quantity",
        "got 1.5, expected a whole",
    ),
    "quantity as text": (
        tiny_ask(shipment={"quantity": "2"}),
        "/shipment/quantity",
        "got '2', expected a whole number",
    ),
    "weight as text": (tiny_ask(shipment={"gross_weight_kg": "9"}), "/shipment/gross_weight_kg", "expected a number"),
    "a flag as a number": (tiny_ask(shipment={"dangerous_goods": 1}), "/shipment/dangerous_goods", "true or false"),
    "a number as a flag": (tiny_ask(shipment={"quantity": True}), "/shipment/quantity", "got true, expected a whole"),
    "nothing as shipment": (tiny_ask() | {"shipment": None}, "/shipment", "got null, expected an object"),
    "one country as text": (tiny_ask(avoid={"countries": "RU"}), "/avoid/countries", "expected an array"),
    "unknown equipment": (tiny_ask(shipment={"equipment": "45G2"}), "/shipment/equipment", "ISO 6346"),
    "unknown commodity": (tiny_ask(shipment={"commodity": "x"}), "/shipment/commodity", "commodities"),
    "unknown country": (tiny_ask(avoid={"countries": ["ZZ"]}), "/avoid/countries", "country"),
    "unknown criterion": (tiny_ask(criteria=["speed"]), "/criteria/0", "'cost'"),
    "no criteria": (tiny_ask(criteria=[]), "/criteria", "at least 1"),
    "limit too large": (tiny_ask(limit=51), "/limit", "50"),
    "limit a word": (tiny_ask(limit="most"), "/limit", "'all'"),
    "too many names": (tiny_ask(avoid={"places": ["west"] * 201}), "/avoid/places", "200"),
    "too many transfers": (tiny_ask(max_transfers=13), "/max_transfers", "12"),
    "negative cost": (tiny_ask(max_cost_usd=-1), "/max_cost_usd", "greater than 0"),
    "endless": (tiny_ask(max_duration_h=1e6), "/max_duration_h", "8760"),
    "unknown via": (tiny_ask(via=["yrad"]), "/via", "place id"),
    "too many to pass": (tiny_ask(via=["yard"] * 6), "/via", "expected at most 5 items"),
    "unknown drawing": (tiny_ask(geometry="wkt"), "/geometry", "geojson"),
}


@pytest.mark.parametrize(("asked", "pointer", "expected"), REFUSED.values(), ids=REFUSED)
def test_refused(client: TestClient, asked: dict[str, Any], pointer: str, expected: str) -> None:
    """A bad field is refused with 422, where it stands and what was expected."""
    response = client.post("/v1/routes", json=asked)
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"
    faults = {fault["pointer"]: fault["detail"] for fault in response.json()["errors"]}
    assert expected in faults[pointer]


def test_a_plus_that_the_url_has_eaten(client: TestClient) -> None:
    """The commonest slip with instants in a URL is told as such."""
    response = client.get(f"/v1/routes?origin=port&destination=west&depart_after={soon()}T08:00+08:00")
    assert "in a URL + is written %2B" in response.json()["detail"]


@pytest.mark.parametrize(
    ("parameter", "text", "expected"),
    [
        ("gross_weight_kg", "22,000", "got '22,000', expected a number"),
        ("quantity", "2.5", "got '2.5', expected a whole number"),
        ("dangerous_goods", "perhaps", "got 'perhaps', expected true or false"),
        ("max_cost_usd", "nan", "got 'nan', expected a finite number"),
    ],
)
def test_refused_in_the_url(client: TestClient, parameter: str, text: str, expected: str) -> None:
    """A parameter is refused in words, without those of the program."""
    asked = {"origin": "port", "destination": "west", "depart_after": soon(), parameter: text}
    assert client.get("/v1/routes", params=asked).json()["errors"][0]["detail"] == f"{parameter}: {expected}"


def test_fields_that_are_meant_are_those_of_the_place(client: TestClient) -> None:
    """A field of another question is not suggested, nor taken for one that is expected here."""
    fault = client.post("/v1/routes", json=tiny_ask(shipment={"weight_kg": 3})).json()["errors"][0]
    assert fault["suggestions"] == ["gross_weight_kg"]
    assert fault["expected"] == ("one of commodity, dangerous_goods, equipment, gross_weight_kg, quantity, value_usd")


@pytest.mark.parametrize(
    ("path", "parameter", "meant"),
    [
        ("/v1/routes", "avoid_country", ["avoid_countries"]),
        ("/v1/places/port/departures", "from", []),
        ("/v1/places", "limits", ["limit"]),
    ],
)
def test_parameters_that_are_meant_are_those_of_the_path(
    client: TestClient, path: str, parameter: str, meant: list[str]
) -> None:
    """``country`` is one of places, not of routes."""
    asked = {"origin": "port", "destination": "west"} if path == "/v1/routes" else {}
    fault = client.get(path, params={**asked, parameter: "x"}).json()["errors"][0]
    assert (fault["suggestions"], fault["parameter"]) == (meant, parameter)


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/v1/routes", tiny_ask()),
        ("/v1/calendar", {"origin": "port", "destination": "west", "days": 1}),
        ("/v1/reach", {"origin": "port"}),
        ("/v1/matrix", {"origins": ["port"], "destinations": ["west"]}),
    ],
)
def test_what_is_asked_belongs_into_the_body(client: TestClient, path: str, body: dict[str, Any]) -> None:
    """A scenario in the query string of a POST would be passed over without a word."""
    response = client.post(f"{path}?scenario=red-sea-closed", json=body)
    assert response.status_code == 422
    assert response.json()["detail"] == "scenario: is not a known parameter"


def test_all_faults_at_once(client: TestClient) -> None:
    """Every bad field is told, not only the first."""
    response = client.post("/v1/routes", json=tiny_ask(limit=0, geometry="wkt", max_transfers=-1))
    assert {fault["pointer"] for fault in response.json()["errors"]} == {"/limit", "/geometry", "/max_transfers"}


def test_numbers_that_json_cannot_hold_are_told_as_text(client: TestClient) -> None:
    """Beyond 64 bits."""
    response = client.post("/v1/routes", json=tiny_ask(limit=10**30))
    assert (response.status_code, response.json()["errors"][0]["given"]) == (422, str(10**30))


def test_given_and_expected(client: TestClient) -> None:
    """A fault says what was given."""
    fault = client.post("/v1/routes", json=tiny_ask(limit=0)).json()["errors"][0]
    assert fault["given"] == 0
    assert fault["expected"]


def test_nearest_place_is_suggested(client: TestClient) -> None:
    """A misspelt place gets the nearest names."""
    problem = client.post("/v1/routes", json=tiny_ask(origin="prot")).json()
    assert problem["code"] == "unknown_name"
    assert any("port" in suggestion for suggestion in problem["suggestions"])


def test_nearest_field_is_suggested(client: TestClient) -> None:
    """A misspelt field gets the nearest name."""
    problem = client.post("/v1/routes", json=tiny_ask(destinatoin="west")).json()
    assert problem["suggestions"][0] == "destination"


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999"])
def test_numbers_that_are_none(client: TestClient, number: str) -> None:
    """NaN and Infinity are refused, though Python reads them in JSON."""
    body = f'{{"origin": "port", "destination": "west", "depart_after": "{soon()}", "max_cost_usd": {number}}}'
    response = client.post("/v1/routes", content=body, headers={"Content-Type": "application/json"})
    assert response.status_code == 422
    assert response.json()["errors"][0]["pointer"] == "/max_cost_usd"


@pytest.mark.parametrize(
    ("body", "coding", "status", "told"),
    [
        (gzip.compress(b"{}"), "gzip", 415, "got Content-Encoding gzip, expected none"),
        ('{"origin": "青岛"}'.encode("gbk"), None, 400, "expected text in UTF-8"),
        (b"[" * 100_000, None, 400, "no more than some hundred levels"),
    ],
    ids=["compressed", "not UTF-8", "deep"],
)
def test_bodies_that_are_no_text(client: TestClient, body: bytes, coding: str | None, status: int, told: str) -> None:
    """What cannot be read is told, and what could be."""
    headers = {"Content-Type": "application/json"} | ({"Content-Encoding": coding} if coding else {})
    response = client.post("/v1/routes", content=body, headers=headers)
    assert (response.status_code, told in response.json()["detail"]) == (status, True)


def test_malformed_json(client: TestClient) -> None:
    """A body that is not JSON is 400 and says where it breaks."""
    response = client.post("/v1/routes", content='{"origin"', headers={"Content-Type": "application/json"})
    assert (response.status_code, response.json()["code"]) == (400, "malformed_json")
    assert "character 9" in response.json()["detail"]


def test_body_that_is_a_list(client: TestClient) -> None:
    """A body that is not an object is 422."""
    response = client.post("/v1/routes", json=[1])
    assert response.status_code == 422
    assert response.json()["errors"][0]["pointer"] == ""


def test_deep_json(client: TestClient) -> None:
    """Deeply nested JSON breaks nothing."""
    response = client.post(
        "/v1/routes", content="[" * 200_000 + "]" * 200_000, headers={"Content-Type": "application/json"}
    )
    assert response.status_code in {400, 422}
    assert response.headers["content-type"] == "application/problem+json"


def test_text_body(client: TestClient) -> None:
    """A body that does not say that it is JSON is 415."""
    response = client.post("/v1/routes", content="origin=port", headers={"Content-Type": "text/plain"})
    assert (response.status_code, response.json()["code"]) == (415, "unsupported_media_type")


def test_unknown_parameter(client: TestClient) -> None:
    """A misspelt parameter is named, with the nearest one."""
    asked = {"origin": "port", "destination": "west", "depart_after": soon(), "quantty": 2}
    fault = client.get("/v1/routes", params=asked).json()["errors"][0]
    assert (fault["parameter"], fault["suggestions"][0]) == ("quantty", "quantity")


def test_refused_name_in_the_url(client: TestClient) -> None:
    """A name that the network does not know is told by its parameter."""
    asked = {"origin": "port", "destination": "west", "depart_after": soon(), "equipment": "99X9"}
    assert client.get("/v1/routes", params=asked).json()["errors"][0]["parameter"] == "equipment"


def test_avoid_in_the_url(client: TestClient) -> None:
    """A name in a list is told by its flat parameter."""
    asked = {"origin": "port", "destination": "west", "depart_after": soon(), "avoid_modes": "air"}
    assert client.get("/v1/routes", params=asked).json()["errors"][0]["parameter"] == "avoid_modes"


def test_a_number_beyond_all_bounds_is_told_as_text(client: TestClient) -> None:
    """What cannot be written as a number of 64 bits does not fail the refusal."""
    response = client.post("/v1/routes", json=tiny_ask(max_transfers=10**30))
    assert (response.status_code, response.json()["errors"][0]["given"]) == (422, str(10**30))


HALF = '"\\ud800"'


@pytest.mark.parametrize("field", [f'"origin": {HALF}', f'{HALF}: 1, "origin": "port"'])
def test_half_characters(client: TestClient, field: str) -> None:
    """JSON can name them, UTF-8 cannot hold them: a refusal that tells them is written nevertheless."""
    response = client.post(
        "/v1/routes", content=f'{{{field}, "destination": "west"}}', headers={"Content-Type": "application/json"}
    )
    assert (response.status_code, response.json()["code"]) == (422, "input_refused")
