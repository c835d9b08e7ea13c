"""SIGTERM while requests are being answered."""

import threading
import time
from dataclasses import dataclass

import pytest

from corridor.network.bundled import bundled_folder
from tests.api.asks import soon
from tests.api.faults.serving import PATIENCE_S, serving

CALLERS = 6
GRACE_S = 25


@dataclass
class Stopped:
    """What became of the requests in flight, of one that came later, and of the process."""

    statuses: list[int]
    later: int
    code: int
    seconds: float


def _long(number: int) -> dict[str, object]:
    """Return a question that takes a while, and that nobody has asked before."""
    return {
        "origin": "CNQIN",
        "destination": "DEDUI",
        "depart_after": soon(10 + number),
        "limit": "all",
        "draws": 10_000,
    }


@pytest.fixture(scope="module", params=[1, 2])
def stopped(request: pytest.FixtureRequest) -> Stopped:
    """Stop a service of one worker, and of two, while requests are inside."""
    statuses: list[int] = []
    with serving(bundled_folder(), request.param, threads=1) as found:
        callers = [
            threading.Thread(target=lambda i=i: statuses.append(found.ask("POST", "/v1/routes", _long(i))[0]))
            for i in range(CALLERS)
        ]
        for caller in callers:
            caller.start()
        found.until(lambda: "corridor_requests_inside 0.0" not in str(found.ask("GET", "/metrics")[1]))
        began = time.monotonic()
        found.process.terminate()
        found.until(lambda: found.ask("GET", "/healthz", timeout_s=5)[0] == 0)
        later = found.ask("GET", "/healthz", timeout_s=5)[0]
        code = found.process.wait(PATIENCE_S)
        seconds = time.monotonic() - began
        for caller in callers:
            caller.join()
    return Stopped(statuses, later, code, seconds)


def test_what_is_in_flight_is_finished(stopped: Stopped) -> None:
    """Every request that was inside is answered."""
    assert stopped.statuses == [200] * CALLERS


def test_what_comes_later_is_refused(stopped: Stopped) -> None:
    """A new connection is refused at once."""
    assert stopped.later == 0


def test_it_ends_well_and_in_time(stopped: Stopped) -> None:
    """With exit code 0, within the grace time."""
    assert (stopped.code, stopped.seconds < GRACE_S) == (0, True)
