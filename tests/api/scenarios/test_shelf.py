"""Scenarios in a store, on both databases."""

from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import asdict

import pytest
from sqlalchemy import insert

from api.errors import ConflictError, NotFoundError, PreconditionError
from api.scenarios import shelf as shelves
from api.scenarios.shelf import Kept, Shelf
from api.store.schema import scenarios
from api.store.store import Store
from tests.changed import changed


def kept(name: str = "a", owner: str = "acme", usd: int = 1) -> Kept:
    """Return a scenario to keep."""
    return Kept.new(owner, changed(f"- carbon_price_usd_t: {usd}", name))


@pytest.fixture
def shelf(store: Store) -> Shelf:
    """Return an empty shelf."""
    return Shelf(store)


def test_what_is_kept_is_found(shelf: Shelf) -> None:
    """With all it is."""
    one = kept()
    shelf.add(one)
    assert shelf.find("acme", "a") == one


def test_owners_see_their_own_only(shelf: Shelf) -> None:
    """Though the names are the same."""
    shelf.add(kept(usd=1))
    shelf.add(kept(owner="other", usd=2))
    assert [one.digest for one in shelf.list_of("acme")] == [kept().digest]
    assert shelf.digests_of("other") == {"a": kept(usd=2).digest}
    assert shelf.find("third", "a") is None


def test_a_name_is_taken_once(shelf: Shelf) -> None:
    """By one owner."""
    shelf.add(kept())
    with pytest.raises(ConflictError, match="a already"):
        shelf.add(kept(usd=2))


def test_of_two_at_once_one_is_kept(shelf: Shelf, store: Store) -> None:
    """The other is told, whichever database finds out."""
    with ThreadPoolExecutor() as pool, store.writing() as connection:
        connection.execute(insert(scenarios).values(asdict(kept())))
        other = pool.submit(shelf.add, kept(usd=2))
        wait([other], timeout=0.3)
        connection.commit()
        assert isinstance(other.exception(10), ConflictError)
    assert shelf.digests_of("acme") == {"a": kept().digest}


def test_put_replaces(shelf: Shelf) -> None:
    """And keeps when it was first stored."""
    first = kept()
    assert shelf.put(first, None) is False
    assert shelf.put(kept(usd=2), None) is True
    now = shelf.find("acme", "a")
    assert now
    assert (now.digest, now.created_at) == (kept(usd=2).digest, first.created_at)
    assert now.changed_at > first.changed_at


def test_put_and_remove_look_at_what_was_known(shelf: Shelf) -> None:
    """Who read another state is refused."""
    shelf.add(kept())
    with pytest.raises(PreconditionError):
        shelf.put(kept(usd=2), frozenset({"other"}))
    with pytest.raises(PreconditionError):
        shelf.remove("acme", "a", frozenset({"other"}))
    assert shelf.put(kept(usd=2), frozenset({kept().digest}))


def test_nothing_is_known_of_what_is_not_there(shelf: Shelf) -> None:
    """Not even that it may be made."""
    with pytest.raises(PreconditionError):
        shelf.put(kept(), frozenset())


def test_what_is_removed_is_gone(shelf: Shelf) -> None:
    """For its owner; others cannot remove it."""
    shelf.add(kept())
    with pytest.raises(NotFoundError):
        shelf.remove("other", "a", None)
    shelf.remove("acme", "a", None)
    assert shelf.list_of("acme") == ()


def test_there_is_an_end_to_how_many(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    """For each owner."""
    monkeypatch.setattr(shelves, "MAX_SCENARIOS", 2)
    shelf.add(kept("a"))
    shelf.put(kept("b"), None)
    with pytest.raises(ConflictError, match="you have 2 scenarios"):
        shelf.add(kept("c"))
    shelf.add(kept("c", owner="other"))
    assert shelf.put(kept("b", usd=2), None)
