"""``POST /v1/calendar``."""

import asyncio
from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from api.schemas.calendar import CalendarReply
from tests.api.asks import soon, tiny_ask


def calendar_ask(**changes: object) -> dict[str, object]:
    """Return a question about the tiny network, with changes; None takes a field out."""
    return tiny_ask(depart_after=None, first_day=soon(), days=5, **changes)


def test_a_record_per_day(client: TestClient) -> None:
    """Each with figures, as documented and nothing else."""
    response = client.post("/v1/calendar", json=calendar_ask())
    assert response.status_code == 200
    answer = response.json()
    CalendarReply.model_validate(answer, extra="forbid")
    assert [day["status"] for day in answer["days"]] == ["ok"] * 5
    assert answer["search"]["complete"]


def test_the_figures_are_those_of_routes(client: TestClient) -> None:
    """A route of the first day has the same id and price."""
    day = client.post("/v1/calendar", json=calendar_ask()).json()["days"][0]
    routes = client.post("/v1/routes", json=tiny_ask(depart_after=day["ready"])).json()["routes"]
    cheapest = next(route for route in routes if "cheapest" in route["labels"])
    assert (day["best"]["cheapest"]["id"], day["best"]["cheapest"]["cost_usd"]) == (
        cheapest["id"],
        cheapest["totals"]["cost_usd"],
    )


def test_the_echo_may_be_posted_again(client: TestClient) -> None:
    """It is the same question."""
    first = client.post("/v1/calendar", json=calendar_ask())
    again = client.post("/v1/calendar", json=first.json()["request"])
    assert (again.status_code, again.headers["etag"]) == (200, first.headers["etag"])


def test_deadlines(client: TestClient) -> None:
    """Each tells how late the cargo can be ready; the echo may be posted again."""
    asked = calendar_ask() | {"first_day": None, "first_deadline": soon(30)}
    first = client.post("/v1/calendar", json=asked)
    CalendarReply.model_validate(first.json(), extra="forbid")
    day = first.json()["days"][0]
    routes = client.post("/v1/routes", json=tiny_ask(depart_after=None, arrive_by=soon(30))).json()["routes"]
    assert day["best"]["fastest"]["ready"] == max(route["ready"] for route in routes)
    again = client.post("/v1/calendar", json=first.json()["request"])
    assert again.headers["etag"] == first.headers["etag"]


def test_an_answer_that_is_known_is_not_sent(client: TestClient) -> None:
    """304 with the tag."""
    tag = client.post("/v1/calendar", json=calendar_ask()).headers["etag"]
    again = client.post("/v1/calendar", json=calendar_ask(), headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")


def test_without_a_first_day_it_is_tomorrow(client: TestClient) -> None:
    """And a month of days."""
    answer = client.post("/v1/calendar", json={"origin": "port", "destination": "west"}).json()
    assert (answer["days"][0]["day"], len(answer["days"])) == (soon(1), 31)


@pytest.mark.parametrize(
    ("changes", "pointer"),
    [
        ({"days": 63}, "/days"),
        ({"days": 0}, "/days"),
        ({"first_day": "tomorrow.."}, "/first_day"),
        ({"first_day": "2020-01-01"}, "/first_day"),
        ({"criteria": ["cost"]}, "/criteria"),
        ({"origin": "prot"}, "/origin"),
        ({"via": ["yrad"]}, "/via"),
    ],
)
def test_what_is_refused(client: TestClient, changes: dict[str, object], pointer: str) -> None:
    """A problem document that points at the field."""
    response = client.post("/v1/calendar", json={**calendar_ask(), **changes})
    assert (response.status_code, response.headers["content-type"]) == (422, "application/problem+json")
    assert pointer in {fault["pointer"] for fault in response.json()["errors"]}


class _Hurried:
    """A pool that leaves no time."""

    async def run(self, work: Callable[[float], object]) -> object:
        return await asyncio.to_thread(work, 1e-9)


def test_days_that_are_cut_say_so(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """The answer is 200, not kept, and not complete."""
    monkeypatch.setattr(client.app.state.service, "pool", _Hurried())  # type: ignore[attr-defined]
    response = client.post("/v1/calendar", json=calendar_ask(max_duration_h=1_001))
    assert (response.status_code, response.headers["cache-control"]) == (200, "no-store")
    assert not response.json()["search"]["complete"]
    assert {day["status"] for day in response.json()["days"]} == {"cut"}
