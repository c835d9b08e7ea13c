"""``POST /v1/reach``."""

import asyncio
from collections.abc import Callable

import pytest
from geojson_pydantic import FeatureCollection
from starlette.testclient import TestClient

from api.schemas.reach import ReachReply
from tests.api.asks import soon, tiny_ask


def reach_ask(**changes: object) -> dict[str, object]:
    """Return a question about the tiny network, with changes; None takes a field out."""
    return tiny_ask(destination=None, **changes)


def test_places_in_order_of_arrival(client: TestClient) -> None:
    """As documented and nothing else, the origin first."""
    answer = client.post("/v1/reach", json=reach_ask()).json()
    ReachReply.model_validate(answer, extra="forbid")
    assert answer["places"][0]["id"] == "port"
    hours = [place["duration_h"] for place in answer["places"]]
    assert hours == sorted(hours)


def test_arrivals_are_those_of_routes(client: TestClient) -> None:
    """The earliest arrival is that of the fastest route."""
    places = client.post("/v1/reach", json=reach_ask()).json()["places"]
    routes = client.post("/v1/routes", json=tiny_ask(criteria=["time"])).json()["routes"]
    assert {place["id"]: place["arrival"] for place in places}["west"] == routes[0]["arrival"]


def test_costs_come_with_a_limit_on_cost(client: TestClient) -> None:
    """And are those of the cheapest route."""
    places = client.post("/v1/reach", json=reach_ask(within_usd=1e6)).json()["places"]
    routes = client.post("/v1/routes", json=tiny_ask(criteria=["cost"])).json()["routes"]
    costs = {place["id"]: place["cost_usd"] for place in places}
    assert costs["west"] == pytest.approx(routes[0]["totals"]["cost_usd"], abs=0.05)


@pytest.mark.parametrize("how", [{"params": {"f": "geojson"}}, {"headers": {"Accept": "application/geo+json"}}])
def test_geojson(client: TestClient, how: dict[str, dict[str, str]]) -> None:
    """Areas and points, for any reader, on request."""
    response = client.post("/v1/reach", json=reach_ask(bands_h=[24, 2_000]), **how)
    assert response.headers["content-type"] == "application/geo+json"
    collection = response.json()
    FeatureCollection.model_validate(collection)
    assert collection["features"][0]["id"] == "within-2000h"
    assert "illustration" in collection["note"]


def test_towards_a_destination(client: TestClient) -> None:
    """The latest readiness is that of the routes; the echo may be posted again."""
    asked = {"destination": "west", "arrive_by": soon(30), "shipment": {"quantity": 2}}
    first = client.post("/v1/reach", json=asked)
    ReachReply.model_validate(first.json(), extra="forbid")
    ready = {place["id"]: place["ready"] for place in first.json()["places"]}
    routes = client.post("/v1/routes", json=tiny_ask(depart_after=None, arrive_by=soon(30))).json()["routes"]
    assert ready["port"] == max(route["ready"] for route in routes)
    again = client.post("/v1/reach", json=first.json()["request"])
    assert again.headers["etag"] == first.headers["etag"]


def test_the_echo_may_be_posted_again(client: TestClient) -> None:
    """It is the same question."""
    first = client.post("/v1/reach", json=reach_ask())
    again = client.post("/v1/reach", json=first.json()["request"])
    assert (again.status_code, again.headers["etag"]) == (200, first.headers["etag"])


@pytest.mark.parametrize(
    ("changes", "pointer"),
    [
        ({"within_h": 0}, "/within_h"),
        ({"within_h": 1e6}, "/within_h"),
        ({"within_usd": -5}, "/within_usd"),
        ({"bands_h": [24] * 11}, "/bands_h"),
        ({"bands_h": [-1]}, "/bands_h/0"),
        ({"radius_km": 501}, "/radius_km"),
        ({"destination": "west"}, "/destination"),
        ({"origin": "prot"}, "/origin"),
        ({"origin": {"lon": 0, "lat": -60}}, "/origin"),
        ({"depart_after": "2020-01-01"}, "/depart_after"),
    ],
)
def test_what_is_refused(client: TestClient, changes: dict[str, object], pointer: str) -> None:
    """A problem document that points at the field."""
    response = client.post("/v1/reach", json={**reach_ask(), **changes})
    assert (response.status_code, response.headers["content-type"]) == (422, "application/problem+json")
    assert pointer in {fault["pointer"] for fault in response.json()["errors"]}


class _Hurried:
    """A pool that leaves no time."""

    async def run(self, work: Callable[[float], object]) -> object:
        return await asyncio.to_thread(work, 1e-9)


def test_a_search_that_is_cut_says_so(real: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """The answer is 200, not kept, and not complete."""
    monkeypatch.setattr(real.app.state.service, "pool", _Hurried())  # type: ignore[attr-defined]
    response = real.post("/v1/reach", json=reach_ask(origin="CNQIN", within_usd=1e6))
    assert (response.status_code, response.headers["cache-control"]) == (200, "no-store")
    assert (response.json()["search"]["complete"], response.json()["search"]["cut"]) == (False, "deadline")
