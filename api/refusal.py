"""What the service refuses, before it is put into words for one API or another."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Fault = dict[str, Any]
"""One thing wrong with a request: ``pointer`` or ``parameter``, ``detail``, and what was ``given`` and ``expected``."""

TITLES = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    405: "Method Not Allowed",
    408: "Request Timeout",
    409: "Conflict",
    412: "Precondition Failed",
    413: "Content Too Large",
    415: "Unsupported Media Type",
    422: "Unprocessable Content",
    429: "Too Many Requests",
    500: "Internal Server Error",
    503: "Service Unavailable",
}
"""What the service answers when it refuses, in the words of RFC 9110."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """HTTP status, a stable name for programs, a sentence for people, each fault, and what may have been meant."""

    status: int
    code: str
    detail: str
    faults: tuple[Fault, ...] = ()
    suggestions: tuple[str, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)
