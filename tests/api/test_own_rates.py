"""Questions under scenarios: a firm's own rates and services in every answer, and in nobody else's."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.api.asks import soon, tiny_ask
from tests.api.callers import caller
from tests.api.conftest import served

CONTRACT = "mode,from,to,equipment,usd\nrail,yard,west,45G1,1000\n"
"""2,100 USD less per container than the rate of the data, which names the same."""
TRAIN: dict[str, Any] = {
    "services": "id,name,operator,mode,days,departs_at,cut_off_h,capacity_teu,reefer,dangerous_goods,delay_p50_h,"
    "delay_p90_h\nmine,Own train,acme,rail,Mon|Tue|Wed|Thu|Fri|Sat|Sun,08:00,1,80,true,false,6,24\n",
    "calls": "service,sequence,place,arrive_h,depart_h,load,unload\n"
    "mine,1,yard,0,0,true,false\nmine,2,gate-cn,90,91,false,false\nmine,3,gate-kz,92,93,false,false\n"
    "mine,4,west,150,150,false,true\n",
}
GETS = (
    f"/v1/routes?origin=port&destination=west&depart_after={soon()}",
    "/v1/network?",
    "/v1/network/links?",
    "/v1/network/services?",
    "/v1/network/borders?",
    "/v1/places?q=port",
    "/v1/places/port?",
    f"/v1/places/port/departures?after={soon()}",
)
POSTS: dict[str, dict[str, Any]] = {
    "/v1/routes": tiny_ask(),
    "/v1/calendar": {"origin": "port", "destination": "west", "days": 2, "first_day": soon()},
    "/v1/reach": {"origin": "port", "depart_after": soon(), "within_usd": 20_000},
    "/v1/matrix": {"origins": ["port"], "destinations": ["west"], "criterion": "cost", "depart_after": soon()},
}


@pytest.fixture(scope="module")
def app(tiny_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Return a client of an app with a store."""
    store = tmp_path_factory.mktemp("store") / "store.db"
    with served(network=tiny_folder, store=str(store)) as client:
        yield client


@pytest.fixture(scope="module")
def acme(app: TestClient) -> dict[str, str]:
    """Return the headers of a firm with a contract and a train of its own."""
    headers = caller(app, "acme")
    csv = headers | {"Content-Type": "text/csv"}
    made = [
        app.put("/v1/scenarios/contract?table=rates", content=CONTRACT, headers=csv),
        app.put("/v1/scenarios/train", files=TRAIN, headers=headers),
    ]
    assert [one.status_code for one in made] == [201, 201], [one.text for one in made]
    return headers


def best(answer: dict[str, Any]) -> float:
    """Return the least cost of an answer."""
    return min(float(route["totals"]["cost_usd"]) for route in answer["routes"])


def test_own_rates_are_the_price(app: TestClient, acme: dict[str, str]) -> None:
    """Of two containers, against an equal row of the data."""
    plain = app.post("/v1/routes", json=tiny_ask()).json()
    own = app.post("/v1/routes", json=tiny_ask(scenario="contract"), headers=acme).json()
    assert best(plain) - best(own) == 2 * 2_100


def test_own_rates_name_their_source(app: TestClient, acme: dict[str, str]) -> None:
    """In the cost of the leg, and among the sources of the network."""
    own = app.post("/v1/routes", json=tiny_ask(scenario="contract"), headers=acme).json()
    assert "own-contract" in {item["source"] for route in own["routes"] for item in route["cost"]}
    sources = app.get("/v1/network?scenario=contract", headers=acme).json()["sources"]
    assert "Own figures of acme: Own rates" in {source["title"] for source in sources}


def test_own_services_carry(app: TestClient, acme: dict[str, str]) -> None:
    """And are listed among departures and services."""
    own = app.post("/v1/routes", json=tiny_ask(scenario="train"), headers=acme).json()
    assert "mine" in {leg["service"] for route in own["routes"] for leg in route["legs"]}
    departures = app.get(f"/v1/places/yard/departures?after={soon()}&scenario=train", headers=acme).json()
    assert "mine" in {one["service"] for one in departures["departures"]}
    services = app.get("/v1/network/services?scenario=train", headers=acme).json()
    assert "mine" in {feature["id"] for feature in services["features"]}


def test_scenarios_add_up(app: TestClient, acme: dict[str, str]) -> None:
    """In the order in which they are named, which the answer repeats."""
    asked = tiny_ask(scenario=["contract", "train"])
    own = app.post("/v1/routes", json=asked, headers=acme).json()
    assert own["request"]["scenario"] == ["contract", "train"]
    assert {"mine"} <= {leg["service"] for route in own["routes"] for leg in route["legs"]}
    assert best(own) <= best(app.post("/v1/routes", json=tiny_ask(scenario="contract"), headers=acme).json())


@pytest.mark.parametrize("path", GETS)
def test_every_get_takes_a_scenario(app: TestClient, acme: dict[str, str], path: str) -> None:
    """With the version of the network that it makes; private, and to nobody else."""
    plain = app.get(path)
    own = app.get(f"{path}&scenario=contract", headers=acme)
    assert own.status_code == 200
    assert own.headers["x-network-version"] != plain.headers["x-network-version"]
    assert own.headers["cache-control"] == "private, no-cache"
    assert "Authorization" in own.headers["vary"]
    assert plain.headers["cache-control"].startswith("public")
    assert app.get(f"{path}&scenario=contract").status_code == 422
    assert app.get(f"{path}&scenario=contract", headers=caller(app, "other")).status_code == 422


@pytest.mark.parametrize("path", POSTS)
def test_every_post_takes_a_scenario(app: TestClient, acme: dict[str, str], path: str) -> None:
    """And its answer repeats it, so that it can be posted again."""
    own = app.post(path, json=POSTS[path] | {"scenario": "contract"}, headers=acme)
    again = app.post(path, json=own.json()["request"], headers=acme)
    assert own.json()["request"]["scenario"] == ["contract"]
    assert own.headers["etag"] == again.headers["etag"]
    assert own.headers["cache-control"] == "private, no-cache"
    assert app.post(path, json=POSTS[path] | {"scenario": None}).json()["request"]["scenario"] is None
    refused = app.post(path, json=POSTS[path] | {"scenario": "contract"}, headers=caller(app, "other"))
    assert (refused.status_code, refused.json()["code"]) == (422, "unknown_name")
    assert "own-contract" not in refused.text


def test_what_one_firm_asks_is_not_told_to_another(app: TestClient, acme: dict[str, str]) -> None:
    """Though both name the same scenario and ask the same."""
    other = caller(app, "other")
    dear = CONTRACT.replace("1000", "9000")
    app.put("/v1/scenarios/contract?table=rates", content=dear, headers=other | {"Content-Type": "text/csv"})
    answers = [app.post("/v1/routes", json=tiny_ask(scenario="contract"), headers=who) for who in (acme, other, acme)]
    costs = [best(answer.json()) for answer in answers]
    assert costs[0] == costs[2] < costs[1]
    tag = answers[0].headers["etag"]
    asked = {"json": tiny_ask(scenario="contract"), "headers": other | {"If-None-Match": tag}}
    assert app.post("/v1/routes", **asked).status_code == 200


def test_titles_are_not_told_to_another(app: TestClient) -> None:
    """Though name and changes are the same, and so are all figures."""
    told = []
    for owner in ("first", "second"):
        firm = caller(app, owner)
        body = {"title": f"Of the {owner}", "changes": [{"close": {"places": ["strait"]}}]}
        app.put("/v1/scenarios/closed", json=body, headers=firm)
        told.append(app.post("/v1/routes", json=tiny_ask(scenario="closed"), headers=firm))
    assert ["Of the first" in told[0].text, "Of the first" in told[1].text] == [True, False]
    assert told[0].headers["x-network-version"] == told[1].headers["x-network-version"]


def test_a_change_counts_at_once(app: TestClient) -> None:
    """The next question is answered under it."""
    firm = caller(app, "changing")
    csv = firm | {"Content-Type": "text/csv"}
    costs = []
    for usd in ("1000", "500"):
        app.put("/v1/scenarios/r?table=rates", content=CONTRACT.replace("1000", usd), headers=csv)
        costs.append(best(app.post("/v1/routes", json=tiny_ask(scenario="r"), headers=firm).json()))
    assert costs[0] - costs[1] == 1_000


def test_what_is_deleted_answers_no_more(app: TestClient) -> None:
    """Though its network may still be in memory."""
    firm = caller(app, "leaving")
    app.put("/v1/scenarios/r?table=rates", content=CONTRACT, headers=firm | {"Content-Type": "text/csv"})
    assert app.post("/v1/routes", json=tiny_ask(scenario="r"), headers=firm).status_code == 200
    app.delete("/v1/scenarios/r", headers=firm)
    assert app.post("/v1/routes", json=tiny_ask(scenario="r"), headers=firm).status_code == 422


def test_names_that_are_near_are_told(app: TestClient, acme: dict[str, str]) -> None:
    """One's own only to oneself."""
    asked = tiny_ask(scenario="contrakt")
    assert app.post("/v1/routes", json=asked, headers=acme).json()["suggestions"] == ["contract"]
    assert "suggestions" not in app.post("/v1/routes", json=asked).json()


def test_so_many_scenarios_and_no_more(app: TestClient, acme: dict[str, str]) -> None:
    """As ``/v1/limits`` says."""
    most = app.get("/v1/limits").json()["scenario_names"]
    asked = tiny_ask(scenario=["contract"] * (most + 1))
    assert app.post("/v1/routes", json=asked, headers=acme).status_code == 422


def test_scenarios_that_do_not_fit_each_other_are_refused(app: TestClient, acme: dict[str, str]) -> None:
    """The same rows twice."""
    response = app.post("/v1/routes", json=tiny_ask(scenario=["contract", "contract"]), headers=acme)
    assert (response.status_code, response.json()["code"]) == (422, "scenario_refused")
