"""Keys that were looked up a moment ago, so that not every request asks the store."""

import asyncio
from datetime import UTC, datetime

from cachetools import TTLCache

from api.keys.key import Key, digest_of
from api.keys.keys import Keys

TRUSTED_S = 2
"""How long a key that was found is believed: no longer is a revoked one still good."""
MAX_KEYS = 10_000


class KeyRing:
    """Tells keys by their tokens. For the event loop's thread; tokens themselves are not held."""

    def __init__(self, keys: Keys) -> None:
        self._keys = keys
        self._known: TTLCache[str, Key] = TTLCache(MAX_KEYS, TRUSTED_S)

    def known(self, token: str) -> Key | None:
        """Return the key of a token without asking the store, if that is possible."""
        key = self._known.get(digest_of(token))
        return key if key is not None and key.holds(datetime.now(UTC)) else None

    async def identify(self, token: str) -> Key | None:
        """Return the key of a token, if it is a good one.

        Raises
        ------
        api.store.errors.StoreError
            If the store cannot tell.
        """
        key = await asyncio.to_thread(self._keys.identify, token)
        if key is not None:
            self._known[digest_of(token)] = key
        return key
