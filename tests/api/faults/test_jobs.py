"""A job whose worker is killed."""

import os
import signal
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import orjson

from api.keys.key import Scope
from api.keys.keys import Keys
from api.store.store import Store
from tests.api.asks import soon, tiny_ask
from tests.api.faults.serving import serving

ASKS = [
    tiny_ask(origin="yard", depart_after=soon(7 + number % 60), draws=10_000, max_transfers=1 + number % 9)
    for number in range(600)
]


def test_a_job_outlives_its_workers(dear: Path, tmp_path: Path) -> None:
    """Both workers are killed in its midst: every question is answered once, in order."""
    store = Store(str(tmp_path / "store.db"))
    _, token = Keys(store).create("acme", (Scope.PLAN,), datetime.now(UTC) + timedelta(1))
    headers = {"Authorization": f"Bearer {token}"}
    with serving(dear, 2, store=tmp_path / "store.db", deadline_s=1) as pair:

        def job() -> dict[str, Any]:
            status, found = pair.ask("GET", f"/v1/jobs/{name}", headers=headers)
            return found if status == 200 else {"state": "unknown", "done": 0}

        _, posted = pair.ask("POST", "/v1/jobs", {"requests": ASKS}, headers=headers)
        name = posted["id"]
        pair.until(lambda: job()["done"] > 0)
        for pid in pair.pids():
            os.kill(pid, signal.SIGKILL)
        pair.until(lambda: job()["state"] == "done")
        _, lines = pair.ask("GET", f"/v1/jobs/{name}/results?limit=500&f=ndjson", headers=headers)
        _, more = pair.ask("GET", f"/v1/jobs/{name}/results?limit=500&f=ndjson&after=500", headers=headers)
    store.close()
    results = [orjson.loads(line) for line in (lines + more).splitlines()]
    assert [result["number"] for result in results] == list(range(1, len(ASKS) + 1))
    assert all(result["answer"]["routes"] for result in results)
