"""The one JSON shape of the command line and HTTP."""

import json
from typing import Any

import orjson
import pytest

from corridor import Front
from corridor.results.json import front_json
from tests.acceptance.timetable import World
from tests.results.bundled import QUESTIONS, front

ROUTE = {"id", "labels", "departure", "arrival", "totals", "reliability", "cost", "legs", "dwells"}
TOTALS = {
    "cost_usd",
    "estimated_share",
    "generalized_cost_usd",
    "duration_h",
    "transfers",
    "distance_km",
    "co2e_wtw_kg",
    "co2e_ttw_kg",
}
LEG = {
    "sequence",
    "mode",
    "service",
    "from",
    "to",
    "departure",
    "arrival",
    "distance_km",
    "cost_usd",
    "co2e_wtw_kg",
    "countries",
    "passes",
    "lifts",
    "sources",
}
DWELL = {"place", "arrival", "departure", "handling_h", "waiting_h", "storage_usd"}
TRAIN = World(services="train  rail  2/week 12:00:  A 0 > B 24")


def content(found: Front) -> dict[str, Any]:
    """Return a front as JSON, by way of text."""
    parsed: dict[str, Any] = json.loads(orjson.dumps(front_json(found, found.choose())))
    return parsed


def test_the_contract_s_keys() -> None:
    """Those of the whole answer."""
    assert {
        "request",
        "network_version",
        "currency",
        "price_year",
        "routes",
        "no_route",
        "search",
        "warnings",
    } <= content(TRAIN.plan("A", "B")).keys()


@pytest.mark.parametrize("question", QUESTIONS[::4])
def test_the_contract_s_keys_of_a_route(question: str) -> None:
    """Those of routes, their totals, items, legs and dwells."""
    for route in content(front(question))["routes"]:
        assert route.keys() >= ROUTE
        assert route["totals"].keys() >= TOTALS
        assert all(item.keys() >= {"item", "usd", "leg", "source"} for item in route["cost"])
        assert all(leg.keys() >= LEG for leg in route["legs"])
        assert all(dwell.keys() >= DWELL for dwell in route["dwells"])


def test_reliability_is_null_until_it_is_simulated() -> None:
    """No figure is made up."""
    assert content(TRAIN.plan("A", "B"))["routes"][0]["reliability"] is None


def test_the_search_report() -> None:
    """Whether it was complete, how large the front is, the work and the time."""
    assert {"complete", "front_size", "labels", "seconds"} <= content(TRAIN.plan("A", "B"))["search"].keys()


def test_times_have_an_offset() -> None:
    """RFC 3339."""
    (route,) = content(TRAIN.plan("A", "B"))["routes"]
    assert (route["departure"], route["arrival"]) == ("2026-06-01T12:00:00+00:00", "2026-06-02T12:00:00+00:00")


def test_the_request_is_echoed_with_defaults() -> None:
    """What was understood, and what was taken for granted."""
    assert content(TRAIN.plan("A-town", "B"))["request"] == {
        "origin": "A",
        "destination": "B",
        "depart_after": "2026-06-01T00:00:00+00:00",
        "arrive_by": None,
        "shipment": {
            "equipment": "45G1",
            "quantity": 1,
            "gross_weight_kg": 16_000.0,
            "commodity": "general",
            "value_usd": 20_000.0,
            "dangerous_goods": False,
        },
        "criteria": ["cost", "time", "transfers", "co2e"],
        "avoid": {"countries": [], "modes": [], "places": [], "services": []},
        "via": [],
        "max_transfers": None,
        "max_cost_usd": None,
        "max_duration_h": 2160.0,
        "scenario": None,
    }


def test_no_route_has_reasons() -> None:
    """Each with a code, a detail and a relaxation."""
    found = content(TRAIN.plan("A", "B", max_duration_h=1))
    assert (found["routes"], [set(reason) for reason in found["no_route"]["reasons"]]) == (
        [],
        [{"code", "detail", "relax"}],
    )


def test_a_route_has_no_reasons() -> None:
    """Then there is nothing to explain."""
    assert content(TRAIN.plan("A", "B"))["no_route"] is None


def test_assumed_departures_are_warned_of() -> None:
    """And so is a price that rests on estimates."""
    found = {warning["code"] for warning in content(TRAIN.plan("A", "B"))["warnings"]}
    assert found == {"assumed_departures", "estimated_cost"}


def test_nothing_is_warned_of_without_reason() -> None:
    """Known days and published prices need no warning."""
    rate = {"id": "r", "mode": "rail", "from": "*", "to": "*", "equipment": "*", "usd": 5, "source": "published"}
    world = World(services="train  rail  Mon 12:00:  A 0 > B 24", rates=(rate,))
    assert content(world.plan("A", "B"))["warnings"] == []


def test_instants_at_doors_are_local() -> None:
    """The question tells when cargo is ready at a door as its routes do."""
    document = front_json(front("door-door 45G1"), ())
    assert document["request"]["depart_after"].isoformat() == "2026-10-12T08:30:00+08:00"
