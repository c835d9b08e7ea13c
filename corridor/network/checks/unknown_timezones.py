"""Every time zone is one that the clock knows."""

from collections.abc import Iterator
from functools import cache
from zoneinfo import ZoneInfo

from corridor.errors import Fault
from corridor.network.checks.rows import Rows, fault
from corridor.tables.places import PlaceRow


def unknown_timezones(rows: Rows) -> Iterator[Fault]:
    """Yield time zones that are not in the IANA database."""
    for line, place in rows.numbered(PlaceRow):
        if not _is_known(place.timezone):
            expected = "expected a time zone of the IANA database, such as Asia/Shanghai"
            yield fault(PlaceRow, line, "timezone", place.timezone, expected)


@cache
def _is_known(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True
