"""Keys in a store, on both databases."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from api.keys.key import Scope, id_of, new_token
from api.keys.keys import Keys
from api.store.errors import StoreError
from api.store.store import Store

HOUR = timedelta(hours=1)


@pytest.fixture
def keys(store: Store) -> Keys:
    """Return the keys of an empty store."""
    return Keys(store)


def test_a_token_tells_its_key(keys: Keys) -> None:
    """With owner and scopes."""
    key, token = keys.create("acme", [Scope.PLAN], None)
    found = keys.identify(token)
    assert found
    assert (found.id, found.owner, found.scopes) == (key.id, "acme", {"plan"})


def test_another_secret_tells_nothing(keys: Keys) -> None:
    """Though the id is right."""
    _, token = keys.create("acme", [Scope.PLAN], None)
    assert keys.identify(token[:-1] + ("A" if token[-1] != "A" else "B")) is None


@pytest.mark.parametrize("token", ["", "x", "cor_", "cor_123456789abc_", "cor_123456789abc_x", "cör_123456789abc_x"])
def test_what_is_no_token_tells_nothing(keys: Keys, token: str) -> None:
    """Whatever it looks like."""
    assert keys.identify(token) is None


def test_a_revoked_key_tells_nothing(keys: Keys) -> None:
    """Once and for all."""
    key, token = keys.create("acme", [Scope.PLAN], None)
    assert keys.revoke(key.id)
    assert keys.identify(token) is None


def test_revoking_twice_keeps_the_first_instant(keys: Keys) -> None:
    """It says when the key ended."""
    key, _ = keys.create("acme", [Scope.PLAN], None)
    keys.revoke(key.id)
    first = keys.list_all()[0].revoked_at
    assert keys.revoke(key.id)
    assert keys.list_all()[0].revoked_at == first is not None


def test_only_known_keys_are_revoked(keys: Keys) -> None:
    """The caller is told."""
    assert not keys.revoke("nothing")


def test_an_expired_key_tells_nothing(keys: Keys) -> None:
    """From its end on."""
    now = datetime.now(UTC)
    _, ended = keys.create("acme", [Scope.PLAN], now - HOUR)
    _, good = keys.create("acme", [Scope.PLAN], now + HOUR)
    assert (keys.identify(ended), keys.identify(good) is not None) == (None, True)


def test_use_is_noted(keys: Keys) -> None:
    """The instant of the last one, to the minute."""
    _, token = keys.create("acme", [Scope.PLAN], None)
    before = keys.list_all()[0].used_at
    keys.identify(token)
    used = keys.list_all()[0].used_at
    assert before is None
    assert used is not None
    assert abs(datetime.now(UTC) - used) < HOUR / 60


def test_secrets_are_not_in_the_store(tmp_path: Path) -> None:
    """Only their digests: no byte of the file tells a token."""
    store = Store(str(tmp_path / "store.db"))
    _, token = Keys(store).create("acme", [Scope.PLAN], None)
    store.close()
    assert token.split("_", 2)[2].encode() not in (tmp_path / "store.db").read_bytes()
    with sqlite3.connect(tmp_path / "store.db") as connection:
        assert connection.execute("SELECT length(digest) FROM keys").fetchone() == (64,)
    connection.close()


def test_the_file_is_for_its_owner_only(tmp_path: Path) -> None:
    """Contract rates are nobody else's business."""
    store = Store(str(tmp_path / "store.db"))
    Keys(store).list_all()
    store.close()
    assert (tmp_path / "store.db").stat().st_mode & 0o077 == 0


def test_tokens_differ() -> None:
    """And each holds its id, and 256 bits that are not in it."""
    made = [new_token() for _ in range(100)]
    assert len({token for _, token in made}) == 100
    assert all(id_of(token) == name for name, token in made)
    assert all(len(token.split("_", 2)[2]) == 43 for _, token in made)


def test_a_key_is_good_though_its_use_cannot_be_noted(
    keys: Keys, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk is no reason to refuse it."""
    _, token = keys.create("acme", [Scope.PLAN], None)

    def full() -> None:
        raise StoreError("the disk is full")

    monkeypatch.setattr(store, "writing", full)
    found = keys.identify(token)
    assert found is not None
    assert found.used_at is None
