"""The present as the planner takes it: what lies before it is past."""

import os
from datetime import UTC, datetime

from corridor.errors import InputError

VARIABLE = "CORRIDOR_NOW"


def present() -> datetime:
    """Return the instant in ``CORRIDOR_NOW``, at which time stands still; left out, the machine's clock.

    Dates in documents, demonstrations and tests stay ahead that way. Keys expire, and logs are written, by the clock.

    Raises
    ------
    corridor.errors.InputError
        If the variable holds no instant with its offset from UTC.
    """
    text = os.environ.get(VARIABLE)
    if not text:
        return datetime.now(UTC)
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        instant = None
    if instant is None or instant.tzinfo is None:
        raise InputError(VARIABLE, text, "an instant with its offset (2026-12-01T08:00+08:00)")
    return instant.astimezone(UTC)
