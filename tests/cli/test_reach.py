"""``corridor reach``."""

import csv
import json
from datetime import date, timedelta

import pytest

from tests.acceptance.timetable import World
from tests.cli.command import run


@pytest.fixture(scope="module")
def east(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return a tiny data folder whose clocks are nine hours ahead of UTC."""
    world = World(
        services="train  rail  Mon|Thu 12:00:  A 0 > B 24", places={name: {"timezone": "Asia/Tokyo"} for name in "AB"}
    )
    return str(world.write(tmp_path_factory.mktemp("network")))


def later(soon: str) -> str:
    """Return a day a month later."""
    return (date.fromisoformat(soon) + timedelta(30)).isoformat()


def test_a_line_per_place(folder: str, soon: str) -> None:
    """Between a heading and what was asked, none wider than a terminal; the origin first."""
    result = run("reach", "A", "--depart-after", soon, "--network", folder)
    lines = result.out.splitlines()
    assert (result.code, lines[0].split()) == (0, ["unloaded", "days", "place"])
    assert lines[1].endswith("(A)")
    assert max(len(line) for line in lines) <= 100


def test_costs_come_with_a_limit_on_them(folder: str, soon: str) -> None:
    """A column more."""
    result = run("reach", "A", "--depart-after", soon, "--within-usd", "50000", "--network", folder)
    assert result.out.splitlines()[0].split() == ["unloaded", "days", "USD", "place"]


def test_by_a_deadline_it_is_from_where(folder: str, soon: str) -> None:
    """A is among the places from which C can be reached."""
    result = run("reach", "C", "--arrive-by", later(soon), "--json", "--network", folder)
    assert "A" in {place["id"] for place in json.loads(result.out)}


def test_nothing_but_the_place_itself(folder: str, soon: str) -> None:
    """Exit code 3."""
    result = run("reach", "A", "--depart-after", soon, "--within-h", "0.1", "--network", folder)
    assert (result.code, len(result.out.splitlines())) == (3, 3)
    assert "\n1 place within 0.1 hours" in result.out


@pytest.mark.parametrize(("option", "begin"), [("--csv", "id,name,country"), ("--geojson", "{"), ("--json", "[")])
def test_formats(folder: str, soon: str, option: str, begin: str) -> None:
    """For programs."""
    result = run("reach", "A", "--depart-after", soon, option, "--network", folder)
    assert result.out.startswith(begin)


@pytest.mark.parametrize("words", [("A", "--depart-after"), ("B", "--arrive-by")])
def test_csv_tells_local_times_with_their_offset(east: str, soon: str, words: tuple[str, str]) -> None:
    """The very words of the JSON: nine hours ahead of UTC."""
    asked = ("reach", *words, later(soon), "--network", east)
    rows = list(csv.DictReader(run(*asked, "--csv").out.splitlines()))
    told = [(row["ready"], row["arrival"]) for row in rows]
    assert told == [(place["ready"], place["arrival"]) for place in json.loads(run(*asked, "--json").out)]
    assert {instant[-6:] for pair in told for instant in pair} == {"+09:00"}


def test_one_format_at_a_time(folder: str, soon: str) -> None:
    """Exit code 2."""
    assert run("reach", "A", "--depart-after", soon, "--json", "--csv", "--network", folder).code == 2
