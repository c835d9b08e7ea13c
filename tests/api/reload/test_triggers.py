"""What starts a reload."""

import asyncio
import os
import signal
from pathlib import Path

from api.reload.triggers import on_hangup, watch

EVERY_S = 0.02


def test_hangup() -> None:
    """SIGHUP does."""

    async def hung_up() -> None:
        called = asyncio.Event()

        async def reload() -> None:
            called.set()

        with on_hangup(reload):
            os.kill(os.getpid(), signal.SIGHUP)
            await asyncio.wait_for(called.wait(), 10)

    asyncio.run(hung_up())


def test_a_change_in_the_folder(tmp_path: Path) -> None:
    """A file that changed and then stood still does, once."""

    async def watched() -> int:
        calls = 0
        called = asyncio.Event()

        async def reload() -> None:
            nonlocal calls
            calls += 1
            called.set()

        watching = asyncio.create_task(watch(tmp_path, EVERY_S, reload))
        await asyncio.sleep(5 * EVERY_S)
        assert calls == 0
        (tmp_path / "places.csv").write_text("id")
        await asyncio.wait_for(called.wait(), 10)
        await asyncio.sleep(5 * EVERY_S)
        watching.cancel()
        return calls

    assert asyncio.run(watched()) == 1
