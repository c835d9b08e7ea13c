"""Reloads, of sound folders and of spoilt ones, while callers ask."""

import os
import shutil
import signal
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from api.keys.key import Scope
from api.keys.keys import Keys
from api.store.store import Store
from tests.api.faults.conftest import ASKS
from tests.api.faults.serving import Answer, Load, Serving, serving
from tests.api.reload.test_reload import BAD
from tests.tiny import tiny_network


def _put(edition: Path, folder: Path) -> None:
    """Put an edition in place of a folder in one step each way."""
    new = folder.with_name("new")
    shutil.copytree(edition, new)
    folder.rename(folder.with_name("old"))
    new.rename(folder)
    shutil.rmtree(folder.with_name("old"))


def _reload(pair: Serving) -> list[dict[str, Any]]:
    """Hang up, and return what became of it in each worker.

    That is what was read when all were done: a worker knows of its own reload before the others can read of it.
    """

    def told() -> dict[int, Any]:
        return {worker["pid"]: worker["last_reload"] for worker in pair.ready()["workers"]}

    before, after = told(), dict[int, Any]()

    def done() -> bool:
        after.update(told())
        return all(last and last != before[pid] for pid, last in after.items())

    os.kill(pair.process.pid, signal.SIGHUP)
    pair.until(done)
    return list(after.values())


def test_editions_take_turns(pair: Serving, folder: Path, dear: Path, cheap: Path, expected: dict[str, Any]) -> None:
    """No request fails, no answer mixes editions, and every worker has the last one."""
    with Load(pair, ASKS) as load:
        for edition in (cheap, dear, cheap):
            load.after(50)
            _put(edition, folder)
            assert all(outcome["ok"] for outcome in _reload(pair))
        load.after(50)
    assert set(load.statuses) == {200}
    assert not load.wrong(expected)
    assert {answer.version for _, answer in load.answers} == set(expected)
    assert len({worker["network_version"] for worker in pair.ready()["workers"]}) == 1


def test_spoilt_folders_change_nothing(
    pair: Serving, folder: Path, tmp_path: Path, expected: dict[str, list[Answer]]
) -> None:
    """No request fails, every worker refuses, and the old network stays."""
    before = pair.ready()["network_version"]
    with Load(pair, ASKS) as load:
        for name, changes in BAD.items():
            load.after(20)
            _put(tiny_network(tmp_path / name, **changes), folder)
            outcomes = _reload(pair)
            assert {(outcome["ok"], outcome["network_version"]) for outcome in outcomes} == {(False, before)}
        load.after(20)
    assert set(load.statuses) == {200}
    assert not load.wrong(expected)
    assert {answer.version for _, answer in load.answers} == {before}


@pytest.mark.parametrize("name", ["missing file", "bad row"])
def test_spoilt_folders_do_not_start(tmp_path: Path, name: str) -> None:
    """With several workers the supervisor gives up, with the code of a failed start."""
    with serving(tiny_network(tmp_path / "network", **BAD[name]), 2) as found:
        assert found.process.wait() == 1


def test_over_http_it_reaches_all_workers(folder: Path, cheap: Path, tmp_path: Path) -> None:
    """Whichever of them was asked."""
    store = Store(str(tmp_path / "store.db"))
    _, token = Keys(store).create("operator", (Scope.ADMIN,), datetime.now(UTC) + timedelta(1))
    store.close()
    with serving(folder, 2, store=tmp_path / "store.db") as pair:
        _put(cheap, folder)
        status, outcome = pair.ask("POST", "/v1/network/reload", headers={"Authorization": f"Bearer {token}"})
        wanted = {outcome["network_version"]}
        pair.until(lambda: {worker["network_version"] for worker in pair.ready()["workers"]} == wanted)
    assert (status, outcome["ok"]) == (200, True)
