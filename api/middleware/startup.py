"""Why a start failed, in words."""

import sys

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from corridor.errors import CorridorError


class Startup:
    """A start that is refused ends with what was given and what was expected; a fault of ours keeps its traceback."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on; only the message of a refused start is another."""

        async def told(message: Message) -> None:
            error = sys.exception()  # that of whoever sends
            if message["type"] == "lifespan.startup.failed" and isinstance(error, CorridorError):
                message = {**message, "message": str(error)}
            await send(message)

        await self._app(scope, receive, told if scope["type"] == "lifespan" else send)
