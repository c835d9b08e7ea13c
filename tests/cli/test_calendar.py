"""``corridor calendar``."""

import json
from datetime import date, timedelta

import pytest

from tests.cli.command import run


def test_a_line_per_day(folder: str, soon: str) -> None:
    """Below what was asked and two lines of headings, none wider than a terminal."""
    result = run("calendar", "A", "C", "--first-day", soon, "--days", "5", "--network", folder)
    lines = result.out.splitlines()
    assert (result.code, len(lines)) == (0, 11)
    assert lines[0] == "A-town (A) to C-town (C)"
    assert max(len(line) for line in lines) <= 100


def test_json_has_a_record_per_day(folder: str, soon: str) -> None:
    """With the best by label."""
    result = run("calendar", "A", "C", "--first-day", soon, "--days", "2", "--json", "--network", folder)
    days = json.loads(result.out)
    assert days[0]["day"] == soon
    assert days[0]["best"].keys() >= {"cheapest", "fastest"}


def test_no_route_on_any_day(folder: str, soon: str) -> None:
    """Exit code 3."""
    result = run("calendar", "C", "A", "--first-day", soon, "--days", "2", "--network", folder)
    assert (result.code, result.out.count("no route\n")) == (3, 2)
    assert "tells why there is no route" in result.out


@pytest.mark.parametrize("day", ["soon", "2026-02-30", "2020-01-01"])
def test_days_that_are_none(folder: str, day: str) -> None:
    """Refused under the name of the option."""
    result = run("calendar", "A", "C", "--first-day", day, "--network", folder)
    assert (result.code, "first_day" in result.err) == (1, True)


def test_without_a_day_it_is_today(folder: str) -> None:
    """And a month of days."""
    result = run("calendar", "A", "C", "--network", folder)
    assert (result.code, len(result.out.splitlines())) == (0, 37)


def test_deadlines_tell_how_late(folder: str, soon: str) -> None:
    """A line per day with dates of readiness."""
    later = (date.fromisoformat(soon) + timedelta(30)).isoformat()
    result = run("calendar", "A", "C", "--first-deadline", later, "--days", "3", "--network", folder)
    lines = result.out.splitlines()
    assert (result.code, len(lines), lines[4].split()[:3]) == (0, 9, ["by", "USD", "ready"])
