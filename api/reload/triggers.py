"""What starts a reload: SIGHUP, and, if the operator wants it, a change in the folder."""

import asyncio
import signal
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

Reload = Callable[[], Awaitable[object]]
Print = frozenset[tuple[str, int, int]]


@contextmanager
def on_hangup(reload: Reload) -> Iterator[None]:
    """Reload at every SIGHUP; where there are no signals (other threads, other systems) do nothing."""
    if not hasattr(signal, "SIGHUP") or threading.current_thread() is not threading.main_thread():
        yield
        return
    running: set[asyncio.Future[object]] = set()  # the loop alone keeps no task alive

    def start() -> None:
        task = asyncio.ensure_future(reload())
        running.add(task)
        task.add_done_callback(running.discard)

    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGHUP, start)
    try:
        yield
    finally:
        loop.remove_signal_handler(signal.SIGHUP)


async def watch(folder: Path, every_s: float, reload: Reload) -> None:
    """Reload whenever the files of a folder have changed and then stood still for one interval."""
    taken = seen = await asyncio.to_thread(_print_of, folder)
    while True:
        await asyncio.sleep(every_s)
        now = await asyncio.to_thread(_print_of, folder)
        if now == seen != taken:
            taken = now
            await reload()
        seen = now


def _print_of(folder: Path) -> Print:
    """Return names, sizes and times of change of the files of a folder."""
    try:
        found = [(path.name, path.stat()) for path in folder.iterdir() if path.is_file()]
    except OSError:  # being replaced just now
        return frozenset()
    return frozenset((name, stat.st_size, stat.st_mtime_ns) for name, stat in found)
