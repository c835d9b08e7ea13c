"""``GET|POST /v1/routes``: the answer."""

from datetime import datetime
from typing import Any

import pytest
from starlette.testclient import TestClient

from api.schemas.routes import RoutesReply
from tests.api.asks import soon, tiny_ask

Answer = dict[str, Any]


def test_answers_json(client: TestClient) -> None:
    """An answer is 200 and application/json."""
    response = client.post("/v1/routes", json=tiny_ask())
    assert response.status_code == 200
    assert response.headers["content-type"] == "application/json"


def test_answer_holds_what_is_documented_and_nothing_else(answered: Answer) -> None:
    """The reply model in the OpenAPI document describes every field that is sent."""
    RoutesReply.model_validate(answered, extra="forbid")


def test_contract_of_the_answer(answered: Answer) -> None:
    """The top of the answer has the names of the contract."""
    assert set(answered) == {
        "request", "network_version", "currency", "price_year", "routes", "no_route", "search", "warnings",
    }  # fmt: skip


def test_contract_of_a_leg(answered: Answer) -> None:
    """A leg has at least the names of the contract."""
    assert set(answered["routes"][0]["legs"][0]) >= {
        "sequence", "mode", "service", "from", "to", "departure", "arrival", "distance_km", "cost_usd", "co2e_wtw_kg",
        "countries", "passes", "lifts", "geometry", "sources",
    }  # fmt: skip


def test_totals_have_units_in_their_names(answered: Answer) -> None:
    """Totals have the names of the contract, units included."""
    assert set(answered["routes"][0]["totals"]) == {
        "cost_usd", "estimated_share", "generalized_cost_usd", "duration_h", "transfers", "distance_km", "co2e_wtw_kg",
        "co2e_ttw_kg",
    }  # fmt: skip


def test_cost_items_add_up(answered: Answer) -> None:
    """The items of a route sum to its total."""
    for route in answered["routes"]:
        assert sum(item["usd"] for item in route["cost"]) == pytest.approx(route["totals"]["cost_usd"], abs=0.01)


def test_ends_are_objects(answered: Answer) -> None:
    """The first leg starts at the origin, said with name, country and position."""
    start = answered["routes"][0]["legs"][0]["from"]
    assert start == {"id": "port", "name": "Port", "country": "CN", "lon": 120.2, "lat": 36.0}


def test_times_have_offsets(answered: Answer) -> None:
    """Times are RFC 3339 in local time: Kazakhstan is five hours ahead of UTC."""
    arrival = datetime.fromisoformat(answered["routes"][0]["arrival"])
    assert arrival.utcoffset() is not None
    assert answered["routes"][0]["arrival"].endswith("+05:00")


def test_echo_fills_defaults(answered: Answer) -> None:
    """The request comes back with its defaults."""
    echo = answered["request"]
    assert (echo["limit"], echo["geometry"], echo["max_duration_h"]) == (10, "geojson", 2160)
    assert echo["shipment"]["commodity"] == "general"
    assert echo["criteria"] == ["cost", "time", "transfers", "co2e"]


def test_echo_gives_the_same_answer(client: TestClient, answered: Answer) -> None:
    """The echo can be posted as it is, and gives the same routes."""
    again = client.post("/v1/routes", json=answered["request"])
    assert again.json()["routes"] == answered["routes"]


def test_get_and_post_agree(client: TestClient, answered: Answer) -> None:
    """GET with flat parameters asks the same question."""
    asked = {"origin": "port", "destination": "west", "depart_after": soon(), "quantity": 2}
    assert client.get("/v1/routes", params=asked).json()["routes"] == answered["routes"]


def test_names_and_aliases_are_understood(client: TestClient, answered: Answer) -> None:
    """Chinese and Russian aliases name the same places."""
    other = client.post("/v1/routes", json=tiny_ask(origin="青岛港", destination="Алматы")).json()
    assert other["request"]["origin"] == "port"
    assert other["routes"] == answered["routes"]


def test_doors_in_the_body(client: TestClient) -> None:
    """A coordinate is a door: drayage by road leads away from it."""
    answer = client.post("/v1/routes", json=tiny_ask(origin={"lon": 120.1, "lat": 36.1})).json()
    first = answer["routes"][0]["legs"][0]
    assert (first["from"]["id"], first["mode"]) == (None, "road")


def test_doors_in_the_url(client: TestClient) -> None:
    """``lon,lat`` is a door in a URL."""
    asked = {"origin": "120.1,36.1", "destination": "west", "depart_after": soon()}
    assert client.get("/v1/routes", params=asked).json()["request"]["origin"] == {"lat": 36.1, "lon": 120.1}


def test_swapped_degrees_in_the_url(client: TestClient) -> None:
    """A latitude of three digits is not taken for a name."""
    asked = {"origin": "36.1,120.1", "destination": "west", "depart_after": soon()}
    assert "longitude -180 to 180, then latitude" in client.get("/v1/routes", params=asked).json()["detail"]


def test_limit(client: TestClient) -> None:
    """No more routes come than were asked for."""
    assert len(client.post("/v1/routes", json=tiny_ask(limit=1)).json()["routes"]) == 1


def test_limit_all_is_the_whole_front(client: TestClient) -> None:
    """``all`` gives every route of the front."""
    answer = client.post("/v1/routes", json=tiny_ask(limit="all")).json()
    assert len(answer["routes"]) == answer["search"]["front_size"]


def test_lists_in_the_url(client: TestClient) -> None:
    """Lists are separated by commas or repeated."""
    asked = {"origin": "port", "destination": "west", "depart_after": soon()}
    commas = client.get("/v1/routes", params=asked | {"criteria": "cost,time"}).json()
    repeated = client.get("/v1/routes", params=asked | {"criteria": ["cost", "time"]}).json()
    assert commas["request"]["criteria"] == repeated["request"]["criteria"] == ["cost", "time"]


def test_geometry_geojson(answered: Answer) -> None:
    """A leg is drawn as a GeoJSON line from its start, longitude first."""
    line = answered["routes"][0]["legs"][0]["geometry"]
    assert line["type"] == "LineString"
    assert line["coordinates"][0] == [120.2, 36.0]


def test_geometry_none(client: TestClient) -> None:
    """Lines can be left out."""
    answer = client.post("/v1/routes", json=tiny_ask(geometry="none")).json()
    assert {leg["geometry"] for route in answer["routes"] for leg in route["legs"]} == {None}


def test_geometry_polyline6(client: TestClient) -> None:
    """Lines come as encoded polylines that state their precision."""
    drawn = client.post("/v1/routes", json=tiny_ask(geometry="polyline6")).json()["routes"][0]["legs"][0]["geometry"]
    assert (drawn["type"], drawn["precision"], len(drawn["parts"])) == ("polyline6", 6, 1)
    assert drawn["points"] >= 2


def test_no_route_is_an_answer(client: TestClient) -> None:
    """Where nothing leads, the answer is 200 with a reason and what would open a route."""
    response = client.post("/v1/routes", json=tiny_ask(avoid={"countries": ["KZ"]}))
    answer = response.json()
    assert (response.status_code, answer["routes"]) == (200, [])
    assert answer["no_route"]["reasons"][0]["code"] == "avoid_countries"
    assert "KZ" in answer["no_route"]["reasons"][0]["relax"]


def test_assumed_departures_are_told(answered: Answer) -> None:
    """Departure days assumed from a weekly frequency give a warning."""
    assert "assumed_departures" in {warning["code"] for warning in answered["warnings"]}


def test_past_cargo_of_today_is_planned(client: TestClient) -> None:
    """Cargo that has been ready since this morning can still be planned."""
    assert client.post("/v1/routes", json=tiny_ask(depart_after=soon(0))).status_code == 200


def test_places_to_pass(client: TestClient) -> None:
    """Every route passes them, and the echo tells their ids."""
    answer = client.post("/v1/routes", json=tiny_ask(via=["gate-kz"], limit="all")).json()
    assert answer["request"]["via"] == ["gate-kz"]
    assert answer["routes"]
    for route in answer["routes"]:
        assert any("gate-kz" in (*leg["passes"], leg["to"]["id"]) for leg in route["legs"])


def test_places_to_pass_in_a_url(client: TestClient) -> None:
    """Repeated or separated by commas."""
    asked = {"origin": "port", "destination": "west", "depart_after": soon(), "via": "yard,gate-kz"}
    assert client.get("/v1/routes", params=asked).json()["request"]["via"] == ["yard", "gate-kz"]


def test_a_deadline_is_kept(client: TestClient) -> None:
    """Everything arrives by it, and is ready in time."""
    asked = tiny_ask(depart_after=None, arrive_by=soon(40))
    answer = client.post("/v1/routes", json=asked).json()
    by = datetime.fromisoformat(answer["request"]["arrive_by"])
    assert answer["request"]["depart_after"] is None
    assert answer["routes"]
    for route in answer["routes"]:
        ready, arrival = (datetime.fromisoformat(route[name]) for name in ("ready", "arrival"))
        assert ready < arrival <= by


def test_a_deadline_in_a_url(client: TestClient) -> None:
    """GET and POST agree."""
    by = soon(40)
    given = client.get("/v1/routes", params={"origin": "port", "destination": "west", "arrive_by": by, "quantity": 2})
    posted = client.post("/v1/routes", json=tiny_ask(depart_after=None, arrive_by=by))
    assert given.json()["routes"] == posted.json()["routes"]


def test_the_echo_of_a_deadline_gives_the_same_answer(client: TestClient) -> None:
    """It can be posted as it is."""
    answered = client.post("/v1/routes", json=tiny_ask(depart_after=None, arrive_by=soon(40))).json()
    assert client.post("/v1/routes", json=answered["request"]).json()["routes"] == answered["routes"]
