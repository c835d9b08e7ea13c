"""Goes on with jobs, one question at a time, when callers who wait leave a thread free."""

import asyncio
import logging
import os
import secrets
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial
from time import monotonic
from typing import TypeVar

from pydantic import TypeAdapter

from api.errors import ApiError, UnavailableError
from api.jobs.answers import answer_of, problem_of, snapshot_for
from api.jobs.job import Turn
from api.jobs.ledger import AT_ONCE, LEASE, Ledger
from api.logs import NAME
from api.schemas.jobs import JobAsk
from api.service import Service
from api.store.errors import StoreError
from corridor.errors import InputError

log = logging.getLogger(NAME)
Made = TypeVar("Made")

LOOK_S = 2.0
"""How often a worker looks for jobs that came to others, or that were left lying."""
PURGE_S = 3_600.0
WRITE_S = 1.0
"""How long answers wait to be written together: what a crash costs is done again."""
YIELD_S = 0.02
PATIENCE_S = 1.0
"""How long a question of a job waits at most for callers to leave a thread free: it is slowed down, not starved."""
NICE = 10
ASKS = TypeAdapter(tuple[JobAsk, ...])


class Runner:
    """The worker on jobs of one process: one thread, niced, beside those of the searches."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._ledger = Ledger(service.store, LEASE + timedelta(seconds=service.settings.deadline_s + PATIENCE_S))
        self._worker = secrets.token_hex(8)
        self._nudged = asyncio.Event()
        self._purged = -PURGE_S
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="job", initializer=_be_nice)

    def nudge(self) -> None:
        """Look for a job now."""
        self._nudged.set()

    async def run(self) -> None:
        """Work until cancelled; then give back what is not finished."""
        try:
            while True:
                turn = await self._next()
                if turn is not None:
                    await self._work(turn)
                    continue
                self._nudged.clear()
                try:
                    await asyncio.wait_for(self._nudged.wait(), LOOK_S)
                except TimeoutError:
                    continue
        finally:
            self._executor.shutdown(cancel_futures=True)

    async def _next(self) -> Turn | None:
        if not self._service.store.begun:
            return None
        try:
            if monotonic() - self._purged > PURGE_S and await asyncio.to_thread(self._ledger.purge) < AT_ONCE:
                self._purged = monotonic()
            return await asyncio.to_thread(self._ledger.take, self._worker)
        except StoreError:
            log.warning("jobs wait: the store is out of reach")
        except Exception:  # whatever it is, jobs go on when it is over
            log.exception("jobs wait")
        return None

    async def _work(self, turn: Turn) -> None:
        try:
            await self._answer_all(turn)
        except asyncio.CancelledError:
            self._ledger.give_back(turn)  # the loop is ending: there is nobody left to wait for
            raise
        except StoreError:
            log.warning("job interrupted: the store is out of reach", extra={"job": turn.job})
        except Exception:
            log.exception("job failed", extra={"job": turn.job})
            await self._fail(turn)

    async def _fail(self, turn: Turn) -> None:
        try:
            await asyncio.to_thread(self._ledger.fail, turn, "the service failed; its log tells why")
        except Exception:  # the lease runs out, and somebody tries the job again
            log.exception("job not noted as failed", extra={"job": turn.job})

    async def _answer_all(self, turn: Turn) -> None:
        asks = ASKS.validate_json(turn.asks)
        answers: list[str] = []
        written = monotonic()
        for number, asked in enumerate(asks[turn.done :], start=turn.done + 1):
            await self._give_way()
            answers.append(await self._answer(turn, asked, number))
            if number == len(asks) or monotonic() - written > WRITE_S:
                if not await asyncio.to_thread(self._ledger.write, turn, answers, number, len(asks)):
                    log.info("job taken away", extra={"job": turn.job})
                    return
                answers, written = [], monotonic()
        log.info("job done", extra={"job": turn.job, "answers": len(asks)})

    async def _give_way(self) -> None:
        """Wait while callers need all threads."""
        patience = monotonic() + PATIENCE_S
        pool = self._service.pool
        while pool.inside >= pool.threads and monotonic() < patience:  # noqa: ASYNC110  (nothing tells when they go)
            await asyncio.sleep(YIELD_S)

    async def _answer(self, turn: Turn, asked: JobAsk, number: int) -> str:
        service = self._service
        while True:
            try:
                snapshot = await snapshot_for(service, turn.owner, asked)
                text = await self._on_thread(partial(answer_of, service, snapshot, asked, number))
            except StoreError:  # nor could its answer be written
                raise
            except UnavailableError:  # not the question's fault: try again
                await asyncio.sleep(LOOK_S)
            except (InputError, ApiError) as error:
                service.metrics.job_answers.labels("refused").inc()
                return problem_of(error, number)
            except Exception as error:
                log.exception("question of a job failed", extra={"job": turn.job, "number": number})
                service.metrics.job_answers.labels("failed").inc()
                return problem_of(error, number)
            else:
                service.metrics.job_answers.labels("answered").inc()
                return text

    async def _on_thread(self, work: Callable[[], Made]) -> Made:
        return await asyncio.get_running_loop().run_in_executor(self._executor, work)


def _be_nice() -> None:
    """Let the searches of callers have the cores first; Linux can do so for one thread."""
    if hasattr(os, "setpriority"):
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICE)
