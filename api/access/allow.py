"""What a key opens, and how it is said that a door is shut (RFC 9110, RFC 6750)."""

from starlette.requests import Request

from api.errors import ForbiddenError, UnauthorizedError
from api.keys.key import Key, Scope

NO_KEY = "an API key is needed: send Authorization: Bearer KEY, or X-API-Key: KEY"
BAD_KEY = "the API key is unknown, expired or revoked"


def require(request: Request, scope: Scope) -> Key:
    """Return the caller's key if it opens something.

    Raises
    ------
    api.errors.UnauthorizedError
        Without a key.
    api.errors.ForbiddenError
        If the key has not the scope.
    """
    key: Key | None = request.state.key
    if key is None:
        raise UnauthorizedError(NO_KEY)
    if scope not in key.scopes:
        raise ForbiddenError(f"the key {key.id} lacks the scope {scope.value}", scope)
    return key
