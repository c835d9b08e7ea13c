"""``/v1/jobs``."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from api.jobs import runner
from api.jobs.job import Turn
from api.jobs.ledger import MAX_OPEN, Ledger
from api.keys.key import Scope
from api.schemas.jobs import JobReply, JobResults
from api.store.errors import StoreError
from tests.api.conftest import served
from tests.api.jobs.conftest import Owner, owner_of, small

FIVE = [small(quantity=None, max_transfers=n) for n in range(1, 6)]


def test_a_job_is_accepted_and_can_be_found(owner: Owner) -> None:
    """202, and Location names it."""
    response = owner.ask("POST", "/v1/jobs", json={"requests": [small()]})
    assert response.status_code == 202
    assert owner.ask("GET", response.headers["Location"]).json()["id"] == response.json()["id"]


def test_answers_are_those_of_routes(owner: Owner) -> None:
    """In the order of the questions."""
    asks = [small(), small(origin="west", destination="yard")]
    job = owner.done(owner.post(*asks)["id"])
    results = owner.ask("GET", job["results"]).json()["results"]
    alone = [owner.ask("POST", "/v1/routes", json=asked | {"geometry": "none"}).json()["routes"] for asked in asks]
    assert (job["state"], job["done"]) == ("done", 2)
    assert [result["number"] for result in results] == [1, 2]
    assert [result["answer"]["routes"] for result in results] == alone


def test_a_bad_question_spoils_no_other(owner: Owner) -> None:
    """It is answered with its problem."""
    job = owner.done(owner.post(small(), small(origin="nowhere"), small())["id"])
    results = owner.ask("GET", job["results"]).json()["results"]
    assert [result["problem"] and result["problem"]["code"] for result in results] == [None, "unknown_name", None]


def test_documented(owner: Owner) -> None:
    """The models describe every field that is sent."""
    job = owner.done(owner.post(small(), small(origin="nowhere"))["id"])
    JobReply.model_validate(job, extra="forbid")
    JobResults.model_validate(owner.ask("GET", job["results"]).json())


def test_pages(owner: Owner) -> None:
    """Come one after the other."""
    job = owner.done(owner.post(*FIVE)["id"])
    found, after = [], 0
    while after is not None:
        page = owner.ask("GET", job["results"], params={"after": after, "limit": 2}).json()
        found.append([result["number"] for result in page["results"]])
        after = page["next"]
    assert found == [[1, 2], [3, 4], [5]]


def test_lines(owner: Owner) -> None:
    """One result per line, if that is asked for."""
    job = owner.done(owner.post(*FIVE)["id"])
    response = owner.ask("GET", job["results"], headers={"Accept": "application/x-ndjson"})
    assert response.headers["content-type"] == "application/x-ndjson"
    assert [json.loads(line)["number"] for line in response.text.splitlines()] == [1, 2, 3, 4, 5]


def test_an_owner_sees_no_others(owner: Owner, jobs_client: TestClient) -> None:
    """Neither the job nor its answers, and cannot delete it."""
    name = owner.post(small())["id"]
    other = owner_of(jobs_client, "other")
    paths = (("GET", f"/v1/jobs/{name}"), ("GET", f"/v1/jobs/{name}/results"), ("DELETE", f"/v1/jobs/{name}"))
    assert [other.ask(*path).status_code for path in paths] == [404, 404, 404]
    assert other.ask("GET", "/v1/jobs").json() == {"jobs": []}
    assert [job["id"] for job in owner.ask("GET", "/v1/jobs").json()["jobs"]] == [name]


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_without_a_key_there_are_none(jobs_client: TestClient, method: str) -> None:
    """Jobs belong to somebody."""
    response = jobs_client.request(method, "/v1/jobs", json={"requests": [small()]} if method == "POST" else None)
    assert response.status_code == 401


def test_a_key_needs_the_scope(jobs_client: TestClient) -> None:
    """To plan."""
    assert owner_of(jobs_client, "acme", Scope.SCENARIOS).ask("GET", "/v1/jobs").status_code == 403


def test_deleted(owner: Owner) -> None:
    """A job that was deleted is gone, with its answers."""
    job = owner.done(owner.post(small())["id"])
    assert owner.ask("DELETE", f"/v1/jobs/{job['id']}").status_code == 204
    assert owner.ask("GET", f"/v1/jobs/{job['id']}").status_code == 404
    assert owner.ask("DELETE", f"/v1/jobs/{job['id']}").status_code == 404


@pytest.mark.parametrize(
    "asks",
    [[], [{"origin": "port"}], [small(geometry="geojson")], [{**small(), "limit": "all"}], [small()] * 1_001],
)
def test_refused_as_a_whole(owner: Owner, asks: list[dict[str, object]]) -> None:
    """What is not a list of questions."""
    assert owner.ask("POST", "/v1/jobs", json={"requests": asks}).status_code == 422


def test_a_fault_inside_a_question_is_told_once(owner: Owner) -> None:
    """And the list, which is the shorter for it, is not told to be too short."""
    refused = owner.ask("POST", "/v1/jobs", json={"requests": [{**small(), "quantity": 3}]}).json()
    assert [fault["pointer"] for fault in refused["errors"]] == ["/requests/0/quantity"]


def test_limits_are_told(jobs_client: TestClient) -> None:
    """How many questions, how many jobs."""
    limits = jobs_client.get("/v1/limits").json()
    assert (limits["job_requests"], limits["unfinished_jobs"]) == (1_000, MAX_OPEN)


def test_too_many(tiny_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of one owner, unfinished; others may still."""
    monkeypatch.setattr(Ledger, "take", lambda *_: None)
    with served(network=tiny_folder, store=str(tmp_path / "store.db")) as client:
        owner = owner_of(client)
        for _ in range(MAX_OPEN):
            owner.post(small())
        assert owner.ask("POST", "/v1/jobs", json={"requests": [small()]}).status_code == 409
        owner_of(client, "other").post(small())


def test_a_restart_loses_nothing(tiny_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A job that was queued when the service went down is done when it comes up again."""
    store = str(tmp_path / "store.db")
    with monkeypatch.context() as idle:
        idle.setattr(Ledger, "take", lambda *_: None)
        with served(network=tiny_folder, store=store) as client:
            owner = owner_of(client)
            name = owner.post(*FIVE)["id"]
    with served(network=tiny_folder, store=store) as client:
        again = Owner(client, owner.token)
        assert again.done(name)["done"] == 5


def test_a_scenario_of_ones_own(owner: Owner, jobs_client: TestClient) -> None:
    """Is used as its owner would use it; one that is not there is a problem of its question."""
    job = owner.done(owner.post(small(scenario="nothing-like-it"))["id"])
    (result,) = owner.ask("GET", job["results"]).json()["results"]
    assert result["problem"]["code"] == "unknown_name"
    assert jobs_client.get("/readyz").status_code == 200


def test_faults_of_the_store_pass(owner: Owner, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever they are, jobs go on when they are over."""
    faults: list[Exception] = [RuntimeError("broken"), StoreError("away")]
    take = Ledger.take

    def sometimes(ledger: Ledger, worker: str) -> Turn | None:
        if faults:
            raise faults.pop()
        return take(ledger, worker)

    monkeypatch.setattr(Ledger, "take", sometimes)
    assert owner.done(owner.post(small())["id"])["state"] == "done"


def test_a_question_is_not_refused_for_a_fault_of_the_store(
    tmp_path: Path, tiny_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is asked again when the lease has run out."""
    faults = [StoreError("away")]
    find = runner.snapshot_for

    async def sometimes(*given: Any) -> Any:  # noqa: ANN401  (passed on)
        if faults:
            raise faults.pop()
        return await find(*given)

    monkeypatch.setattr(runner, "snapshot_for", sometimes)
    monkeypatch.setattr(runner, "LEASE", timedelta(seconds=-6))
    with served(network=tiny_folder, store=str(tmp_path / "store.db")) as client:
        owner = owner_of(client)
        job = owner.done(owner.post(small())["id"])
        (result,) = owner.ask("GET", job["results"]).json()["results"]
    assert result["problem"] is None
