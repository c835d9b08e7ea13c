"""Due dates."""

from datetime import date, datetime, timedelta, timezone

import pytest

from corridor import InputError
from corridor.analysis.due import due_at, read_due

THERE = timezone(timedelta(hours=2))
ARRIVAL = datetime(2027, 4, 10, 15, tzinfo=THERE)


@pytest.mark.parametrize(
    ("given", "due"),
    [
        (None, "2027-04-11T15:00:00+02:00"),
        ("2027-04-15", "2027-04-16T00:00:00+02:00"),
        (date(2027, 4, 15), "2027-04-16T00:00:00+02:00"),
        ("2027-04-15T12:00+00:00", "2027-04-15T14:00:00+02:00"),
    ],
)
def test_when_it_is_due(given: str | date | None, due: str) -> None:
    """A day after the plan; by the end of a date; at an instant: in local time."""
    assert due_at(read_due(given), ARRIVAL).isoformat() == due


@pytest.mark.parametrize("given", ["soon", "2027-02-30", "2027-04-15T12:00", "0001-01-01", "9999-12-31"])
def test_what_is_no_due_date(given: str) -> None:
    """Refused with what was given."""
    with pytest.raises(InputError, match=f"due: got '{given}'"):
        read_due(given)
