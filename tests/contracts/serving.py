"""The program as a reader of the documents runs it: as a command, and served."""

import contextlib
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from tests.contracts.repository import ROOT

SERVED_AT = "http://127.0.0.1:8000"
"""Where documents say that the service is."""
WRITTEN = {"CORRIDOR_NOW": "2026-11-24T12:00+00:00"}
"""When the documents were written: their dates stay ahead."""
PROGRAM = "import sys; from api.commands import main; sys.argv[0] = 'corridor'; main()"


def environment(folder: Path) -> dict[str, str]:
    """Return an environment with a store of its own in a folder, at the time when documents were written."""
    return {**os.environ, **WRITTEN, "CORRIDOR_STORE": str(folder / "store.db"), "PYTHONPATH": str(ROOT)}


@contextlib.contextmanager
def served(environment: dict[str, str]) -> Iterator[str]:
    """Serve the bundled network with ``corridor serve`` on a free port; yield the address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-c", PROGRAM, "serve", "--port", str(port)]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            wait_until_ready(address, process)
            yield address
        finally:
            process.terminate()


def wait_until_ready(address: str, process: subprocess.Popen[bytes]) -> None:
    """Ask until the server says that it is ready, for at most half a minute."""
    for _ in range(300):
        assert process.poll() is None, "corridor serve ended"
        with contextlib.suppress(urllib.error.URLError, ConnectionError):
            if urllib.request.urlopen(f"{address}/readyz", timeout=5).status == 200:  # noqa: S310
                return
        time.sleep(0.1)
    raise TimeoutError(address)
