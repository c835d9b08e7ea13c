"""Searches on the pool that end when their caller has gone: a client that hangs up gives its thread back."""

import asyncio
from collections.abc import Callable
from threading import Event
from typing import TypeVar

from starlette.requests import Request

from api.service import Service
from corridor.search.limits import Caps

Result = TypeVar("Result")


async def while_wanted(request: Request, service: Service, work: Callable[[Caps], Result]) -> Result:
    """Return what work returns, given bounds on it.

    Parameters
    ----------
    request
        The request, its body read.
    work
        Runs on the pool, within the seconds and labels that the service allows.

    Raises
    ------
    corridor.search.limits.Cancelled
        If the client hung up before it was done.
    api.errors.OverloadedError
        If there is no room, or the deadline passed while waiting.
    """
    gone = Event()

    def bounded(left_s: float) -> Result:
        caps = Caps(deadline_s=left_s, max_labels=service.settings.max_labels, cancel=gone)
        caps.stop_if_cancelled()
        return work(caps)

    watch = asyncio.create_task(_note_end(request, gone))
    try:
        return await service.pool.run(bounded)
    finally:
        gone.set()
        watch.cancel()


async def _note_end(request: Request, gone: Event) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
    gone.set()
