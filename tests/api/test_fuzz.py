"""Whatever a caller sends, the service answers as its OpenAPI document says.

That data which fits the document may still be refused is left out: the document cannot know the names of a network.
"""

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from starlette.testclient import TestClient
from starlette.types import ASGIApp, Receive, Scope, Send

from api.app import create_app
from api.settings import Settings
from tests.api.callers import caller

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]


class Relay:
    """An app that passes on to one that starts later: operations are listed before any fixture runs."""

    app: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; starting and stopping is not the caller's business."""
        if scope["type"] == "lifespan":
            for step in ("startup", "shutdown"):
                await receive()
                await send({"type": f"lifespan.{step}.complete"})
            return
        await self.app(scope, receive, send)


relay = Relay()
schema = schemathesis.openapi.from_dict(create_app(Settings(network=None)).openapi())
schema.app = relay


@pytest.fixture(scope="module")
def headers(client: TestClient) -> dict[str, str]:
    """Return the headers of a caller who may do everything."""
    relay.app = client.app
    return caller(client, "fuzz")


@schema.parametrize()
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
def test_answers_are_as_documented(case: schemathesis.Case, headers: dict[str, str]) -> None:
    """No answer has an undocumented status, media type or shape, and none is a server error."""
    case.call_and_validate(checks=CHECKS, headers=headers)
