"""``corridor serve`` as a process of its own, and callers that keep asking."""

import os
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from types import MappingProxyType
from typing import Any, Self

import orjson

PATIENCE_S = 120.0
"""Longer than anything takes on a slow machine; a test that waits so long has failed."""
PROGRAM = "import sys; from corridor.cli import main; sys.argv[0] = 'corridor'; main()"


@dataclass(frozen=True, slots=True)
class Answer:
    """Status, network and figures of one answer; status 0: the connection broke."""

    status: int
    version: str = ""
    routes: bytes = b""

    @classmethod
    def of(cls, status: int, document: Any) -> "Answer":  # noqa: ANN401  (whatever was answered)
        """Return what matters of a document."""
        if status != 200:
            return cls(status)
        return cls(status, document["network_version"], orjson.dumps(document["routes"]))


@dataclass
class Serving:
    """A served folder."""

    process: subprocess.Popen[bytes]
    port: int

    def ask(
        self,
        method: str,
        path: str,
        body: object = None,
        timeout_s: float = PATIENCE_S,
        headers: Mapping[str, str] = MappingProxyType({}),
    ) -> tuple[int, Any]:
        """Ask over a connection of its own; status 0 if it broke."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=timeout_s)
        try:
            content = None if body is None else orjson.dumps(body)
            connection.request(method, path, content, {"Content-Type": "application/json", **headers})
            response = connection.getresponse()
            data = response.read()
        except (OSError, HTTPException):
            return 0, None
        finally:
            connection.close()
        is_json = response.headers.get_content_subtype() == "json"
        return response.status, orjson.loads(data) if is_json else data.decode()

    def routes(self, body: object) -> Answer:
        """Plan, and return what matters of the answer."""
        return Answer.of(*self.ask("POST", "/v1/routes", body))

    def ready(self) -> dict[str, Any]:
        """Return what readiness says; empty if there is none."""
        status, document = self.ask("GET", "/readyz")
        return document if status == 200 else {}

    def until(self, done: Callable[[], bool]) -> None:
        """Wait until something holds.

        Raises
        ------
        TimeoutError
            If it never does.
        """
        patience = time.monotonic() + PATIENCE_S
        while not done():
            if time.monotonic() > patience:
                raise TimeoutError
            time.sleep(0.05)

    def pids(self) -> set[int]:
        """Return the workers that answer."""
        return {worker["pid"] for worker in self.ready().get("workers", ())}


@dataclass
class Load:
    """Callers who ask the same questions over and over, each answer counted and kept."""

    serving: Serving
    asks: list[dict[str, object]]
    callers: int = 4
    answers: list[tuple[int, Answer]] = field(default_factory=list)

    def __enter__(self) -> Self:
        """Start asking."""
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._call, args=(i,)) for i in range(self.callers)]
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Let every caller finish."""
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def after(self, more: int) -> None:
        """Wait for so many more answers."""
        wanted = len(self.answers) + more
        self.serving.until(lambda: len(self.answers) >= wanted)

    def wrong(self, expected: dict[str, list[Answer]]) -> list[Answer]:
        """Return the answers that are not those expected of the network that they name."""
        return [
            answer
            for which, answer in self.answers
            if answer.status == 200 and answer != expected[answer.version][which]
        ]

    @property
    def statuses(self) -> Counter[int]:
        """How many answers there were of each status."""
        return Counter(answer.status for _, answer in self.answers)

    def _call(self, number: int) -> None:
        turn = number
        while not self._stop.is_set():
            which = turn % len(self.asks)
            self.answers.append((which, self.serving.routes(self.asks[which])))
            turn += 1


@contextmanager
def serving(folder: Path, workers: int = 1, **settings: object) -> Iterator[Serving]:
    """Serve a folder with so many workers, once all are ready; it is stopped in the end."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = ("serve", "--port", str(port), "--workers", str(workers), "--network", str(folder))
    given = {"rate_anonymous": 0, "rate_key": 0} | settings  # callers in a hurry are what is tried
    environment = os.environ | {f"CORRIDOR_{name.upper()}": str(value) for name, value in given.items()}
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, *words], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    found = Serving(process, port)
    try:
        found.until(lambda: process.poll() is not None or len(found.pids()) == workers)
        yield found
    finally:
        process.terminate()
        try:
            process.wait(PATIENCE_S)
        finally:
            process.kill()
