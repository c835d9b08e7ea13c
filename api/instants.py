"""Instants as callers write them."""

from datetime import date, datetime, time

from corridor.clock import at_local, minute_of
from corridor.errors import InputError
from corridor.present import present

EXPECTED = "a date (2027-03-01), or an instant with its offset (2027-03-01T08:00+08:00), from 2000 to 2100"
DATE = len("2027-03-01")


def minute_after(text: str | None, timezone: str, field: str) -> int:
    """Return a date (midnight in a time zone) or an instant as a UTC minute; None is now.

    Raises
    ------
    corridor.errors.InputError
        Naming the field and what was expected.
    """
    if text is None:
        return minute_of(present())
    try:
        if len(text) <= DATE:
            day = date.fromisoformat(text)
            instant = None
        else:
            instant = datetime.fromisoformat(text)
            day = instant.date()
    except ValueError:
        raise InputError(field, text, EXPECTED) from None
    if not 2000 <= day.year < 2100 or (instant is not None and instant.tzinfo is None):  # noqa: PLR2004  (years)
        raise InputError(field, text, EXPECTED)
    return at_local(day, time(0), timezone) if instant is None else minute_of(instant)
