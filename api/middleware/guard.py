"""Whatever goes wrong unforeseen becomes a problem document; the traceback goes to the log only."""

import logging

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.logs import NAME
from api.problems import refuse
from api.refusal import Refusal

log = logging.getLogger(NAME)


class Guard:
    """Answers 500 to unforeseen errors, inside the middleware that adds headers to every reply."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on and catch what it raises."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False

        async def noted(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, noted)
        except Exception:
            log.exception(
                "unforeseen error", extra={"path": scope["path"], "request_id": scope["state"].get("request_id")}
            )
            if started:
                raise
            detail = "the service failed; the request id tells the operator where to look"
            response = refuse(Request(scope), Refusal(status=500, code="internal", detail=detail))
            await response(scope, receive, send)
