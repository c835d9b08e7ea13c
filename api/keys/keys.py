"""The keys of a store."""

import hmac
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Row, insert, select, update

from api.keys.key import Key, Scope, digest_of, id_of, new_token
from api.store.errors import StoreError
from api.store.schema import keys
from api.store.store import Store

USED_EVERY = timedelta(minutes=1)
"""How exact the time of last use is: a write for each request would be one too many."""


class Keys:
    """Makes, finds and revokes keys. Its calls block."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def create(self, owner: str, scopes: Iterable[Scope], expires_at: datetime | None) -> tuple[Key, str]:
        """Return a new key and its token, which is shown nowhere again."""
        name, token = new_token()
        key = Key(id=name, owner=owner, scopes=frozenset(scopes), created_at=datetime.now(UTC), expires_at=expires_at)
        row = {
            "id": key.id,
            "owner": owner,
            "digest": digest_of(token),
            "scopes": " ".join(sorted(key.scopes)),
            "created_at": key.created_at,
            "expires_at": expires_at,
        }
        with self._store.writing() as connection:
            connection.execute(insert(keys).values(row))
        return key, token

    def list_all(self) -> tuple[Key, ...]:
        """Return all keys, revoked and expired ones too, the oldest first."""
        with self._store.reading() as connection:
            return tuple(map(_key, connection.execute(select(keys).order_by(keys.c.created_at, keys.c.id))))

    def revoke(self, name: str) -> bool:
        """Make a key useless and return whether there is one with this id; the first time of two counts."""
        with self._store.writing() as connection:
            known = connection.execute(select(keys.c.id).where(keys.c.id == name).with_for_update()).first()
            active = update(keys).where(keys.c.id == name, keys.c.revoked_at.is_(None))
            connection.execute(active.values(revoked_at=datetime.now(UTC)))
        return known is not None

    def identify(self, token: str) -> Key | None:
        """Return the key of a token, if the secret is right and the key neither revoked nor expired."""
        name = id_of(token)
        if name is None:
            return None
        with self._store.reading() as connection:
            row = connection.execute(select(keys).where(keys.c.id == name)).first()
        if row is None or not hmac.compare_digest(row.digest, digest_of(token)):
            return None
        now, key = datetime.now(UTC), _key(row)
        return self._used(key, now) if key.holds(now) else None

    def _used(self, key: Key, now: datetime) -> Key:
        if key.used_at is not None and now - key.used_at < USED_EVERY:
            return key
        try:
            with self._store.writing() as connection:
                connection.execute(update(keys).where(keys.c.id == key.id).values(used_at=now))
        except StoreError:  # a full disk, a long write: the key is good nevertheless
            return key
        return replace(key, used_at=now)


def _key(row: Row[Any]) -> Key:
    return Key(
        id=row.id,
        owner=row.owner,
        scopes=frozenset(row.scopes.split()),
        created_at=row.created_at,
        expires_at=row.expires_at,
        revoked_at=row.revoked_at,
        used_at=row.used_at,
    )
