"""Bytes worth keeping, up to a number of bytes; the least recently used go first."""

import threading
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Literal

from cachetools import LRUCache

OVERHEAD = 500
"""Bytes that an entry takes beside its body: empty tiles alone would otherwise be kept without end."""
Coding = Literal["br", "gzip"]
"""Codings of replies, those that are smaller for less time first (RFC 7932, RFC 1952)."""


@dataclass(frozen=True, slots=True)
class Packed:
    """Bytes ready to send, and how they are encoded (None: not at all)."""

    body: bytes
    encoding: Coding | None = None


class Kept:
    """A cache of packed replies. Safe to share between threads."""

    def __init__(self, max_bytes: int) -> None:
        self._lock = threading.Lock()
        self._items: LRUCache[Hashable, Packed] = LRUCache(max_bytes, getsizeof=_size)

    def find(self, key: Hashable) -> Packed | None:
        """Return what is kept under a key, if anything."""
        with self._lock:
            return self._items.get(key)

    def keep(self, key: Hashable, item: Packed) -> None:
        """Keep a reply, unless it alone is larger than the cache."""
        if _size(item) <= self._items.maxsize:
            with self._lock:
                self._items[key] = item


def _size(item: Packed) -> int:
    return len(item.body) + OVERHEAD
