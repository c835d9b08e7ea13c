"""``corridor keys``."""

from pathlib import Path

import pytest

from api.keys.keys import Keys
from api.store.store import Store
from tests.cli.command import run


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Have the commands use a store of their own."""
    address = str(tmp_path / "store.db")
    monkeypatch.setenv("CORRIDOR_STORE", address)
    return address


def created(*words: str) -> tuple[str, str]:
    """Make a key and return its token and its id."""
    token = run("keys", "create", "acme", "--scope", "plan", *words).out.strip()
    return token, token.split("_")[1]


def test_create_prints_a_token_that_works(store: str) -> None:
    """On standard output, alone."""
    token, name = created("--scope", "scenarios")
    opened = Store(store)
    key = Keys(opened).identify(token)
    opened.close()
    assert key
    assert (key.id, key.owner, key.scopes) == (name, "acme", {"plan", "scenarios"})


def test_list_tells_keys_without_secrets() -> None:
    """Whose, for what, until when, and whether they work."""
    token, name = created()
    listed = run("keys", "list").out
    assert all(word in listed for word in (name, "acme", "plan", "never", "active"))
    assert token.split("_", 2)[2] not in listed


def test_revoke_ends_a_key() -> None:
    """List says so."""
    _, name = created()
    assert run("keys", "revoke", name).code == 0
    assert "revoked" in run("keys", "list").out


def test_revoking_an_unknown_key_is_refused() -> None:
    """With exit code 1."""
    assert run("keys", "revoke", "nothing").code == 1


@pytest.mark.parametrize("span", ["90", "d", "-1d", "0d", "1w", "soon"])
def test_spans_that_make_no_sense_are_refused(span: str) -> None:
    """Saying what is expected."""
    result = run("keys", "create", "acme", "--scope", "plan", "--expires", span)
    assert (result.code, "90d or 12h, or never" in result.err) == (1, True)


@pytest.mark.parametrize("name", ["a b", "", "-", "x" * 65, "é"])
def test_names_are_plain(name: str) -> None:
    """They stand in log lines and sources."""
    assert run("keys", "create", "--scope", "plan", "--", name).code == 1


def test_a_scope_must_be_given() -> None:
    """What a key opens is said by who makes it."""
    assert run("keys", "create", "acme").code == 2


def test_a_store_out_of_reach_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """In words, with exit code 1."""
    monkeypatch.setenv("CORRIDOR_STORE", "/proc/nowhere/store.db")
    result = run("keys", "list")
    assert (result.code, "cannot be opened" in result.err) == (1, True)


@pytest.mark.parametrize(("named", "told"), [("garbage", "not a database"), ("mysql://x", "expected a file, or a URL")])
def test_a_store_that_cannot_be_used(named: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of something else, and a database of another kind: in words, and nothing is printed."""
    if "://" not in named:
        named = str(tmp_path / named)
        Path(named).write_text("something else, and long enough to be looked at" * 100)
    monkeypatch.setenv("CORRIDOR_STORE", named)
    result = run("keys", "list")
    assert (result.code, result.out, told in result.err) == (1, "", True)
