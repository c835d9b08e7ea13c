"""From start to readiness, and down again."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from api.logs import NAME, start_logging
from api.service import Service
from api.snapshot import Snapshot
from api.warm import warm
from corridor.errors import DataError

log = logging.getLogger(NAME)


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Read and compile the network, then warm it while ``/healthz`` answers and ``/readyz`` says not yet."""
    service: Service = app.state.service
    start_logging(service.settings.log_level)
    try:
        snapshot = await asyncio.to_thread(Snapshot.read, service.settings.network)
    except DataError as error:
        log.critical("network refused", extra={"fault": str(error)})
        raise
    warming = asyncio.create_task(_warm(service, snapshot))
    try:
        yield
    finally:
        service.withdraw()
        warming.cancel()
        service.pool.close()
        service.store.close()


async def _warm(service: Service, snapshot: Snapshot) -> None:
    try:
        seconds = await asyncio.to_thread(warm, snapshot)
    except Exception:
        log.exception("warming failed")
        raise
    service.publish(snapshot)
    log.info("ready", extra={"network_version": snapshot.network.version, "warm_s": round(seconds, 3)})
