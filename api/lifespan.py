"""From start to readiness, and down again."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from api.jobs.runner import Runner
from api.logs import NAME, start_logging
from api.reload.reloader import Reloader
from api.reload.settle import settle
from api.reload.triggers import on_hangup, watch
from api.service import Service
from api.snapshot import Snapshot
from api.warm import warm
from corridor.errors import DataError

log = logging.getLogger(NAME)


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Read and compile the network, then warm it while ``/healthz`` answers and ``/readyz`` says not yet.

    One of several workers takes no connections before it is warm: the others answer meanwhile.
    """
    service: Service = app.state.service
    settings = service.settings
    start_logging(settings.log_level)
    folder = service.workers.good_folder() or settings.network
    try:
        snapshot = await asyncio.to_thread(Snapshot.read, folder)
    except DataError as error:
        log.critical("network refused", extra={"fault": str(error)})
        raise
    app.state.reloader = reloader = Reloader(service)
    app.state.runner = runner = Runner(service)
    warming = asyncio.create_task(_warm(service, snapshot, reloader.turn))
    tasks = [warming, asyncio.create_task(_run_jobs(runner, warming))]
    if settings.watch_s:
        watched = settings.network or snapshot.network.folder
        tasks.append(asyncio.create_task(watch(watched, settings.watch_s, reloader.reload)))
    del snapshot  # it goes when another takes its place
    try:
        with on_hangup(reloader.reload):
            if settings.workers_folder:
                await warming
            yield
    finally:
        service.withdraw()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        service.pool.close()
        service.store.close()


async def _run_jobs(runner: Runner, warming: asyncio.Task[None]) -> None:
    await warming
    await runner.run()


async def _warm(service: Service, snapshot: Snapshot, turn: asyncio.Lock) -> None:
    async with turn:
        try:
            seconds = await asyncio.to_thread(warm, snapshot)
        except Exception:
            log.exception("warming failed")
            raise
        service.publish(snapshot)
        await asyncio.to_thread(settle)
        await asyncio.to_thread(service.tell)
    log.info("ready", extra={"network_version": snapshot.network.version, "warm_s": round(seconds, 3)})
