"""Networks with scenarios applied, compiled once and kept for the next question; the least used go first.

One is known by the version of the network below it and by owner, name and content of each scenario: what an owner
changes is another one from then on, and nobody is given one by its name alone.
"""

import asyncio
from collections.abc import Callable, Hashable
from dataclasses import dataclass

from cachetools import LRUCache

from api.errors import ScenarioRefusedError
from api.pool import SearchPool
from api.snapshot import Snapshot
from corridor import Scenario
from corridor.errors import DataError


@dataclass(frozen=True, slots=True)
class Chosen:
    """A scenario that a question names: whose it is (None: the data's), what tells its content, how to read it."""

    owner: str | None
    name: str
    content: Hashable
    read: Callable[[], Scenario]

    @property
    def key(self) -> Hashable:
        """What tells it from all others."""
        return self.owner, self.name, self.content


class Overlays:
    """Snapshots with scenarios applied. For the event loop's thread; they are made on the pool."""

    def __init__(self, pool: SearchPool, most: int) -> None:
        self._pool = pool
        self._made: LRUCache[object, asyncio.Task[Snapshot]] = LRUCache(most)
        self._base: Snapshot | None = None

    async def get(self, base: Snapshot, chosen: tuple[Chosen, ...]) -> Snapshot:
        """Return a snapshot with scenarios applied in order; of callers that ask at once, one makes it.

        Raises
        ------
        api.errors.ScenarioRefusedError
            If they do not fit the network, or not each other.
        """
        if self._base is not None and base is not self._base:  # a request that began before another network came
            return await self._make(base, chosen)
        key = (base.network.version, *(one.key for one in chosen))
        task = self._made.get(key)
        if task is None or (task.done() and (task.cancelled() or task.exception())):
            task = self._made[key] = asyncio.create_task(self._make(base, chosen))
        return await asyncio.shield(task)

    def start(self, base: Snapshot) -> None:
        """Keep those of this network from now on, and no others: the one before is to be freed."""
        self._base = base
        self._made.clear()

    async def _make(self, base: Snapshot, chosen: tuple[Chosen, ...]) -> Snapshot:
        def work(_: float) -> Snapshot:
            return base.apply(*(one.read() for one in chosen))

        try:
            return await self._pool.run(work)
        except DataError as error:
            raise ScenarioRefusedError(error) from error
