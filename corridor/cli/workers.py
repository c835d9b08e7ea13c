"""Several processes behind one socket."""

import os
import signal
import sys
import tempfile
from pathlib import Path

from prometheus_client.multiprocess import mark_process_dead
from uvicorn import Config
from uvicorn.config import STARTUP_FAILURE
from uvicorn.supervisors import Multiprocess
from uvicorn.supervisors.multiprocess import Process

METRICS = "PROMETHEUS_MULTIPROC_DIR"
FOLDER = "CORRIDOR_WORKERS_FOLDER"
HUNG_S = 30.0
"""Seconds without a sign of life after which a worker is replaced; starting one takes a while too."""
SLICE_S = 0.5
"""Seconds for which a worker is waited for at a time."""


class Supervisor(Multiprocess):
    """Starts workers, replaces dead ones, tells all of them to reload, and lets them finish."""

    def __init__(self, config: Config) -> None:
        self._to_reload: set[int] = set()
        super().__init__(config, [config.bind_socket()])

    def init_processes(self) -> None:
        """Start one worker and, once it has filled the kernel cache, the others."""
        first = self._begin()
        self.processes.append(first)
        while not first.wait_until_ready(SLICE_S) and first.process.is_alive() and not self.should_exit.is_set():
            self.handle_signals()
        if self.should_exit.is_set() or first.exitcode == STARTUP_FAILURE:
            return
        for _ in range(self.processes_num - 1):
            self.processes.append(self._begin())

    def handle_hup(self) -> None:
        """Have every worker reload the network; uvicorn would replace the workers."""
        self._to_reload = {process.pid for process in self.processes if process.pid}

    def keep_subprocess_alive(self) -> None:
        """Replace dead and hung workers; pass a reload on to those that listen."""
        for index, process in enumerate(self.processes):
            if self.should_exit.is_set():
                return
            if not _responds(process):
                self._replace(index, process)
        for process in self.processes:
            if process.pid in self._to_reload and process.is_ready(SLICE_S):
                os.kill(process.pid, signal.SIGHUP)
                self._to_reload.discard(process.pid)

    def _replace(self, index: int, process: Process) -> None:
        process.kill()
        process.join()
        mark_process_dead(process.pid)  # type: ignore[no-untyped-call]
        (Path(os.environ[FOLDER]) / f"{process.pid}.json").unlink(missing_ok=True)  # another program may get its number
        if process.exitcode == STARTUP_FAILURE:  # its successor would fail the same way
            self.should_exit.set()
            return
        self.processes[index] = self._begin()

    def _begin(self) -> Process:
        """Start a worker that Ctrl-C does not reach while it loads: it is told to end, as it is later."""
        process = Process(self.config, self.sockets)
        listening = signal.signal(signal.SIGINT, signal.SIG_IGN)  # a new process takes over what is ignored
        process.start()
        signal.signal(signal.SIGINT, listening)
        return process

    def terminate_all(self) -> None:
        """Refuse new connections, and let workers finish theirs."""
        for socket in self.sockets:
            socket.close()
        super().terminate_all()


def _responds(process: Process) -> bool:
    """Return whether a worker gives a sign of life; one that dies while it is asked is noticed at once."""
    for _ in range(int(HUNG_S / SLICE_S)):
        if not process.process.is_alive():
            return False
        if process.ping(SLICE_S):
            return True
    return False


def serve_with_workers(config: Config) -> None:
    """Serve until told to stop; exit as a process that did what it was told."""
    with tempfile.TemporaryDirectory(prefix="corridor-") as folder:
        os.environ[FOLDER] = folder
        metrics = Path(folder) / "metrics"
        metrics.mkdir()
        os.environ.setdefault(METRICS, str(metrics))
        supervisor = Supervisor(config)
        supervisor.run()
        if any(process.exitcode == STARTUP_FAILURE for process in supervisor.processes):
            sys.exit(STARTUP_FAILURE)
