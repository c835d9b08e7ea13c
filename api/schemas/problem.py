"""Problem details in the OpenAPI document."""

from typing import Any

from pydantic import BaseModel, Field

from api.problems import MEDIA_TYPE
from api.refusal import TITLES


class FaultModel(BaseModel):
    """One thing wrong with a request."""

    pointer: str | None = Field(None, description="Where in the body: a JSON pointer (RFC 6901).")
    parameter: str | None = Field(None, description="Which query or path parameter.")
    file: str | None = Field(None, description="In which table, if it was given as CSV.")
    line: int | None = Field(None, description="In which of its lines, from 1.")
    detail: str = Field(description="What is wrong, for people.")
    given: Any = Field(None, description="What was given.")
    expected: str = Field(description="What was expected.")
    suggestions: list[str] = Field([], description="What may have been meant.")


class Problem(BaseModel):
    """Problem details (RFC 9457)."""

    type: str = Field(
        description="A URN that names the kind of problem.", examples=["urn:corridor:problem:unknown_name"]
    )
    title: str = Field(description="The HTTP status in words.")
    status: int = Field(description="The HTTP status.")
    detail: str = Field(description="What went wrong, for people.")
    instance: str = Field(description="The path that was asked for.")
    code: str = Field(description="A stable name for programs.", examples=["unknown_name"])
    request_id: str | None = Field(description="Also in the X-Request-Id header; quote it when reporting.")
    errors: list[FaultModel] = Field([], description="Each thing wrong with the request.")
    suggestions: list[str] = Field([], description="Nearest names that are known.")


_TEXT, _SECONDS = {"type": "string"}, {"type": "integer", "minimum": 1}
HEADERS: dict[int, dict[str, Any]] = {
    401: {"WWW-Authenticate": {"description": "How to identify oneself (RFC 6750).", "schema": _TEXT}},
    403: {"WWW-Authenticate": {"description": "Which scope is missing (RFC 6750).", "schema": _TEXT}},
    429: {"Retry-After": {"description": "Seconds to wait.", "schema": _SECONDS}},
    503: {"Retry-After": {"description": "Seconds to wait.", "schema": _SECONDS}},
}
GUARDED = (401, 403, 429, 503)
"""What a caller may be told wherever keys are looked at and requests are counted."""


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Return what OpenAPI is to say about refusals with these statuses, and those that are always possible."""
    with_body = {408} if 413 in statuses else set()  # noqa: PLR2004  (what is sent can be too large, and too slow)
    return open_problems(*{*statuses, *with_body, *GUARDED})


def open_problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Return the same for what is open to all; 500 is always possible."""
    content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {
        status: {"description": TITLES[status], "content": content, "headers": HEADERS.get(status, {})}
        for status in sorted({*statuses, 500})
    }
