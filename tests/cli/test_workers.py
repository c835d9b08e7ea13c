"""Several processes behind one socket."""

import signal
from collections.abc import Iterator
from unittest.mock import Mock, patch

import pytest
from uvicorn import Config

from corridor.cli.workers import Supervisor


@pytest.fixture
def supervisor() -> Iterator[Supervisor]:
    """Return a supervisor that has started nothing; its handlers are taken back."""
    handlers = {number: signal.getsignal(number) for number in signal.valid_signals()}
    found = Supervisor(Config("api.app:create_app", port=0))
    yield found
    for socket in found.sockets:
        socket.close()
    for number, handler in handlers.items():
        if signal.getsignal(number) is not handler:
            signal.signal(number, handler)


def test_ctrl_c_does_not_reach_a_worker_that_loads(supervisor: Supervisor) -> None:
    """It takes over that the signal is ignored, until it listens itself; it would print a traceback."""
    seen: list[object] = []
    worker = Mock(start=lambda: seen.append(signal.getsignal(signal.SIGINT)))
    with patch("corridor.cli.workers.Process", return_value=worker):
        supervisor._begin()
    assert seen == [signal.SIG_IGN]
    assert signal.getsignal(signal.SIGINT) is not signal.SIG_IGN
