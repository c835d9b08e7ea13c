"""What a key is.

A token is ``cor_ID_SECRET``. The prefix lets scanners of repositories find leaked ones, the id finds the row, and the
secret is 256 random bits. Its SHA-256 is kept: a slow hash defends secrets that can be guessed, and these cannot be.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

PREFIX = "cor"
SECRET_BYTES = 32
ID_BYTES = 6


class Scope(StrEnum):
    """What a key opens."""

    PLAN = "plan"
    """Ask anything about the network."""
    SCENARIOS = "scenarios"
    """Store, replace and delete scenarios of one's own; to see and name them any key of the owner will do."""
    ADMIN = "admin"
    """Reload the network."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A key without its secret. Keys of one owner share what the owner stores, so that one can replace another."""

    id: str
    owner: str
    scopes: frozenset[str]
    created_at: datetime
    expires_at: datetime | None = None
    revoked_at: datetime | None = None
    used_at: datetime | None = None

    def holds(self, now: datetime) -> bool:
        """Return whether the key opens anything at an instant."""
        return self.revoked_at is None and (self.expires_at is None or now < self.expires_at)


def new_token() -> tuple[str, str]:
    """Return a new id and a token with it."""
    name = secrets.token_hex(ID_BYTES)
    return name, f"{PREFIX}_{name}_{secrets.token_urlsafe(SECRET_BYTES)}"


def id_of(token: str) -> str | None:
    """Return the id in a token; None if it cannot be one."""
    prefix, _, rest = token.partition("_")
    name, _, secret = rest.partition("_")
    fits = prefix == PREFIX and len(name) == 2 * ID_BYTES and secret and token.isascii()
    return name if fits else None


def digest_of(token: str) -> str:
    """Return what is kept of a token."""
    return sha256(token.encode()).hexdigest()
