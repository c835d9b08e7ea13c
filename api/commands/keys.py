"""``corridor keys``: for whoever runs the service. Keys are in the store that ``CORRIDOR_STORE`` names."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from api.keys.key import Key, Scope
from corridor.errors import InputError

if TYPE_CHECKING:
    from api.keys.keys import Keys

keys = typer.Typer(help="Make, list and revoke API keys of the service.", no_args_is_help=True)

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
SPAN = re.compile(r"([1-9]\d{0,4})([dh])")
UNITS = {"d": "days", "h": "hours"}
NEVER = "never"


@keys.command()
def create(
    name: Annotated[str, typer.Argument(help="Whose key it is: keys with one name share what they store.")],
    *,
    scope: Annotated[list[Scope], typer.Option(help="What it opens; may be given several times.")],
    expires: Annotated[str, typer.Option(help="After how long it ends: 90d, 12h, or never.")] = "365d",
) -> None:
    """Make a key and print it: only now, only its digest is kept."""
    if not NAME.fullmatch(name):
        raise InputError("name", name, "letters, digits, dots, dashes and underscores, at most 64")
    with _kept() as kept:
        key, token = kept.create(name, scope, _end(expires))
    typer.echo(token)
    typer.echo(f"key {key.id} of {name} for {' and '.join(sorted(key.scopes))}, ends {_day(key.expires_at)}", err=True)


@keys.command(name="list")
def list_() -> None:
    """List all keys, without their secrets."""
    now = datetime.now(UTC)
    line = "{:12}  {:20}  {:16}  {:10}  {:10}  {:16}  {}"
    with _kept() as kept:
        found = kept.list_all()
    typer.echo(line.format("id", "name", "scopes", "made", "ends", "last used", "state").rstrip())
    for key in found:
        scopes, used = ",".join(sorted(key.scopes)), f"{key.used_at:%Y-%m-%d %H:%M}" if key.used_at else "never"
        days = _day(key.created_at), _day(key.expires_at)
        typer.echo(line.format(key.id, key.owner, scopes, *days, used, _state(key, now)))


@keys.command()
def revoke(name: Annotated[str, typer.Argument(metavar="ID", help="The id of a key: see list.")]) -> None:
    """End a key; workers refuse it within seconds."""
    with _kept() as kept:
        known = kept.revoke(name)
    if not known:
        raise InputError("id", name, "the id of a key: see corridor keys list")
    typer.echo(f"key {name} is revoked", err=True)


@contextmanager
def _kept() -> Iterator["Keys"]:
    from api.keys.keys import Keys  # noqa: PLC0415  (other commands need no database)
    from api.settings import Settings  # noqa: PLC0415
    from api.store.store import Store  # noqa: PLC0415

    store = Store(Settings.read().store)
    try:
        yield Keys(store)
    finally:
        store.close()


def _end(text: str) -> datetime | None:
    if text == NEVER:
        return None
    span = SPAN.fullmatch(text)
    if span is None:
        raise InputError("expires", text, "a number of days or hours like 90d or 12h, or never")
    return datetime.now(UTC) + timedelta(**{UNITS[span[2]]: int(span[1])})


def _day(instant: datetime | None) -> str:
    return f"{instant:%Y-%m-%d}" if instant else NEVER


def _state(key: Key, now: datetime) -> str:
    if key.revoked_at:
        return "revoked"
    return "active" if key.holds(now) else "expired"
