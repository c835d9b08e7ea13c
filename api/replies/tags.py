"""Entity tags: the same network, program, question and form give the same tag (RFC 9110, section 8.8.3)."""

from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version

from starlette.requests import Request

try:
    PROGRAM = version("corridor")
except PackageNotFoundError:  # run from a source tree
    PROGRAM = "source"


def tag_of(*parts: object) -> str:
    """Return a strong entity tag for whatever determines the bytes of a reply."""
    text = "\x1f".join((PROGRAM, *(repr(part) for part in parts)))
    return f'"{sha256(text.encode()).hexdigest()[:32]}"'


def is_known(request: Request, tag: str) -> bool:
    """Return whether the caller already has the reply with a tag (``If-None-Match``)."""
    known = known_tags(request, "if-none-match") or frozenset()
    return "*" in known or tag in known


def known_tags(request: Request, header: str) -> frozenset[str] | None:
    """Return the entity tags in a header; None without one."""
    given = request.headers.get(header)
    return None if given is None else frozenset(part.strip().removeprefix("W/") for part in given.split(","))
