"""The one who swaps networks: one at a time, off the event loop, and only for a better one."""

import asyncio
import logging
from datetime import UTC, datetime
from time import perf_counter

from api.logs import NAME
from api.reload.candidate import read_candidate, reason_of
from api.reload.outcome import Outcome
from api.reload.settle import settle
from api.service import Service

log = logging.getLogger(NAME)


class Reloader:
    """Puts another edition of a service's data folder in place while the old one answers.

    ``turn`` is held by whoever makes a network: the first one, or the next.
    """

    def __init__(self, service: Service) -> None:
        self._service = service
        self.turn = asyncio.Lock()
        self._begun = 0

    async def reload(self) -> Outcome:
        """Read the folder and swap networks, or keep the old one; requests keep the network they began with.

        Whoever asks during a reload waits for the next one, which all who asked meanwhile share.
        """
        seen = self._begun
        async with self.turn:
            last = self._service.last_reload
            if self._begun > seen and last is not None:
                return last
            self._begun += 1
            return await self._attempt()

    async def _attempt(self) -> Outcome:
        service, began = self._service, perf_counter()
        before = service.snapshot.network.version if service.ready else None
        try:
            candidate = await asyncio.to_thread(read_candidate, service.settings.network, service.settings.deadline_s)
        except Exception as error:
            log.exception("network refused, the old one stays", extra={"network_version": before})
            return await self._note(before, reason_of(error), began, ok=False)
        version = candidate.network.version
        service.publish(candidate)
        del candidate
        await asyncio.to_thread(settle)
        log.info("network reloaded", extra={"network_version": version, "before": before})
        return await self._note(version, "unchanged" if version == before else f"{before} before", began, ok=True)

    async def _note(self, version: str | None, detail: str, began: float, *, ok: bool) -> Outcome:
        outcome = Outcome(
            at=datetime.now(UTC),
            ok=ok,
            detail=detail,
            network_version=version,
            seconds=round(perf_counter() - began, 3),
        )
        self._service.note_reload(outcome)
        await asyncio.to_thread(self._service.tell)
        return outcome
