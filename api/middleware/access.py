"""Who asks is known, and has not asked too often, before anything is done for them."""

from functools import lru_cache
from ipaddress import IPv6Address, ip_address, ip_network

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.access.allow import BAD_KEY, NO_KEY
from api.access.bucket import Allowance, Buckets
from api.access.ring import KeyRing
from api.errors import ApiError, StoreUnavailableError, TooManyError, UnauthorizedError, refusal_of
from api.keys.key import Key
from api.keys.keys import Keys
from api.problems import refuse
from api.replies.reply import NO_STORE
from api.settings import Settings
from api.store.errors import StoreError
from api.store.store import Store

HEALTH = frozenset({"/healthz", "/readyz"})
"""Open to all and as often as they like: whoever runs the service asks them."""
COUNTED = ("/v1/", "/dcsa/")
"""Below these every request is counted; files of the page and the documentation are not."""
SITE_BITS = 64
"""Leading bits of an IPv6 address that one customer holds."""


class Access:
    """Answers 401 to bad keys and, if nothing is open without one, to none; 429 to those who ask too often."""

    def __init__(self, app: ASGIApp, settings: Settings, store: Store) -> None:
        self._app = app
        self._closed = settings.anonymous == "none"
        self._ring = KeyRing(Keys(store))
        self._addresses = Buckets("anonymous", settings.rate_anonymous)
        self._keys = Buckets("key", settings.rate_key)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on with its key."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        state = scope.setdefault("state", {})
        state |= {"key": None, "allowance": None, "caching": "private" if self._closed else None}
        path = scope["path"].removeprefix(scope.get("root_path", ""))
        if path in HEALTH:
            await self._app(scope, receive, send)
            return

        async def told(message: Message) -> None:
            if message["type"] == "http.response.start":
                if allowance := state["allowance"]:
                    message["headers"] = [*message["headers"], *allowance.headers]
                if caching := state["caching"]:
                    make_private(MutableHeaders(scope=message), caching)
            await send(message)

        try:
            await self._admit(scope, counted=path.startswith(COUNTED))
        except ApiError as error:
            await refuse(Request(scope), refusal_of(error))(scope, receive, told)
            return
        await self._app(scope, receive, told)

    async def _admit(self, scope: Scope, *, counted: bool) -> None:
        token = token_of(scope)
        key = self._ring.known(token) if token else None
        if key is None and (counted or token):  # before the store is asked: guessing keys is limited too
            self._spend(scope, self._addresses.take(site_of(scope["client"][0] if scope.get("client") else "")))
        if key is None and token:
            key = await self._identify(token)
        if key is None and self._closed:
            raise UnauthorizedError(NO_KEY)
        scope["state"]["key"] = key
        if key is not None and counted:
            self._spend(scope, self._keys.take(key.id))

    async def _identify(self, token: str) -> Key:
        try:
            key = await self._ring.identify(token)
        except StoreError as error:
            raise StoreUnavailableError.of(error) from error
        if key is None:
            raise UnauthorizedError(BAD_KEY, "invalid_token")
        return key

    def _spend(self, scope: Scope, allowance: Allowance | None) -> None:
        scope["state"]["allowance"] = allowance
        if allowance is not None and allowance.retry_s:
            detail = f"more than {allowance.quota:,} requests a minute: wait {allowance.retry_s} s"
            raise TooManyError(detail)


def token_of(scope: Scope) -> str | None:
    """Return the token that a request carries; other schemes of Authorization are for a proxy."""
    headers = dict(scope["headers"])  # names are in lower case, as ASGI wants them
    scheme, _, token = headers.get(b"authorization", b"").decode("latin-1").partition(" ")
    bearer = token.strip() if scheme.casefold() == "bearer" else ""
    return bearer or headers.get(b"x-api-key", b"").decode("latin-1").strip() or None


@lru_cache(10_000)
def site_of(host: str) -> str:
    """Return who is counted as one without a key: an IPv4 address, or an IPv6 site."""
    try:
        address = ip_address(host)
    except ValueError:
        return host
    return str(ip_network((address, SITE_BITS), strict=False)) if isinstance(address, IPv6Address) else host


def make_private(headers: MutableHeaders, caching: str) -> None:
    """Have shared caches not store a reply, and others not mix up callers."""
    given = headers.get("cache-control", caching)
    if given != NO_STORE:
        headers["Cache-Control"] = given.replace("public", "private") if caching == "private" else caching
    headers.add_vary_header("Authorization, X-API-Key")
