"""Callers with keys of their own."""

from datetime import UTC, datetime, timedelta

from starlette.testclient import TestClient

from api.keys.key import Scope
from api.keys.keys import Keys

HOUR = timedelta(hours=1)


def keys_of(client: TestClient) -> Keys:
    """Return the keys of an app's store."""
    return Keys(client.app.state.service.store)  # type: ignore[attr-defined]


def token(client: TestClient, *scopes: Scope, owner: str = "acme", ends: timedelta | None = HOUR) -> str:
    """Make a key and return its token."""
    return keys_of(client).create(owner, scopes, datetime.now(UTC) + ends if ends else None)[1]


def bearer(given: str) -> dict[str, str]:
    """Return the header that carries a token."""
    return {"Authorization": f"Bearer {given}"}


def caller(client: TestClient, owner: str) -> dict[str, str]:
    """Return the headers of somebody who may do everything."""
    return bearer(token(client, *Scope, owner=owner))
