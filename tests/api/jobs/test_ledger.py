"""Leases: one worker at a time goes on with a job."""

from datetime import timedelta

import pytest

from api.errors import ConflictError
from api.jobs import ledger as module
from api.jobs.job import State
from api.jobs.ledger import Ledger
from api.store.store import Store


@pytest.fixture
def ledger(store: Store) -> Ledger:
    """Return an empty ledger, on one database and then on the other."""
    return Ledger(store)


def test_a_job_is_taken_once(ledger: Ledger) -> None:
    """By one of two workers."""
    job = ledger.add("acme", "[]", 3)
    turn = ledger.take("one")
    assert turn is not None
    assert (turn.job, ledger.take("two")) == (job.id, None)


def test_the_oldest_comes_first(ledger: Ledger) -> None:
    """Whoever asked."""
    first = ledger.add("acme", "[]", 1)
    ledger.add("other", "[]", 1)
    turn = ledger.take("one")
    assert turn is not None
    assert turn.job == first.id


def test_what_is_written_can_be_read(ledger: Ledger) -> None:
    """In order, as far as it goes; the last answer ends the job."""
    job = ledger.add("acme", "[]", 3)
    turn = ledger.take("one")
    assert turn is not None
    assert ledger.write(turn, ["1", "2"], 2, 3)
    half = ledger.find("acme", job.id)
    assert ledger.write(turn, ["3"], 3, 3)
    whole = ledger.find("acme", job.id)
    assert half is not None
    assert whole is not None
    assert (half.state, half.done, whole.state, whole.done) == (State.RUNNING, 2, State.DONE, 3)
    assert ledger.results(job.id, 1, 10) == ["2", "3"]


def test_a_lost_lease_writes_nothing(store: Store) -> None:
    """Another worker has gone on where the first one's last write ended."""
    ledger = Ledger(store, timedelta(seconds=-1))
    job = ledger.add("acme", "[]", 3)
    late = ledger.take("one")
    assert late is not None
    ledger.write(late, ["1"], 1, 3)
    turn = ledger.take("two")
    assert turn is not None
    assert (turn.job, turn.done) == (job.id, 1)
    assert not ledger.write(late, ["2"], 2, 3)
    assert ledger.write(turn, ["2", "3"], 3, 3)
    assert ledger.results(job.id, 0, 10) == ["1", "2", "3"]


def test_a_deleted_job_takes_no_answers(ledger: Ledger) -> None:
    """Its worker learns so from its next write."""
    job = ledger.add("acme", "[]", 2)
    turn = ledger.take("one")
    assert turn is not None
    assert ledger.delete("acme", job.id)
    assert not ledger.write(turn, ["1"], 1, 2)
    assert ledger.results(job.id, 0, 10) == []


def test_given_back(ledger: Ledger) -> None:
    """Another worker goes on at once."""
    ledger.add("acme", "[]", 2)
    turn = ledger.take("one")
    assert turn is not None
    ledger.give_back(turn)
    again = ledger.take("two")
    assert again is not None
    assert again.worker == "two"


def test_a_failed_job_is_not_taken_again(ledger: Ledger) -> None:
    """And says why."""
    job = ledger.add("acme", "[]", 2)
    turn = ledger.take("one")
    assert turn is not None
    ledger.fail(turn, "because")
    found = ledger.find("acme", job.id)
    assert found is not None
    assert (found.state, found.fault, ledger.take("two")) == (State.FAILED, "because", None)


def test_old_jobs_are_forgotten(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    """With their answers."""
    job = ledger.add("acme", "[]", 1)
    turn = ledger.take("one")
    assert turn is not None
    ledger.write(turn, ["1"], 1, 1)
    assert ledger.purge() == 0
    monkeypatch.setattr(module, "KEPT", timedelta(0))
    assert ledger.purge() == 1
    assert (ledger.find("acme", job.id), ledger.results(job.id, 0, 10)) == (None, [])


def test_there_is_an_end_to_what_is_kept(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of one owner, finished jobs too."""
    monkeypatch.setattr(module, "MAX_JOBS", 1)
    ledger.add("acme", "[]", 1)
    turn = ledger.take("one")
    assert turn is not None
    ledger.write(turn, ["1"], 1, 1)
    with pytest.raises(ConflictError):
        ledger.add("acme", "[]", 1)
    ledger.add("other", "[]", 1)


def test_many_are_forgotten_in_turn(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    """A statement takes so many values."""
    for _ in range(3):
        ledger.add("acme", "[]", 1)
    monkeypatch.setattr(module, "KEPT", timedelta(0))
    monkeypatch.setattr(module, "AT_ONCE", 2)
    assert [ledger.purge(), ledger.purge()] == [2, 1]
