"""Bodies above a size are refused before they are read into memory, and so are those that do not end."""

import asyncio

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.problems import refuse
from api.refusal import Refusal


class BodyLimit:
    """Answers 413 to bodies that say or turn out to be too large, 408 to those that take too long to arrive."""

    def __init__(self, app: ASGIApp, max_bytes: int, within_s: float) -> None:
        self._app = app
        self._max_bytes = max_bytes
        self._within_s = within_s

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, counting its body."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        detail = f"the body is larger than {self._max_bytes:,} bytes"
        request = Request(scope)
        announced = request.headers.get("content-length", "")
        if announced.isdigit() and int(announced) > self._max_bytes:
            headers = {"Connection": "close"}
            refusal = Refusal(status=413, code="content_too_large", detail=detail, headers=headers)
            response = refuse(request, refusal)
            await response(scope, receive, send)
            return
        received, whole = 0, False
        until = asyncio.get_running_loop().time() + self._within_s

        async def counted() -> Message:
            nonlocal received, whole
            if whole:  # what comes now is that the caller has gone
                return await receive()
            try:
                async with asyncio.timeout_at(until):
                    message = await receive()
            except TimeoutError:
                late = f"the body was not here within {self._within_s:g} s"
                raise HTTPException(408, late, {"Connection": "close"}) from None
            whole = not message.get("more_body", False)
            received += len(message.get("body", b""))
            if received > self._max_bytes:
                raise HTTPException(413, detail)
            return message

        await self._app(scope, counted, send)
