"""Every request gets an id, a log line and a place in the metrics; every reply says its id and its network."""

import logging
import re
from time import perf_counter
from uuid import uuid4

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.logs import NAME
from api.metrics import Metrics

log = logging.getLogger(NAME)
_FIT = re.compile(r"[A-Za-z0-9._-]{1,64}")
UNMATCHED = "unmatched"
METHODS = frozenset({"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"})
OTHER = "other"
"""Any other method: callers are not to make new series of figures."""


class Observe:
    """Names requests, stamps replies, and notes what became of them."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on under its id."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = perf_counter()
        given = Headers(scope=scope).get("x-request-id", "")
        state = scope.setdefault("state", {})
        state["request_id"] = given if _FIT.fullmatch(given) else uuid4().hex
        status = 500

        async def stamped(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                headers["X-Request-Id"] = state["request_id"]
                headers["X-Content-Type-Options"] = "nosniff"
                if version := state.get("network_version"):
                    headers["X-Network-Version"] = version
            await send(message)

        try:
            await self._app(scope, receive, stamped)
        finally:
            self._note(scope, status, perf_counter() - began)

    def _note(self, scope: Scope, status: int, seconds: float) -> None:
        route = getattr(scope.get("route"), "path", UNMATCHED)
        method = scope["method"] if scope["method"] in METHODS else OTHER
        self._metrics.seconds.labels(method, route, status).observe(seconds)
        level = logging.DEBUG if route in {"/healthz", "/readyz", "/metrics"} else logging.INFO
        if log.isEnabledFor(level):
            state = scope["state"]
            extra = {
                "method": scope["method"],
                "path": scope["path"],
                "route": route,
                "status": status,
                "ms": round(seconds * 1_000, 2),
                "request_id": state["request_id"],
                "network_version": state.get("network_version"),
                "key": key.id if (key := state.get("key")) else None,
            }
            log.log(level, "request", extra=extra | state.get("noted", {}))
