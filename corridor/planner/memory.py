"""What a planner remembers from one question to the next."""

import threading
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from cachetools import LRUCache

from corridor.collector import collector_paused

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

KEPT = 64
"""How many things of a kind are remembered; the one used longest ago is forgotten first."""


class Memory(Generic[K, V]):
    """Values by key, made when first asked for. Safe to share between threads.

    Making happens outside the lock: two threads that ask for the same thing at once may both make it,
    and get the same one.
    """

    def __init__(self, room: int = KEPT) -> None:
        self._lock = threading.Lock()
        self._kept: LRUCache[K, V] = LRUCache(room)

    def get(self, key: K, make: Callable[[], V]) -> V:
        """Return the value of a key."""
        with self._lock:
            if key in self._kept:
                return self._kept[key]
        with collector_paused():
            made = make()
        with self._lock:
            return self._kept.setdefault(key, made)
