"""``/v1/places/{id}/departures``."""

from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from api.replies.departures import departures_document
from api.schemas.departures import DeparturesReply
from corridor.clock import first_minute
from corridor.network.network import Network
from corridor.network.scenario import Scenario
from corridor.planner import Planner
from tests.api.asks import soon
from tests.tiny import tiny_network


def _monday() -> str:
    day = date.fromisoformat(soon())
    return (day + timedelta(-day.weekday() % 7)).isoformat()


@pytest.fixture(scope="module")
def week(client: TestClient) -> dict[str, Any]:
    """Return a week of departures from the port, from a Monday on."""
    found: dict[str, Any] = client.get(f"/v1/places/port/departures?after={_monday()}&days=7").json()
    return found


def test_documented(week: dict[str, Any]) -> None:
    """The reply model describes every field that is sent."""
    DeparturesReply.model_validate(week, extra="forbid")


def test_days(week: dict[str, Any]) -> None:
    """The loop leaves on Monday and Thursday at its hour, local time."""
    times = [datetime.fromisoformat(departure["departure"]) for departure in week["departures"]]
    assert [(time.weekday(), time.hour) for time in times] == [(0, 18), (3, 18)]
    assert week["departures"][0]["departure"].endswith("+08:00")


def test_cut_off(week: dict[str, Any]) -> None:
    """The cut-off is 36 hours before."""
    first = week["departures"][0]
    gap = datetime.fromisoformat(first["departure"]) - datetime.fromisoformat(first["cut_off"])
    assert gap == timedelta(hours=36)


def test_calls(week: dict[str, Any]) -> None:
    """It says where cargo can be unloaded and when; straits are passed."""
    (call,) = week["departures"][0]["calls"]
    leaves = datetime.fromisoformat(week["departures"][0]["departure"])
    assert call["place"] == "haven"
    assert datetime.fromisoformat(call["arrival"]) - leaves == timedelta(hours=350)


def test_limit(client: TestClient) -> None:
    """No more come than were asked for, and it is told how many there are."""
    found = client.get(f"/v1/places/port/departures?after={_monday()}&days=28&limit=3").json()
    assert (len(found["departures"]), found["matched"]) == (3, 8)


def test_assumed_days(client: TestClient) -> None:
    """Days assumed from a weekly frequency say so."""
    found = client.get("/v1/places/yard/departures").json()
    assert found["departures"]
    assert all(departure["assumed"] for departure in found["departures"])


def test_nothing_leaves_a_strait(client: TestClient) -> None:
    """Where nothing loads there are no departures."""
    assert client.get("/v1/places/strait/departures").json()["departures"] == []


@pytest.mark.parametrize(
    "query", ["after=never-ever", "after=2027-01-01T00:00:00", "after=1800-01-01", "days=0", "days=61"]
)
def test_refused(client: TestClient, query: str) -> None:
    """A bad parameter is refused and named."""
    response = client.get(f"/v1/places/port/departures?{query}")
    assert response.status_code == 422
    assert response.json()["errors"][0]["parameter"] == query.partition("=")[0]


def test_unknown_place(client: TestClient) -> None:
    """An unknown place is 404."""
    assert client.get("/v1/places/nowhere/departures").status_code == 404


def test_cancelled_departures_are_left_out(tmp_path: Path) -> None:
    """Under a closure on its way a service is not listed."""
    planner = Planner(Network.read(tiny_network(tmp_path)))
    what = {"title": "Strait closed", "changes": [{"close": {"places": ["strait"]}}]}
    closed = planner.apply(Scenario.parse(what, name="closed"))
    after = first_minute(date.fromisoformat(_monday()))
    found = [
        departures_document(one.compiled, one.network.places["port"], after, 7, 10)["matched"]
        for one in (planner, closed)
    ]
    assert found == [2, 0]


def test_several_departures_a_day_are_spread(tmp_path: Path) -> None:
    """Fourteen a week leave every twelve hours."""
    often = {
        "title": "Often",
        "changes": [{"set": {"table": "services", "where": {}, "values": {"days": "", "per_week": 14}}}],
    }
    planner = Planner(Network.read(tiny_network(tmp_path))).apply(Scenario.parse(often, name="often"))
    after = first_minute(date.fromisoformat(_monday()))
    place = planner.network.places["port"]
    found = departures_document(planner.compiled, place, after, 7, 20)["departures"]
    times = [departure["departure"] for departure in found]
    assert {later - earlier for earlier, later in pairwise(times)} == {timedelta(hours=12)}
