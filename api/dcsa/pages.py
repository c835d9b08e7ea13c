"""Pages of a list, by a cursor that only the service can read."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error

from corridor.errors import InputError

OPENING = b"from:"


def offset_of(cursor: str | None) -> int:
    """Return where a page begins.

    Raises
    ------
    corridor.errors.InputError
        If the cursor is not one of ours.
    """
    if cursor is None:
        return 0
    try:
        text = urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
    except (Error, ValueError):
        text = b""
    number = text.removeprefix(OPENING)
    if not text.startswith(OPENING) or not number.isdigit() or len(number) > 6:  # noqa: PLR2004  (digits)
        raise InputError("cursor", cursor, "a value of the Next-Page-Cursor header")
    return int(number)


def cursor_at(offset: int) -> str:
    """Return the cursor of the page that begins at an offset."""
    return urlsafe_b64encode(OPENING + str(offset).encode()).decode().rstrip("=")
