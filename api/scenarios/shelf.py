"""Where scenarios of callers are kept. An owner sees their own and no others: every statement names the owner."""

from collections.abc import Set as AbstractSet
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, Self

import orjson
from sqlalchemy import Connection, Row, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from api.errors import ConflictError, NotFoundError, PreconditionError
from api.store.schema import scenarios
from api.store.store import Store
from corridor import Scenario

MAX_SCENARIOS = 100
"""Scenarios of one owner."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What is known of a scenario without reading it; ``changes`` is how many it makes."""

    owner: str
    name: str
    title: str
    note: str
    changes: int
    digest: str
    created_at: datetime
    changed_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept(Head):
    """A scenario of an owner; ``text`` is JSON, and the same digest means the same text."""

    text: str

    @classmethod
    def new(cls, owner: str, scenario: Scenario) -> Self:
        """Return a scenario as it is to be kept now."""
        now, text = datetime.now(UTC), orjson.dumps(scenario.to_mapping()).decode()
        return cls(
            owner=owner,
            name=scenario.name,
            title=scenario.title,
            note=scenario.note,
            changes=len(scenario.changes),
            text=text,
            digest=sha256(text.encode()).hexdigest()[:32],
            created_at=now,
            changed_at=now,
        )


class Shelf:
    """Scenarios in a store. Its calls block."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def list_of(self, owner: str) -> tuple[Head, ...]:
        """Return what is known of all scenarios of an owner, by name."""
        columns = (scenarios.c[field.name] for field in fields(Head))
        with self._store.reading() as connection:
            found = select(*columns).where(scenarios.c.owner == owner).order_by(scenarios.c.name)
            return tuple(Head(**row._asdict()) for row in connection.execute(found))

    def digests_of(self, owner: str) -> dict[str, str]:
        """Return the digest of each scenario of an owner."""
        with self._store.reading() as connection:
            found = select(scenarios.c.name, scenarios.c.digest).where(scenarios.c.owner == owner)
            return {row.name: row.digest for row in connection.execute(found)}

    def find(self, owner: str, name: str) -> Kept | None:
        """Return a scenario of an owner, if there is one of that name."""
        with self._store.reading() as connection:
            row = connection.execute(_one(owner, name)).first()
        return None if row is None else _kept(row)

    def add(self, new: Kept) -> None:
        """Keep a new scenario.

        Raises
        ------
        api.errors.ConflictError
            If there is one of its name, or the owner has too many.
        """
        with self._store.writing() as connection:
            if connection.execute(_one(new.owner, new.name)).first() is not None:
                raise ConflictError(f"you have a scenario {new.name} already: PUT replaces it")
            _insert(connection, new)

    def put(self, new: Kept, known: AbstractSet[str] | None) -> bool:
        """Keep a scenario in place of one of its name, if there is one, and return whether there was.

        Parameters
        ----------
        known
            Digests of which that one must have one; None: any, or none.

        Raises
        ------
        api.errors.PreconditionError
            If it has another.
        api.errors.ConflictError
            If the owner has too many.
        """
        with self._store.writing() as connection:
            old = connection.execute(_one(new.owner, new.name).with_for_update()).first()
            _check(old, known)
            if old is None:
                _insert(connection, new)
                return False
            changed = asdict(new) | {"created_at": old.created_at}
            connection.execute(update(scenarios).where(_is(new.owner, new.name)).values(changed))
            return True

    def remove(self, owner: str, name: str, known: AbstractSet[str] | None) -> None:
        """Remove a scenario of an owner.

        Raises
        ------
        api.errors.NotFoundError
            If there is none.
        api.errors.PreconditionError
            If it has another digest than those given.
        """
        with self._store.writing() as connection:
            old = connection.execute(_one(owner, name).with_for_update()).first()
            _check(old, known)
            if old is None:
                raise NotFoundError(f"you have no scenario {name}")
            connection.execute(delete(scenarios).where(_is(owner, name)))


def _is(owner: str, name: str) -> Any:  # noqa: ANN401  (SQLAlchemy's own)
    return (scenarios.c.owner == owner) & (scenarios.c.name == name)


def _one(owner: str, name: str) -> Any:  # noqa: ANN401
    return select(scenarios).where(_is(owner, name))


def _check(old: Row[Any] | None, known: AbstractSet[str] | None) -> None:
    if known is not None and (old is None or old.digest not in known):
        raise PreconditionError("the scenario has changed since you read it: GET it again")


def _insert(connection: Connection, new: Kept) -> None:
    count = connection.execute(
        select(func.count()).select_from(scenarios).where(scenarios.c.owner == new.owner)
    ).scalar_one()
    if count >= MAX_SCENARIOS:
        raise ConflictError(f"you have {count} scenarios, as many as can be kept: DELETE one first")
    try:
        connection.execute(insert(scenarios).values(asdict(new)))
    except IntegrityError:
        raise ConflictError(f"a scenario {new.name} was stored at this moment: ask again") from None


def _kept(row: Row[Any]) -> Kept:
    return Kept(**row._asdict())
