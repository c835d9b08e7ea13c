"""The error policy: which error gives which status.

ApiError
├── NotFoundError      no such resource, with the nearest that there are
├── UnauthorizedError  no key, or a bad one
├── ForbiddenError     a key that does not open this
├── TooManyError       asked too often
├── ConflictError      there is one of that name already, or there are too many
├── PreconditionError  it has changed since the caller read it
├── ScenarioRefusedError  a scenario that cannot be read or does not fit the network
└── UnavailableError   not just now
    ├── NotReadyError          the network is still being compiled
    ├── OverloadedError        more work than threads and queue can take
    └── StoreUnavailableError  the store cannot be reached
"""

import logging
from typing import Self

from api.logs import NAME
from api.refusal import Fault, Refusal
from api.scenarios.faults import scenario_fault
from api.store.errors import StoreError
from corridor.errors import CorridorError, DataError, InputError, InterruptedRunError, MissingExtra, UnknownName

log = logging.getLogger(NAME)

RETRY_AFTER_S = 1
CHALLENGE = 'Bearer realm="corridor"'


class ApiError(Exception):
    """Base of what the service itself refuses."""

    code = "error"

    def __init__(self, detail: str, suggestions: tuple[str, ...] = ()) -> None:
        self.suggestions = suggestions
        super().__init__(detail)

    @property
    def headers(self) -> dict[str, str]:
        """Headers that tell more."""
        return {}

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Each thing wrong with the request."""
        return ()


class NotFoundError(ApiError):
    """No such resource."""

    code = "not_found"


class UnavailableError(ApiError):
    """Not just now."""

    @property
    def headers(self) -> dict[str, str]:
        """Come again soon."""
        return {"Retry-After": str(RETRY_AFTER_S)}


class NotReadyError(UnavailableError):
    """The network is not compiled yet."""

    code = "not_ready"


class OverloadedError(UnavailableError):
    """Too much work at once."""

    code = "overloaded"


class StoreUnavailableError(UnavailableError):
    """The store cannot be reached just now."""

    code = StoreError.code

    @classmethod
    def of(cls, error: Exception) -> Self:
        """Return what callers are told; what is wrong with the store is for the log."""
        log.error("store unavailable", extra={"fault": str(error)})
        return cls("keys and scenarios are out of reach just now: try again shortly")


class UnauthorizedError(ApiError):
    """No key, or a bad one: ``error`` then is the word of RFC 6750."""

    code = "unauthorized"

    def __init__(self, detail: str, error: str | None = None) -> None:
        self._error = error
        super().__init__(detail)

    @property
    def headers(self) -> dict[str, str]:
        """How to do better."""
        return {"WWW-Authenticate": CHALLENGE + (f', error="{self._error}"' if self._error else "")}


class ForbiddenError(ApiError):
    """A key that does not open this."""

    code = "forbidden"

    def __init__(self, detail: str, scope: str) -> None:
        self._scope = scope
        super().__init__(detail)

    @property
    def headers(self) -> dict[str, str]:
        """Which scope is missing."""
        return {"WWW-Authenticate": f'{CHALLENGE}, error="insufficient_scope", scope="{self._scope}"'}


class TooManyError(ApiError):
    """Asked too often; the middleware that counts adds when to come again."""

    code = "too_many_requests"


class ConflictError(ApiError):
    """What is there stands in the way."""

    code = "conflict"


class PreconditionError(ApiError):
    """``If-Match`` names another state than the present one."""

    code = "precondition_failed"


class ScenarioRefusedError(ApiError):
    """A scenario that cannot be read or does not fit the network, with every fault."""

    code = "scenario_refused"

    def __init__(self, error: DataError) -> None:
        self._faults = error.faults
        super().__init__(str(error))

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Each fault, at the change or line where it stands."""
        return tuple(scenario_fault(fault) for fault in self._faults)


STATUS: dict[type[Exception], int] = {
    UnknownName: 422,
    InputError: 422,
    NotFoundError: 404,
    UnavailableError: 503,
    NotReadyError: 503,
    OverloadedError: 503,
    StoreUnavailableError: 503,
    UnauthorizedError: 401,
    ForbiddenError: 403,
    TooManyError: 429,
    ConflictError: 409,
    PreconditionError: 412,
    ScenarioRefusedError: 422,
    StoreError: 503,
    DataError: 500,
    MissingExtra: 500,
    InterruptedRunError: 500,
    CorridorError: 500,
}


def refusal_of(error: ApiError) -> Refusal:
    """Return what is to be answered to an error."""
    return Refusal(
        status=STATUS[type(error)],
        code=error.code,
        detail=str(error),
        faults=error.faults,
        suggestions=error.suggestions,
        headers=error.headers,
    )
