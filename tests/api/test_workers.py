"""What workers tell each other."""

import os
from pathlib import Path

import pytest

from api.workers import Workers, WorkerState
from corridor.network.network import Network
from tests.tiny import swap, tiny_network


def _state(network: Network) -> WorkerState:
    return WorkerState(pid=os.getpid(), network_version=network.version, last_reload=None)


def _shared(tmp_path: Path) -> Workers:
    (tmp_path / "shared").mkdir()
    return Workers(tmp_path / "shared")


def test_alone() -> None:
    """A process on its own has nobody to tell."""
    assert (Workers(None).states(), Workers(None).good_folder()) == ([], None)


def test_told(tmp_path: Path) -> None:
    """The others know what it answers from, and have a copy of it."""
    workers, network = _shared(tmp_path), Network.read(tiny_network(tmp_path / "network"))
    workers.tell(_state(network), network)
    good = workers.good_folder()
    assert workers.states() == [_state(network)]
    assert good is not None
    assert Network.read(good).version == network.version


def test_the_copy_follows(tmp_path: Path) -> None:
    """A later edition takes its place, also where only golden queries have changed; copies do not pile up."""
    workers, folder = _shared(tmp_path), tiny_network(tmp_path / "network")
    found = []
    for number in range(4):
        (folder / "golden.json").write_text("[]" + " " * number)
        network = Network.read(folder)
        workers.tell(_state(network), network)
        found.append(workers.good_folder())
    assert len(set(found)) == 4
    assert len(list((tmp_path / "shared").glob("network-*"))) == 2


def test_a_folder_that_changed_is_not_copied(tmp_path: Path) -> None:
    """What is there now is not what was taken: the copy before stays."""
    workers, network = _shared(tmp_path), Network.read(tiny_network(tmp_path / "network"))
    tiny_network(tmp_path / "network", rates=swap(("3100", "2100")))
    workers.tell(_state(network), network)
    assert workers.good_folder() is None


def test_the_dead_are_not_counted(tmp_path: Path) -> None:
    """What a process that is gone has told counts no more."""
    workers, network = _shared(tmp_path), Network.read(tiny_network(tmp_path / "network"))
    workers.tell(WorkerState(pid=2**22 + 1, network_version=network.version, last_reload=None), network)
    assert workers.states() == []


def test_processes_of_others_are_no_workers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One may have got the number of a worker that is dead."""

    def refuse(*_: int) -> None:
        raise PermissionError

    monkeypatch.setattr("os.kill", refuse)
    workers = _shared(tmp_path)
    network = Network.read(tiny_network(tmp_path / "tiny"))
    workers.tell(_state(network), network)
    assert workers.states() == []
