"""A PostgreSQL server of the tests' own: a cluster in a temporary folder, on a unix socket, without privileges."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

INSTALLED = Path("/usr/lib/postgresql")
UNPRIVILEGED = "nobody"
"""PostgreSQL refuses to run as root."""


class Server:
    """A running cluster."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def url(self, database: str = "postgres") -> str:
        """Return the address of a database."""
        return f"postgresql://corridor@/{database}?host={self._folder}"

    def new_database(self) -> str:
        """Make an empty database and return its address."""
        name = f"corridor_{uuid4().hex}"
        command = [program("psql"), "-q", self.url(), "-c", f"CREATE DATABASE {name}"]
        subprocess.run(command, check=True, capture_output=True)
        return self.url(name)


def program(name: str) -> str:
    """Return where a program of PostgreSQL is; if there is none, the tests fail: ``.ci/run`` installs it."""
    beside = sorted(INSTALLED.glob(f"*/bin/{name}"))
    found = str(beside[-1]) if beside else shutil.which(name)
    assert found, f"{name} is not installed: apt-get install postgresql"
    return found


@contextmanager
def running() -> Iterator[Server]:
    """Make a cluster, run it, and take it away again."""
    folder = Path(tempfile.mkdtemp(prefix="corridor-pg-", dir="/tmp"))  # the socket's path must be short
    data = folder / "data"
    user = UNPRIVILEGED if os.geteuid() == 0 else None
    if user:
        os.chown(folder, pwd.getpwnam(user).pw_uid, -1)
    folder.chmod(0o700 if user is None else 0o755)

    def do(*command: str) -> None:
        done = subprocess.run(command, user=user, cwd=folder, capture_output=True, text=True, check=False, timeout=60)
        assert done.returncode == 0, done.stdout + done.stderr

    try:
        do(program("initdb"), "-D", str(data), "-U", "corridor", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        options = f"-k {folder} -c listen_addresses='' -c fsync=off"
        do(program("pg_ctl"), "-D", str(data), "-w", "-l", str(folder / "log"), "-o", options, "start")
        try:
            yield Server(folder)
        finally:
            do(program("pg_ctl"), "-D", str(data), "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
