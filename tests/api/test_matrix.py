"""``POST /v1/matrix``."""

import asyncio
from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from api.routers import matrix as module
from api.schemas.matrix import MatrixReply
from corridor.results.matrix import FIGURES
from tests.api.asks import soon, tiny_ask


def matrix_ask(**changes: object) -> dict[str, object]:
    """Return a question about the tiny network, with changes; None takes a field out."""
    ends = {"origins": ["port", "west"], "destinations": ["west", "haven", "hvaen"]}
    return tiny_ask(**{"origin": None, "destination": None, **ends, **changes})


@pytest.mark.parametrize("criterion", FIGURES)
def test_a_cell_per_pair(client: TestClient, criterion: str) -> None:
    """As documented and nothing else; a bad pair does not fail the whole."""
    response = client.post("/v1/matrix", json=matrix_ask(criterion=criterion))
    assert response.status_code == 200
    MatrixReply.model_validate(response.json(), extra="forbid")
    cells = response.json()["cells"]
    assert [cell["status"] for cell in cells] == ["ok", "ok", "unknown", "same_place", "ok", "unknown"]
    assert all((FIGURES[criterion] in cell) == (cell["status"] == "ok") for cell in cells)  # type: ignore[index]


@pytest.mark.parametrize(("criterion", "figure"), [("time", "duration_h"), ("cost", "cost_usd")])
def test_figures_are_those_of_routes(client: TestClient, criterion: str, figure: str) -> None:
    """The least of the front."""
    cells = client.post("/v1/matrix", json=matrix_ask(criterion=criterion)).json()["cells"]
    routes = client.post("/v1/routes", json=tiny_ask(limit="all")).json()["routes"]
    assert cells[0][figure] == min(route["totals"][figure] for route in routes)


def test_what_is_unknown_is_told(client: TestClient) -> None:
    """With what it may have meant."""
    assert "Haven" in client.post("/v1/matrix", json=matrix_ask()).json()["cells"][2]["detail"]


def test_with_a_deadline(client: TestClient) -> None:
    """Hours before it, and an echo that may be posted again."""
    first = client.post(
        "/v1/matrix", json={"origins": ["port"], "destinations": ["west"], "arrive_by": soon(30), "criterion": "time"}
    )
    MatrixReply.model_validate(first.json(), extra="forbid")
    assert first.json()["cells"][0]["lead_h"] > 0
    again = client.post("/v1/matrix", json=first.json()["request"])
    assert again.headers["etag"] == first.headers["etag"]


def test_the_echo_may_be_posted_again(client: TestClient) -> None:
    """It gives the same cells."""
    asked = matrix_ask(origins=["port", {"lon": 120.3, "lat": 36.1}])
    first = client.post("/v1/matrix", json=asked).json()
    again = client.post("/v1/matrix", json=first["request"]).json()
    assert (again["cells"], again["request"]) == (first["cells"], first["request"])


def test_an_answer_that_is_known_is_not_sent(client: TestClient) -> None:
    """304 with the tag."""
    tag = client.post("/v1/matrix", json=matrix_ask()).headers["etag"]
    again = client.post("/v1/matrix", json=matrix_ask(), headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    ("changes", "pointer"),
    [
        ({"origins": []}, "/origins"),
        ({"origins": ["port"] * 51, "destinations": ["west"] * 50}, "/destinations"),
        ({"origins": ["port"] * 2_501}, "/origins"),
        ({"destinations": [{"lon": 200, "lat": 0}]}, "/destinations/0/lon"),
        ({"criterion": "speed"}, "/criterion"),
        ({"criteria": ["cost"]}, "/criteria"),
        ({"depart_after": "2020-01-01"}, "/depart_after"),
        ({"shipment": {"equipment": "99X9"}}, "/shipment/equipment"),
    ],
)
def test_what_is_refused(client: TestClient, changes: dict[str, object], pointer: str) -> None:
    """A problem document that points at the field."""
    response = client.post("/v1/matrix", json={**matrix_ask(), **changes})
    assert (response.status_code, response.headers["content-type"]) == (422, "application/problem+json")
    assert pointer in {fault["pointer"] for fault in response.json()["errors"]}


class _Hurried:
    """A pool that leaves no time."""

    async def run(self, work: Callable[[float], object]) -> object:
        return await asyncio.to_thread(work, 1e-9)


def test_pairs_that_are_cut_say_so(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """The answer is 200, not kept, and not complete."""
    monkeypatch.setattr(client.app.state.service, "pool", _Hurried())  # type: ignore[attr-defined]
    response = client.post("/v1/matrix", json=matrix_ask(max_duration_h=1_003))
    assert (response.status_code, response.headers["cache-control"]) == (200, "no-store")
    assert not response.json()["search"]["complete"]
    assert [cell["status"] for cell in response.json()["cells"]][:2] == ["cut", "cut"]


def test_a_deadline_is_asked_anew_each_hour(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """What could be ready by it then may be late by now: an old answer is none."""
    asked = {"origins": ["port"], "destinations": ["west"], "arrive_by": soon(30), "criterion": "time"}
    tags = []
    for day in (1, 2):
        monkeypatch.setattr(module, "next_hour", lambda day=day: f"{soon(day)}T08:00:00+00:00")
        tags.append(client.post("/v1/matrix", json=asked).headers["etag"])
    assert tags[0] != tags[1]
