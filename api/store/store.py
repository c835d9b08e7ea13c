"""The database behind the service, opened when it is first needed."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from api.store.errors import StoreError
from api.store.migrate import migrate

BUSY_S = 5
"""How long a writer waits for another, and a connection for PostgreSQL."""
PRAGMAS = (
    "PRAGMA journal_mode = WAL",  # readers do not wait for the writer
    "PRAGMA synchronous = FULL",  # what was acknowledged survives a power cut
    "PRAGMA foreign_keys = ON",
)
COMMON: dict[str, Any] = {"hide_parameters": True, "pool_timeout": BUSY_S}
"""Errors do not quote what is stored, and nobody waits longer for a connection than for the database."""
FAULTY = {"OperationalError", "InterfaceError", "DatabaseError"}
"""What the database cannot do, by class: other classes of errors are faults of the program."""
DRIVERS = {"postgres": "postgresql+psycopg", "postgresql": "postgresql+psycopg"}


EXPECTED = "CORRIDOR_STORE: expected a file, or a URL like postgresql://user@host/database"


class Store:
    """Transactions on SQLite or PostgreSQL. Safe to share between threads; its calls block.

    Parameters
    ----------
    address
        A file for SQLite, or a URL: ``postgresql://user@host/database``.
    """

    def __init__(self, address: str) -> None:
        self._address = address
        self._lock = threading.Lock()
        self._opened: Engine | None = None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection whose reads all see one state.

        Raises
        ------
        api.store.errors.StoreError
            If the database cannot be reached.
        """
        with _told(), self._engine().connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection whose writes all happen, or none of them if the block raises.

        SQLite lets one writer in at a time; in PostgreSQL lock the rows that are read to be written
        (``select(...).with_for_update()``, which SQLite ignores).

        Raises
        ------
        api.store.errors.StoreError
            If the database cannot be reached or is held by others for too long.
        """
        with _told(), _writing(self._engine()) as connection:
            yield connection

    @property
    def begun(self) -> bool:
        """Whether there is anything to look at yet; it is made when first written to."""
        return "://" in self._address or Path(self._address).expanduser().is_file()

    def close(self) -> None:
        """Close all connections; the next use opens them again."""
        with self._lock:
            if self._opened is not None:
                self._opened.dispose()
                self._opened = None

    def _engine(self) -> Engine:
        with self._lock:
            if self._opened is None:
                self._opened = _open(self._address)
            return self._opened


def _open(address: str) -> Engine:
    url = _url(address)
    if url.get_backend_name() not in {"sqlite", "postgresql"}:
        raise StoreError(EXPECTED)
    engine = _sqlite(url) if url.get_backend_name() == "sqlite" else _postgresql(url)
    try:
        with _writing(engine) as connection:
            migrate(connection)
    except BaseException:
        engine.dispose()
        raise
    return engine


@contextmanager
def _writing(engine: Engine) -> Iterator[Connection]:
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        yield connection


@contextmanager
def _told() -> Iterator[None]:
    """Tell faults of the database in words; faults of the program are left as they are."""
    try:
        yield
    except DBAPIError as error:
        if isinstance(error.orig, Exception) and type(error).__name__ in FAULTY:
            raise StoreError(f"the store cannot be used just now: {str(error.orig).splitlines()[0]}") from error
        raise
    except PoolTimeout as error:
        raise StoreError("the store cannot be used just now: all connections are in use") from error
    except OSError as error:
        raise StoreError(f"the store cannot be opened: {error.strerror}: {error.filename}") from error


def _url(address: str) -> URL:
    if "://" not in address:
        return URL.create("sqlite", database=str(Path(address).expanduser()))
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        raise StoreError(EXPECTED) from None
    return url.set(drivername=DRIVERS.get(url.drivername, url.drivername))


def _sqlite(url: URL) -> Engine:
    if url.database:
        file = Path(url.database)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)  # contract rates are nobody else's business
    engine = create_engine(url, **COMMON, connect_args={"timeout": BUSY_S})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _: object) -> None:  # noqa: ANN401  (whatever the driver gives)
    connection.isolation_level = None  # transactions are begun here, not by the driver
    for pragma in PRAGMAS:
        connection.execute(pragma)


def _begin(connection: Connection) -> None:
    """Take the write lock at once: a transaction that reads first and writes later could not get it."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _postgresql(url: URL) -> Engine:
    try:
        return create_engine(url, **COMMON, pool_pre_ping=True, connect_args={"connect_timeout": BUSY_S})
    except ImportError:
        raise StoreError("PostgreSQL needs its driver: pip install 'corridor[postgresql]'") from None
