"""HEAD is GET without the body (RFC 9110, section 9.3.2): monitors and caches ask so."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send


class Head:
    """Answers HEAD as GET is answered, and leaves the body out."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, HEAD as GET."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self._app(scope, receive, send)
            return

        async def bare(message: Message) -> None:
            if message["type"] == "http.response.body":
                message = {**message, "body": b""}
            await send(message)

        asked = {**scope, "method": "GET"}  # the server is to see HEAD still: it counts bytes
        try:
            await self._app(asked, receive, bare)
        finally:
            if "route" in asked:  # for those who note what was asked
                scope["route"] = asked["route"]
