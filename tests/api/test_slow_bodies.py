"""Bodies that do not end."""

import asyncio
from typing import Any

import pytest
from starlette.exceptions import HTTPException
from starlette.types import Message, Receive, Scope, Send

from api.middleware.body_limit import BodyLimit


def read(parts: list[Message], then: Message | None = None) -> list[Message]:
    """Return what an app behind the limit receives: some parts at once, then another after the time is up."""
    received: list[Message] = []

    async def app(_scope: Scope, receive: Receive, _send: Send) -> None:
        received.extend([await receive() for _ in range(len(parts) + 1)])

    async def receive() -> Message:
        if parts:
            return parts.pop(0)
        await asyncio.sleep(0.05)
        return then or {"type": "http.disconnect"}

    async def send(_message: Message) -> None:
        """Nobody listens."""

    scope: dict[str, Any] = {"type": "http", "method": "POST", "path": "/", "headers": []}
    asyncio.run(BodyLimit(app, 100, within_s=0.01)(scope, receive, send))
    return received


def test_a_body_that_does_not_come_is_408() -> None:
    """It holds neither memory nor a connection for long."""
    with pytest.raises(HTTPException) as caught:
        read([{"type": "http.request", "body": b"{", "more_body": True}])
    assert (caught.value.status_code, caught.value.headers) == (408, {"Connection": "close"})


def test_who_has_sent_all_may_wait() -> None:
    """For as long as the answer takes."""
    assert read([{"type": "http.request", "body": b"{}", "more_body": False}])[-1]["type"] == "http.disconnect"
