"""``corridor matrix``."""

import json
from datetime import date, timedelta

import pytest

from tests.cli.command import run


def test_a_row_per_origin(folder: str, soon: str) -> None:
    """Below the name of the figure and the destinations; why there is none stands in the cell."""
    result = run(
        "matrix", "--from", "A", "--from", "C", "--to", "C", "--to", "A", "--depart-after", soon, "--network", folder
    )
    head, first, second = (line.split() for line in result.out.splitlines())
    assert (result.code, head, first[0], first[2]) == (0, ["duration_h", "C", "A"], "A", "-")
    assert second == ["C", "-", "no", "route"]


@pytest.mark.parametrize("criterion", ["time", "cost", "transfers", "co2e", "generalized"])
def test_criteria(folder: str, soon: str, criterion: str) -> None:
    """A number for each."""
    words = ("--from", "A", "--to", "C", "--depart-after", soon, "--criterion", criterion, "--json")
    (cell,) = json.loads(run("matrix", *words, "--network", folder).out)
    assert cell["status"] == "ok"


def test_by_a_deadline(folder: str, soon: str) -> None:
    """Hours before it."""
    later = (date.fromisoformat(soon) + timedelta(30)).isoformat()
    result = run("matrix", "--from", "A", "--to", "C", "--arrive-by", later, "--network", folder)
    assert result.out.startswith("lead_h")


def test_csv_has_a_line_per_pair(folder: str, soon: str) -> None:
    """Below a heading."""
    words = ("--from", "A", "--to", "C", "--to", "B", "--depart-after", soon, "--csv")
    assert len(run("matrix", *words, "--network", folder).out.splitlines()) == 3


def test_an_unknown_end_is_explained(folder: str, soon: str) -> None:
    """Below the table; no pair has a figure, so the exit code is 3."""
    result = run("matrix", "--from", "nowhere", "--to", "C", "--depart-after", soon, "--network", folder)
    assert (result.code, "got 'nowhere'" in result.out) == (3, True)


def test_one_format_at_a_time(folder: str, soon: str) -> None:
    """Exit code 2."""
    words = ("--from", "A", "--to", "C", "--depart-after", soon, "--json", "--csv")
    assert run("matrix", *words, "--network", folder).code == 2
