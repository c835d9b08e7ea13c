"""Token buckets: so many requests per minute, all at once or spread, per key or address.

``RateLimit`` and ``RateLimit-Policy`` are those of the IETF draft (draft-ietf-httpapi-ratelimit-headers-11); as long as
it is a draft, this is the one place that knows them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from time import monotonic

from cachetools import LRUCache

WINDOW_S = 60
MAX_BUCKETS = 100_000
"""Buckets remembered; one that is forgotten is full again."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """What is left after a request: ``retry_s`` is 0 if it may pass."""

    policy: str
    quota: int
    left: int
    full_s: int
    retry_s: int

    @property
    def headers(self) -> list[tuple[bytes, bytes]]:
        """The headers that tell it, as ASGI wants them."""
        found = [
            (b"ratelimit-policy", f'"{self.policy}";q={self.quota};w={WINDOW_S}'.encode()),
            (b"ratelimit", f'"{self.policy}";r={self.left};t={self.full_s}'.encode()),
        ]
        return [*found, (b"retry-after", str(self.retry_s).encode())] if self.retry_s else found


class Buckets:
    """One bucket per name. For one thread.

    Parameters
    ----------
    policy
        What the policy is called.
    quota
        Requests per minute, at most 2**31; 0: no limit.
    clock
        Seconds that only grow.
    """

    def __init__(self, policy: str, quota: int, clock: Callable[[], float] = monotonic) -> None:
        self._policy = policy
        self._quota = quota
        self._clock = clock
        self._rate = quota / WINDOW_S
        self._filled: LRUCache[str, tuple[float, float]] = LRUCache(MAX_BUCKETS)

    def take(self, name: str) -> Allowance | None:
        """Take one request out of a bucket and return what is left; None without a limit."""
        if not self._quota:
            return None
        now = self._clock()
        filled, then = self._filled.get(name, (float(self._quota), now))
        filled = min(self._quota, filled + (now - then) * self._rate)
        passes = filled >= 1
        filled -= passes
        self._filled[name] = filled, now
        return Allowance(
            policy=self._policy,
            quota=self._quota,
            left=int(filled),
            full_s=ceil((self._quota - filled) / self._rate),
            retry_s=0 if passes else max(1, ceil((1 - filled) / self._rate)),
        )
