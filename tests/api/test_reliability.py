"""``reliability`` in ``/v1/routes``."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.api.asks import soon, tiny_ask

Answer = dict[str, Any]


def test_contract_of_reliability(answered: Answer) -> None:
    """Every route tells how sure it is."""
    assert {frozenset(route["reliability"]) for route in answered["routes"]} == {
        frozenset(
            ("p50_h", "p90_h", "on_time_share", "due", "riskiest_leg", "cost_p50_usd", "cost_p90_usd"),
        )
    }


def test_nine_in_ten_take_longer_than_half(answered: Answer) -> None:
    """And shares are shares."""
    for risk in (route["reliability"] for route in answered["routes"]):
        assert 0 < risk["p50_h"] <= risk["p90_h"]
        assert 0 <= risk["on_time_share"] <= 1


def test_one_route_is_the_most_reliable(answered: Answer) -> None:
    """That of the least P90 of those shown."""
    named = [route["reliability"]["p90_h"] for route in answered["routes"] if "most_reliable" in route["labels"]]
    assert named == [min(route["reliability"]["p90_h"] for route in answered["routes"])]


def test_no_draws_no_reliability(client: TestClient) -> None:
    """It can be left out; then nothing is the most reliable either."""
    routes = client.post("/v1/routes", json=tiny_ask(draws=0)).json()["routes"]
    assert {(route["reliability"], "most_reliable" in route["labels"]) for route in routes} == {(None, False)}


def test_draws_and_due_are_echoed(client: TestClient) -> None:
    """As they were given, defaults filled in."""
    echo = client.post("/v1/routes", json=tiny_ask(due=soon(60))).json()["request"]
    assert (echo["due"], echo["draws"]) == (soon(60), 1000)


@pytest.mark.parametrize(("days", "share"), [(1, 0.0), (360, 1.0)])
def test_on_time_is_by_the_due_date(client: TestClient, days: int, share: float) -> None:
    """Never before it is ready, always within a year."""
    routes = client.post("/v1/routes", json=tiny_ask(due=soon(days))).json()["routes"]
    assert {route["reliability"]["on_time_share"] for route in routes} == {share}


def test_a_url_asks_the_same(client: TestClient) -> None:
    """GET has both as parameters."""
    asked = {"origin": "port", "destination": "west", "depart_after": soon(), "quantity": 2}
    got = client.get("/v1/routes", params=asked | {"draws": 500, "due": soon(60)}).json()["routes"]
    assert got == client.post("/v1/routes", json=tiny_ask(draws=500, due=soon(60))).json()["routes"]


@pytest.mark.parametrize("changes", [{"draws": 10_001}, {"draws": -1}, {"draws": 1.5}, {"due": "tomorrow"}])
def test_what_is_refused(client: TestClient, changes: dict[str, object]) -> None:
    """Too many draws, or none at all, or a date that is none."""
    response = client.post("/v1/routes", json=tiny_ask(**changes))
    assert (response.status_code, next(iter(changes)) in response.text) == (422, True)


def test_overviews_on_a_map_have_it(client: TestClient) -> None:
    """GeoJSON tells P50 and P90 of a route too."""
    features = client.post("/v1/routes?f=geojson", json=tiny_ask()).json()["features"]
    overviews = [one["properties"] for one in features if one["properties"]["featureType"] == "overview"]
    assert all(own["p50_h"] <= own["p90_h"] for own in overviews)
