"""``/v1/scenarios``: what is stored, and what is refused."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from starlette.testclient import TestClient

from api.keys.key import Scope
from api.scenarios import own
from tests.api.asks import tiny_ask
from tests.api.callers import bearer, caller, token
from tests.api.conftest import served

RATES = "mode,from,to,equipment,usd\nrail,yard,west,45G1,1000\n"
DEARER: dict[str, Any] = {
    "title": "Trains dearer",
    "changes": [{"scale": {"table": "rates", "columns": ["usd"], "where": {"mode": "rail"}}, "factor": 2}],
}
CSV = {"Content-Type": "text/csv"}


@pytest.fixture
def app(tiny_folder: Path, tmp_path: Path) -> Iterator[TestClient]:
    """Return a client of an app with an empty store."""
    with served(network=tiny_folder, store=str(tmp_path / "store.db")) as client:
        yield client


@pytest.fixture
def acme(app: TestClient) -> dict[str, str]:
    """Return the headers of a firm."""
    return caller(app, "acme")


def test_json_is_stored(app: TestClient, acme: dict[str, str]) -> None:
    """And comes back, at the address that is told."""
    made = app.post("/v1/scenarios?name=dearer", json=DEARER, headers=acme)
    got = app.get(made.headers["location"], headers=acme)
    assert (made.status_code, got.status_code) == (201, 200)
    assert made.json() == got.json()
    assert got.json()["changes"][0]["factor"] == 2


def test_yaml_is_stored(app: TestClient, acme: dict[str, str]) -> None:
    """The same scenario as JSON, and it comes back as YAML for those who like it."""
    headers = acme | {"Content-Type": "application/yaml"}
    app.post("/v1/scenarios?name=dearer", content=yaml.safe_dump(DEARER), headers=headers)
    got = app.get("/v1/scenarios/dearer", headers=acme | {"Accept": "application/yaml"})
    assert got.headers["content-type"].startswith("application/yaml")
    assert yaml.safe_load(got.text)["title"] == DEARER["title"]


def test_csv_is_stored(app: TestClient, acme: dict[str, str]) -> None:
    """Rows get an id and a source of their own."""
    made = app.post("/v1/scenarios?name=contract&table=rates", content=RATES, headers=acme | CSV).json()
    sources, rates = (change["add"] for change in made["changes"])
    assert (rates["table"], rates["rows"][0]["usd"], rates["rows"][0]["source"]) == ("rates", "1000", "own-contract")
    assert (sources["table"], sources["rows"][0]["publisher"]) == ("sources", "acme")


def test_several_tables_are_stored_at_once(app: TestClient, acme: dict[str, str]) -> None:
    """A service with its calls and its rate, as the files of a form."""
    files = {
        "rates": "service,from,to,equipment,usd\nmine,yard,west,*,900\n",
        "calls": "service,sequence,place,arrive_h,depart_h,load,unload\n"
        "mine,1,yard,0,0,true,false\nmine,2,gate-cn,90,91,false,false\nmine,3,gate-kz,92,93,false,false\n"
        "mine,4,west,150,150,false,true\n",
        "services": "id,name,operator,mode,per_week,departs_at,cut_off_h,capacity_teu,reefer,dangerous_goods,"
        "delay_p50_h,delay_p90_h\nmine,Own train,acme,rail,1,08:00,24,80,true,false,6,24\n",
    }
    made = app.post("/v1/scenarios?name=train&title=Own+train", files=files, headers=acme)
    assert made.status_code == 201, made.text
    tables = [change["add"]["table"] for change in made.json()["changes"]]
    assert tables == ["sources", "services", "calls", "rates"]


def test_faults_are_told_all_at_once(app: TestClient, acme: dict[str, str]) -> None:
    """Each at its change."""
    wrong = DEARER | {
        "changes": [{"close": {"places": ["nowhere"]}}, {"drop": {"table": "services", "where": {"id": "x"}}}]
    }
    response = app.post("/v1/scenarios?name=wrong", json=wrong, headers=acme)
    assert (response.status_code, response.json()["code"]) == (422, "scenario_refused")
    faults = response.json()["errors"]
    assert sorted(fault["pointer"] for fault in faults) == ["/changes/0", "/changes/1"]


def test_faults_of_csv_tell_the_line(app: TestClient, acme: dict[str, str]) -> None:
    """Of every row."""
    text = "mode,from,to,equipment,usd\nrail,yard,west,*,-1\nrail,yard,west,*,1\nrail,yard,west,*,much\n"
    response = app.post("/v1/scenarios?name=wrong&table=rates", content=text, headers=acme | CSV)
    found = [(fault["file"], fault["line"], fault["given"]) for fault in response.json()["errors"]]
    assert found == [("rates.csv", 2, "-1"), ("rates.csv", 4, "much")]


@pytest.mark.parametrize(
    ("query", "kind", "body", "status", "code"),
    [
        ("name=a", "application/json", "{", 400, "bad_request"),
        ("name=a", "application/json", "[]", 400, "bad_request"),
        ("name=a", "application/json", "{}", 422, "scenario_refused"),
        ("name=a", "application/yaml", "a: [", 422, "scenario_refused"),
        ("name=a", "application/yaml", "\xff", 422, "scenario_refused"),
        ("name=a", "application/xml", "<a/>", 415, "unsupported_media_type"),
        ("name=a", "text/csv", RATES, 422, "scenario_refused"),
        ("name=a&table=prices", "text/csv", RATES, 422, "scenario_refused"),
        ("name=a&table=rates", "text/csv", "", 422, "scenario_refused"),
        ("name=a&table=rates", "text/csv", 'mode,from\n"', 422, "scenario_refused"),
        ("name=a&table=rates", "text/csv", "mode,from,to,equipment,usd\n", 422, "scenario_refused"),
        ("name=A+b", "application/json", "{}", 422, "input_refused"),
        ("", "application/json", "{}", 422, "input_refused"),
        ("name=a", "multipart/form-data", "x", 400, "bad_request"),
    ],
)
def test_bodies_that_are_no_scenario(
    app: TestClient, acme: dict[str, str], query: str, kind: str, body: str, status: int, code: str
) -> None:
    """Each is refused in words."""
    response = app.post(f"/v1/scenarios?{query}", content=body, headers=acme | {"Content-Type": kind})
    assert (response.status_code, response.json()["code"]) == (status, code), response.text


def test_bytes_that_are_no_text(app: TestClient, acme: dict[str, str]) -> None:
    """Which no encoding but UTF-8 makes text."""
    headers = acme | {"Content-Type": "application/yaml"}
    assert app.post("/v1/scenarios?name=a", content=b"\xff", headers=headers).status_code == 400


def test_rows_and_changes_have_an_end(app: TestClient, acme: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """As ``/v1/limits`` says."""
    monkeypatch.setattr(own, "MAX_ROWS", 1)
    monkeypatch.setattr(own, "MAX_CHANGES", 1)
    rates = {"mode": "rail", "from": "yard", "to": "west", "equipment": "*", "usd": 1}
    body = DEARER | {"changes": [{"add": {"table": "rates", "rows": [rates, rates]}}, *DEARER["changes"]]}
    faults = app.post("/v1/scenarios?name=a", json=body, headers=acme).json()["errors"]
    assert [fault["given"] for fault in faults] == ["2", "2"]


def test_a_name_is_taken_once(app: TestClient, acme: dict[str, str]) -> None:
    """PUT replaces what POST does not."""
    assert app.post("/v1/scenarios?name=a", json=DEARER, headers=acme).status_code == 201
    again = app.post("/v1/scenarios?name=a", json=DEARER, headers=acme)
    assert (again.status_code, again.json()["code"]) == (409, "conflict")
    assert app.put("/v1/scenarios/a", json=DEARER, headers=acme).status_code == 200
    assert app.put("/v1/scenarios/b", json=DEARER, headers=acme).status_code == 201


def test_lost_updates_can_be_guarded_against(app: TestClient, acme: dict[str, str]) -> None:
    """Who has read an earlier state is refused."""
    first = app.put("/v1/scenarios/a", json=DEARER, headers=acme).headers["etag"]
    second = app.put("/v1/scenarios/a", json=DEARER | {"note": "later"}, headers=acme | {"If-Match": first})
    late = app.put("/v1/scenarios/a", json=DEARER, headers=acme | {"If-Match": first})
    assert (second.status_code, late.status_code, late.json()["code"]) == (200, 412, "precondition_failed")
    assert app.delete("/v1/scenarios/a", headers=acme | {"If-Match": first}).status_code == 412
    assert app.delete("/v1/scenarios/a", headers=acme | {"If-Match": second.headers["etag"]}).status_code == 204


def test_what_is_known_is_not_sent_again(app: TestClient, acme: dict[str, str]) -> None:
    """Until it changes."""
    tag = app.put("/v1/scenarios/a", json=DEARER, headers=acme).headers["etag"]
    assert app.get("/v1/scenarios/a", headers=acme | {"If-None-Match": tag}).status_code == 304
    app.put("/v1/scenarios/a", json=DEARER | {"note": "later"}, headers=acme)
    assert app.get("/v1/scenarios/a", headers=acme | {"If-None-Match": tag}).status_code == 200


def test_what_is_deleted_is_gone(app: TestClient, acme: dict[str, str]) -> None:
    """From the list and by its name."""
    app.put("/v1/scenarios/a", json=DEARER, headers=acme)
    assert [
        one["name"] for one in app.get("/v1/scenarios", headers=acme).json()["scenarios"] if not one["bundled"]
    ] == ["a"]
    assert app.delete("/v1/scenarios/a", headers=acme).status_code == 204
    assert app.get("/v1/scenarios/a", headers=acme).status_code == 404
    assert app.delete("/v1/scenarios/a", headers=acme).status_code == 404


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
def test_those_of_others_are_not_there(app: TestClient, acme: dict[str, str], method: str) -> None:
    """Neither to be seen nor changed nor told apart from nothing."""
    app.put("/v1/scenarios/a", json=DEARER, headers=acme)
    other = caller(app, "other")
    body = {"json": DEARER | {"title": "Mine"}} if method == "PUT" else {}
    response = app.request(method, "/v1/scenarios/a", headers=other, **body)
    nothing = app.request(method, "/v1/scenarios/nothing", headers=other, **body)
    assert response.status_code == nothing.status_code == (201 if method == "PUT" else 404)
    assert app.get("/v1/scenarios/a", headers=acme).json()["title"] == DEARER["title"]
    assert "Trains dearer" not in app.get("/v1/scenarios", headers=other).text
    assert "Trains dearer" not in app.get("/v1/scenarios").text


def test_keys_of_one_owner_share(app: TestClient, acme: dict[str, str]) -> None:
    """So that one can replace another."""
    app.put("/v1/scenarios/a", json=DEARER, headers=acme)
    assert app.get("/v1/scenarios/a", headers=caller(app, "acme")).status_code == 200


@pytest.mark.parametrize(
    ("method", "path"), [("POST", "/v1/scenarios?name=a"), ("PUT", "/v1/scenarios/a"), ("DELETE", "/v1/scenarios/a")]
)
def test_storing_needs_a_key_with_the_scope(app: TestClient, method: str, path: str) -> None:
    """401 without a key, 403 with one for other things."""
    body = {} if method == "DELETE" else {"json": DEARER}
    planner = bearer(token(app, Scope.PLAN))
    assert app.request(method, path, **body).status_code == 401
    assert app.request(method, path, headers=planner, **body).status_code == 403


def test_what_is_ones_own_is_private(app: TestClient, acme: dict[str, str]) -> None:
    """No shared cache stores it, and none is asked without asking the service."""
    made = app.put("/v1/scenarios/a", json=DEARER, headers=acme)
    for response in (made, app.get("/v1/scenarios/a", headers=acme), app.get("/v1/scenarios", headers=acme)):
        assert response.headers["cache-control"] == "private, no-cache"
        assert "Authorization" in response.headers["vary"]


@pytest.fixture
def common(tiny_folder: Path, tmp_path: Path) -> Iterator[TestClient]:
    """Return a client of an app whose data come with a scenario."""
    folder = shutil.copytree(tiny_folder, tmp_path / "network")
    (folder / "scenarios").mkdir()
    (folder / "scenarios" / "dearer.yaml").write_text(yaml.safe_dump(DEARER), encoding="utf-8")
    with served(network=folder) as client:
        yield client


def test_what_comes_with_the_data_is_for_all(common: TestClient) -> None:
    """To be listed, read and cached; not to be taken as a name, changed or deleted."""
    acme = caller(common, "acme")
    (listed,) = common.get("/v1/scenarios").json()["scenarios"]
    assert (listed["name"], listed["bundled"], listed["changes"]) == ("dearer", True, 1)
    assert common.get("/v1/scenarios/dearer").headers["cache-control"].startswith("public")
    assert common.put("/v1/scenarios/dearer", json=DEARER, headers=acme).status_code == 409
    assert common.delete("/v1/scenarios/dearer", headers=acme).status_code == 404


def test_what_comes_with_the_data_can_be_asked_under(common: TestClient) -> None:
    """Without a key; the answer is public, and says so of the scenario."""
    answer = common.post("/v1/routes", json=tiny_ask(scenario="dearer"))
    assert (answer.status_code, answer.json()["request"]["scenario"]) == (200, ["dearer"])
    assert answer.headers["cache-control"].startswith("public")
    assert "scenario" in {warning["code"] for warning in answer.json()["warnings"]}


@pytest.mark.parametrize("kind", ["{request.app.state.service.settings.store}", "{nothing}", "{"])
def test_what_callers_write_is_no_template(app: TestClient, acme: dict[str, str], kind: str) -> None:
    """A refusal repeats it letter by letter: it is not a way to look into the service."""
    refused = app.post("/v1/scenarios?name=x", content="a", headers=acme | {"Content-Type": kind})
    assert refused.status_code == 415
    assert f"the body is {kind}:" in refused.json()["detail"]


def test_names_that_do_not_fit_are_told_as_such(app: TestClient, acme: dict[str, str]) -> None:
    """With the parameter that holds them."""
    fault = app.post("/v1/scenarios?name=BAD", json=DEARER, headers=acme).json()["errors"][0]
    assert (fault["parameter"], fault["given"]) == ("name", "BAD")


def test_what_one_database_cannot_keep_neither_does(app: TestClient, acme: dict[str, str]) -> None:
    """PostgreSQL has no text with character 0."""
    refused = app.post("/v1/scenarios?name=nul", json=DEARER | {"title": "a\0"}, headers=acme)
    assert (refused.status_code, refused.json()["code"]) == (422, "scenario_refused")


def test_a_list_without_a_key_is_not_one_for_keys(app: TestClient) -> None:
    """Caches on the way, browsers' too, ask again when somebody comes with a key."""
    headers = app.get("/v1/scenarios").headers
    assert headers["cache-control"] == "private, no-cache"
    assert "Authorization" in headers["vary"]
