"""Searches on a bounded number of threads, with a bounded queue before them."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from time import perf_counter
from typing import TypeVar

from api.errors import OverloadedError
from api.metrics import Metrics

Result = TypeVar("Result")


class SearchPool:
    """Runs work off the event loop; refuses it when threads and queue are full.

    Parameters
    ----------
    threads
        How much work runs at once.
    queue
        How much may wait.
    deadline_s
        Seconds from being let in to being done; work is told how many are left when it starts.
    metrics
        Where to count who is inside and who was refused.
    """

    def __init__(self, threads: int, queue: int, deadline_s: float, metrics: Metrics) -> None:
        self.threads = threads
        self.room = threads + queue
        self.inside = 0
        self._deadline_s = deadline_s
        self._metrics = metrics
        self._executor: ThreadPoolExecutor | None = None

    async def run(self, work: Callable[[float], Result]) -> Result:
        """Return what work returns, given the seconds that it has.

        Raises
        ------
        api.errors.OverloadedError
            If there is no room, or the deadline passed while waiting.
        """
        if self.inside >= self.room:
            self._metrics.refused.inc()
            raise OverloadedError(f"{self.inside} requests are being answered or wait: try again shortly")
        began = perf_counter()
        if self._executor is None:
            self._executor = ThreadPoolExecutor(self.threads, thread_name_prefix="search")
        self.inside += 1
        self._metrics.inside.inc()
        try:
            return await asyncio.get_running_loop().run_in_executor(self._executor, self._start, work, began)
        finally:
            self.inside -= 1
            self._metrics.inside.dec()

    def close(self) -> None:
        """Finish what runs, drop what waits; work that comes later starts new threads."""
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)
            self._executor = None

    def _start(self, work: Callable[[float], Result], began: float) -> Result:
        left_s = self._deadline_s - (perf_counter() - began)
        if left_s <= 0:
            raise OverloadedError(f"the request waited {self._deadline_s:g} s for a thread: try again shortly")
        return work(left_s)
