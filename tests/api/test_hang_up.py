"""A client that hangs up gives its thread back."""

import asyncio
import json
from statistics import median
from time import perf_counter
from typing import Any

from starlette.testclient import TestClient
from starlette.types import Message

from api.service import Service
from tests.api.asks import soon

PATIENCE_S = 0.15
PLACES = 30


def long_question(client: TestClient, number: int) -> dict[str, Any]:
    """Return a matrix that takes much longer than the patience of the client; each number is another one."""
    places = list(client.app.state.service.snapshot.network.places)  # type: ignore[attr-defined]
    return {
        "origins": places[:PLACES],
        "destinations": places[-PLACES:],
        "criterion": "generalized",
        "depart_after": soon(7 + number),
    }


class _HungUp:
    """One POST from a client that sends its question, waits a little and hangs up."""

    def __init__(self, client: TestClient, body: dict[str, Any]) -> None:
        self._app = client.app
        self._messages = [{"type": "http.request", "body": json.dumps(body).encode(), "more_body": False}]
        self._scope = {
            "type": "http",
            "method": "POST",
            "path": "/v1/matrix",
            "query_string": b"",
            "headers": [(b"content-type", b"application/json")],
        }
        self.gone_at = 0.0
        self.status = 0

    async def receive(self) -> Message:
        if self._messages:
            return self._messages.pop()
        await asyncio.sleep(PATIENCE_S)
        self.gone_at = perf_counter()
        return {"type": "http.disconnect"}

    async def send(self, message: Message) -> None:
        self.status = message.get("status", self.status)

    def late_s(self) -> float:
        """Send, and return the seconds between hanging up and the end of the work."""
        asyncio.run(self._app(self._scope, self.receive, self.send))
        return perf_counter() - self.gone_at


def test_the_thread_is_free_soon_after(real: TestClient) -> None:
    """Within a few milliseconds, though the question takes much longer."""
    late = []
    for number in range(5):
        asked = _HungUp(real, long_question(real, number))
        late.append(asked.late_s())
        assert asked.status == 499
    assert median(late) < 0.05
    service: Service = real.app.state.service  # type: ignore[attr-defined]
    assert service.pool.inside == 0


def test_one_who_waits_is_answered(real: TestClient) -> None:
    """Watching for the end of the connection takes nothing from those who stay."""
    asked = long_question(real, 0) | {"origins": ["CNQIN"], "destinations": ["DEDUI"]}
    assert real.post("/v1/matrix", json=asked).json()["cells"][0]["status"] == "ok"
