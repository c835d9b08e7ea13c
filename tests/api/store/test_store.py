"""Transactions, on both databases."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy import insert, inspect, select, text, update
from sqlalchemy.exc import IntegrityError

from api.store.errors import StoreError
from api.store.migrate import migrations
from api.store.schema import EPOCH, keys, metadata
from api.store.store import Store

ROW = {"id": "a", "owner": "acme", "digest": "d", "scopes": "plan", "created_at": EPOCH}


def ids(store: Store) -> list[str]:
    """Return the ids of all keys."""
    with store.reading() as connection:
        return list(connection.execute(select(keys.c.id).order_by(keys.c.id)).scalars())


def test_what_is_written_is_read(store: Store) -> None:
    """By another transaction, instants included."""
    with store.writing() as connection:
        connection.execute(insert(keys).values(ROW))
    with store.reading() as connection:
        row = connection.execute(select(keys)).one()
    assert (row.id, row.created_at, row.expires_at) == ("a", EPOCH, None)


def test_a_block_that_raises_writes_nothing(store: Store) -> None:
    """All or none."""

    def write() -> None:
        with store.writing() as connection:
            connection.execute(insert(keys).values(ROW))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write()
    assert ids(store) == []


def test_what_is_there_survives_closing(store: Store) -> None:
    """The next use opens the store again."""
    with store.writing() as connection:
        connection.execute(insert(keys).values(ROW))
    store.close()
    assert ids(store) == ["a"]


def test_broken_rules_are_faults_of_the_program(store: Store) -> None:
    """They are not told as a store that cannot be reached."""
    with pytest.raises(IntegrityError), store.writing() as connection:
        connection.execute(insert(keys).values([ROW, ROW]))


def test_the_migrations_make_the_tables_of_the_schema(store: Store) -> None:
    """Names, types and which may be empty."""
    with store.reading() as connection:
        found = inspect(connection)
        for table in metadata.sorted_tables:
            made = {column["name"]: column["nullable"] for column in found.get_columns(table.name)}
            assert made == {column.name: column.nullable for column in table.columns}
            assert found.get_pk_constraint(table.name)["constrained_columns"] == [
                column.name for column in table.primary_key
            ]


def test_migrations_are_numbered_without_gaps() -> None:
    """From 1 on: the version of a store is the number of steps that were run."""
    assert [step.number for step in migrations()] == list(range(1, len(migrations()) + 1))


def test_a_store_of_a_later_program_is_refused(store: Store) -> None:
    """Rather than misread."""
    with store.writing() as connection:
        connection.execute(text("INSERT INTO schema_version (number, name) VALUES (999, 'later')"))
    store.close()
    with pytest.raises(StoreError, match="schema 999"):
        ids(store)


def test_writers_do_not_lose_updates(store: Store) -> None:
    """Two threads that each read a row and write it on take turns."""
    with store.writing() as connection:
        connection.execute(insert(keys).values(ROW | {"scopes": ""}))

    def add() -> None:
        for _ in range(20):
            with store.writing() as connection:
                row = connection.execute(select(keys).with_for_update()).one()
                connection.execute(update(keys).values(scopes=row.scopes + "x"))

    threads = [threading.Thread(target=add) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with store.reading() as connection:
        assert connection.execute(select(keys.c.scopes)).scalar_one() == "x" * 40


OPEN = "import sys; from api.store.store import Store\nwith Store(sys.argv[1]).reading(): pass"


def test_workers_may_open_a_new_store_together(address: str) -> None:
    """One of them makes the tables, the others wait."""
    workers = [subprocess.Popen([sys.executable, "-c", OPEN, address]) for _ in range(3)]
    assert [worker.wait(60) for worker in workers] == [0, 0, 0]


def test_sqlite_is_set_for_many_workers(tmp_path: Path) -> None:
    """Write-ahead log, full synchronisation, foreign keys."""
    with Store(str(tmp_path / "new" / "store.db")).reading() as connection:
        found = [connection.execute(text(f"PRAGMA {name}")).scalar() for name in ("journal_mode", "foreign_keys")]
    assert found == ["wal", 1]


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("/proc/nowhere/store.db", "cannot be opened"),
        ("postgresql://corridor@127.0.0.1:1/corridor", "cannot be used just now"),
        ("postgresql://corridor@host:port/corridor", "expected a file, or a URL"),
    ],
)
def test_a_store_out_of_reach_is_told_in_words(address: str, told: str) -> None:
    """Without the address, which may hold a password."""
    with pytest.raises(StoreError, match=told):
        ids(Store(address))


@pytest.mark.parametrize("address", ["mysql://a:secret@host/d", "nothing://a:secret@host/d"])
def test_other_databases_are_refused_in_words(address: str) -> None:
    """That tell no password."""
    with (
        pytest.raises(StoreError, match="expected a file, or a URL like postgresql") as caught,
        Store(address).reading(),
    ):
        pass
    assert "secret" not in str(caught.value)
