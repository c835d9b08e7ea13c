"""Bring a store to the schema of this program: numbered SQL files, each run once, in one transaction.

Decision 0012 says why this is not alembic.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sqlalchemy import Connection, text

from api.store.errors import StoreError

LOCK = 0x636F7272
"""Names this program's advisory lock in PostgreSQL: workers that start together migrate one after the other."""


@dataclass(frozen=True, slots=True, order=True)
class Migration:
    """One step of the schema: the statements are understood by both databases."""

    number: int
    name: str
    statements: tuple[str, ...]


@cache
def migrations() -> tuple[Migration, ...]:
    """Return all steps in order, from the files ``migrations/NNNN_name.sql``."""
    found = (entry for entry in files("api.store").joinpath("migrations").iterdir() if entry.name.endswith(".sql"))
    return tuple(sorted(_read(entry.name, entry.read_text(encoding="utf-8")) for entry in found))


def migrate(connection: Connection) -> int:
    """Run the steps that a store lacks and return its version.

    Parameters
    ----------
    connection
        In a transaction that may write; it decides whether the steps count.

    Raises
    ------
    api.store.errors.StoreError
        If a later program has been at this store.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
    connection.execute(text("CREATE TABLE IF NOT EXISTS schema_version (number INTEGER PRIMARY KEY, name TEXT)"))
    version: int = connection.execute(text("SELECT coalesce(max(number), 0) FROM schema_version")).scalar_one()
    latest = migrations()[-1].number
    if version > latest:
        raise StoreError(f"the store has schema {version}, this program knows {latest}: it needs a later program")
    for step in migrations()[version:]:
        for statement in step.statements:
            connection.execute(text(statement))
        connection.execute(
            text("INSERT INTO schema_version (number, name) VALUES (:number, :name)"),
            {"number": step.number, "name": step.name},
        )
    return latest


def _read(file: str, script: str) -> Migration:
    number, _, name = file.removesuffix(".sql").partition("_")
    return Migration(int(number), name, tuple(part.strip() for part in script.split(";") if part.strip()))
