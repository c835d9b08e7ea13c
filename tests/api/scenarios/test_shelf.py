"""Scenarios in a store, on both databases."""

import pytest

from api.errors import ConflictError, NotFoundError, PreconditionError
from api.scenarios import shelf as shelves
from api.scenarios.shelf import Kept, Shelf
from api.store.store import Store


def kept(name: str = "a", owner: str = "acme", text: str = "{}") -> Kept:
    """Return a scenario to keep."""
    return Kept.new(owner, name, "Title", text)


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
    shelf.add(kept(text="1"))
    shelf.add(kept(owner="other", text="2"))
    assert [one.text for one in shelf.list_of("acme")] == ["1"]
    assert shelf.digests_of("other") == {"a": kept(text="2").digest}
    assert shelf.find("third", "a") is None


def test_a_name_is_taken_once(shelf: Shelf) -> None:
    """By one owner."""
    shelf.add(kept())
    with pytest.raises(ConflictError, match="a already"):
        shelf.add(kept(text="2"))


def test_put_replaces(shelf: Shelf) -> None:
    """And keeps when it was first stored."""
    first = kept()
    assert shelf.put(first, None) is False
    assert shelf.put(kept(text="2"), None) is True
    now = shelf.find("acme", "a")
    assert now
    assert (now.text, now.created_at, now.changed_at > first.changed_at) == ("2", first.created_at, True)


def test_put_and_remove_look_at_what_was_known(shelf: Shelf) -> None:
    """Who read another state is refused."""
    shelf.add(kept())
    with pytest.raises(PreconditionError):
        shelf.put(kept(text="2"), frozenset({"other"}))
    with pytest.raises(PreconditionError):
        shelf.remove("acme", "a", frozenset({"other"}))
    assert shelf.put(kept(text="2"), frozenset({kept().digest}))


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
    assert shelf.put(kept("b", text="2"), None)
