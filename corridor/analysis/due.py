"""When a shipment is due."""

from datetime import date, datetime, time, timedelta

from corridor.errors import InputError

EXPECTED = "a date (2027-04-15: by the end of that day), or an instant with its offset (2027-04-15T12:00+02:00)"
FIRST_YEAR, LAST_YEAR = 2010, 2060

GRACE = timedelta(hours=24)
"""On time means within a day of the plan, unless a due date is given: how liner reliability is counted."""


def read_due(given: str | date | datetime | None) -> date | datetime | None:
    """Return a due date as a date or an instant with its offset.

    Raises
    ------
    corridor.errors.InputError
        If it is neither, or far out of time.
    """
    if given is None:
        return None
    value = _parse(given) if isinstance(given, str) else given
    if isinstance(value, datetime) and value.tzinfo is None:
        raise InputError("due", str(given), EXPECTED)
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        raise InputError("due", str(given), f"a year from {FIRST_YEAR} to {LAST_YEAR}")
    return value


def due_at(due: date | datetime | None, arrival: datetime) -> datetime:
    """Return the instant by which cargo with a planned arrival is due, in local time there."""
    if due is None:
        return arrival + GRACE
    if isinstance(due, datetime):
        return due.astimezone(arrival.tzinfo)
    return datetime.combine(due + timedelta(days=1), time(0), arrival.tzinfo)


def _parse(text: str) -> date | datetime:
    try:
        return date.fromisoformat(text) if len(text) <= len("2027-04-15") else datetime.fromisoformat(text)
    except ValueError:
        raise InputError("due", text, EXPECTED) from None
