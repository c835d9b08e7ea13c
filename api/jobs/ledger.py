"""Where jobs are kept: an owner sees their own and no others, and one worker at a time goes on with a job.

A worker holds a job by a lease that it renews with every write. A write of a worker that has lost its lease, or whose
job was deleted meanwhile, writes nothing.
"""

import secrets
from collections.abc import Sequence
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Column, Row, and_, delete, func, insert, or_, select, update

from api.errors import ConflictError
from api.jobs.job import Job, State, Turn
from api.store.schema import job_results, jobs
from api.store.store import Store

MAX_OPEN = 4
"""Jobs of one owner that are not finished."""
LEASE = timedelta(seconds=10)
"""How long a worker holds a job beyond the time that one question may take."""
KEPT = timedelta(days=7)
"""How long a job is kept after its last change."""
AT_ONCE = 1_000
"""Jobs forgotten in one transaction: databases take so many values in one statement, and others want to write."""
MAX_JOBS = 1_000
"""Jobs of one owner, finished or not."""
ID_BYTES = 12
_HEAD: tuple[Column[Any], ...] = tuple(jobs.c[field.name] for field in fields(Job))


class Ledger:
    """Jobs in a store. Its calls block.

    Parameters
    ----------
    store
        Where they are.
    lease
        How long a worker holds a job without writing to it.
    """

    def __init__(self, store: Store, lease: timedelta = LEASE) -> None:
        self._store = store
        self._lease = lease

    def add(self, owner: str, asks: str, total: int) -> Job:
        """Queue a job.

        Raises
        ------
        api.errors.ConflictError
            If the owner has too many that are not finished.
        """
        now = datetime.now(UTC)
        job = Job(
            id=secrets.token_hex(ID_BYTES),
            owner=owner,
            state=State.QUEUED,
            total=total,
            done=0,
            created_at=now,
            changed_at=now,
            fault=None,
        )
        with self._store.writing() as connection:
            if connection.execute(select(func.count()).where(jobs.c.owner == owner)).scalar_one() >= MAX_JOBS:
                raise ConflictError(f"you have {MAX_JOBS:,} jobs, as many as are kept: DELETE some first")
            unfinished = and_(jobs.c.owner == owner, jobs.c.state.in_((State.QUEUED, State.RUNNING)))
            if connection.execute(select(func.count()).where(unfinished)).scalar_one() >= MAX_OPEN:
                raise ConflictError(f"{MAX_OPEN} jobs are not finished yet: wait for one, or delete it")
            head = {column.name: getattr(job, column.name) for column in _HEAD}
            connection.execute(insert(jobs).values(head | {"asks": asks}))
        return job

    def list_of(self, owner: str) -> tuple[Job, ...]:
        """Return the jobs of an owner, the latest first."""
        with self._store.reading() as connection:
            found = select(*_HEAD).where(jobs.c.owner == owner).order_by(jobs.c.created_at.desc(), jobs.c.id)
            return tuple(map(_job, connection.execute(found)))

    def find(self, owner: str, name: str) -> Job | None:
        """Return a job of an owner."""
        with self._store.reading() as connection:
            row = connection.execute(select(*_HEAD).where(jobs.c.id == name, jobs.c.owner == owner)).first()
        return None if row is None else _job(row)

    def delete(self, owner: str, name: str) -> bool:
        """Forget a job of an owner, finished or not, and return whether there was one."""
        with self._store.writing() as connection:
            found = connection.execute(delete(jobs).where(jobs.c.id == name, jobs.c.owner == owner)).rowcount
            if found:
                connection.execute(delete(job_results).where(job_results.c.job == name))
        return bool(found)

    def results(self, name: str, after: int, limit: int) -> list[str]:
        """Return answers of a job in order, as JSON."""
        numbers = job_results.c.number
        found = select(job_results.c.text).where(job_results.c.job == name, numbers > after).order_by(numbers)
        with self._store.reading() as connection:
            return list(connection.execute(found.limit(limit)).scalars())

    def take(self, worker: str) -> Turn | None:
        """Give the oldest job that nobody works on to a worker."""
        now = datetime.now(UTC)
        free = or_(jobs.c.state == State.QUEUED, and_(jobs.c.state == State.RUNNING, jobs.c.lease_until < now))
        oldest = select(jobs).where(free).order_by(jobs.c.created_at, jobs.c.id).limit(1)
        with self._store.writing() as connection:
            row = connection.execute(oldest.with_for_update(skip_locked=True)).first()
            if row is None:
                return None
            held = {"state": State.RUNNING, "worker": worker, "lease_until": now + self._lease, "changed_at": now}
            connection.execute(update(jobs).where(jobs.c.id == row.id).values(held))
        return Turn(job=row.id, owner=row.owner, worker=worker, asks=row.asks, done=row.done)

    def write(self, turn: Turn, answers: Sequence[str], done: int, total: int) -> bool:
        """Add answers to a job, the last of which is number ``done``; return whether it is still this worker's."""
        now = datetime.now(UTC)
        first = done - len(answers) + 1
        values = {"done": done, "changed_at": now, "lease_until": now + self._lease}
        if done == total:
            values |= {"state": State.DONE, "lease_until": None}
        with self._store.writing() as connection:
            if not connection.execute(_held(turn).values(values)).rowcount:
                return False
            rows = [{"job": turn.job, "number": first + i, "text": text} for i, text in enumerate(answers)]
            if rows:
                connection.execute(insert(job_results), rows)
        return True

    def fail(self, turn: Turn, fault: str) -> None:
        """End a job that cannot go on."""
        values = {"state": State.FAILED, "fault": fault, "changed_at": datetime.now(UTC), "lease_until": None}
        with self._store.writing() as connection:
            connection.execute(_held(turn).values(values))

    def give_back(self, turn: Turn) -> None:
        """Let another worker go on at once."""
        with self._store.writing() as connection:
            connection.execute(_held(turn).values(state=State.QUEUED, lease_until=None))

    def purge(self) -> int:
        """Forget some jobs that have not changed for long, and return how many: some may be left if there were many."""
        old = select(jobs.c.id).where(jobs.c.changed_at < datetime.now(UTC) - KEPT).limit(AT_ONCE)
        with self._store.writing() as connection:
            names = list(connection.execute(old.with_for_update(skip_locked=True)).scalars())
            connection.execute(delete(job_results).where(job_results.c.job.in_(names)))
            connection.execute(delete(jobs).where(jobs.c.id.in_(names)))
        return len(names)


def _held(turn: Turn) -> Any:  # noqa: ANN401  (a statement)
    return update(jobs).where(jobs.c.id == turn.job, jobs.c.worker == turn.worker, jobs.c.state == State.RUNNING)


def _job(row: Row[Any]) -> Job:
    return Job(**dict(row._mapping) | {"state": State(row.state)})  # noqa: SLF001  (its name for a public thing)
