"""What ``corridor export`` writes is enough to find the front with a program of one's own."""

from pathlib import Path

import pytest

from corridor import Scenario, Shipment
from tests.cli.command import run
from tests.oracle.exported import Exported
from tests.results.bundled import planner

CLOSED = """
title: Belarus closed for five weeks, and a queue at Khorgos
changes:
- close: {countries: [BY]}
  from: 2027-03-12
  until: 2027-04-16
- delay: {places: [CNHRS]}
  hours: 60
  from: 2027-03-05
  until: 2027-03-20
"""
DAY = "2027-03-01"
DAYS = 90


@pytest.fixture(scope="module", params=["", CLOSED], ids=["as it is", "Belarus closed"])
def scenario(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the file of a scenario with dates, and none."""
    path = tmp_path_factory.mktemp("scenario") / "closed.yaml"
    path.write_text(request.param, encoding="utf-8")
    return str(path) if request.param else ""


@pytest.fixture(scope="module")
def exported(scenario: str, tmp_path_factory: pytest.TempPathFactory) -> Exported:
    """Return what is written for one container."""
    folder = tmp_path_factory.mktemp("export")
    files: list[Path] = []
    for what in ("legs", "yards"):
        files.append(folder / f"{what}.csv")
        words = ("--first-day", DAY, "--days", str(DAYS), "-o", str(files[-1]))
        assert run("export", what, *words, *(("--scenario", scenario) if scenario else ())).code == 0
    return Exported(*files)


@pytest.mark.parametrize(("origin", "destination"), [("CNQIN", "UZTAS"), ("CNQIN", "RUMOW"), ("CNXIA", "DEHAM")])
def test_the_front_is_found_from_the_export_alone(
    exported: Exported, scenario: str, origin: str, destination: str
) -> None:
    """The same arrivals, mills, boardings and grams, minute for minute."""
    asked = planner().apply(Scenario.read(scenario)) if scenario else planner()
    front = asked.plan(origin, destination, depart_after=f"{DAY}T00:00Z", shipment=Shipment())
    ready = front.query.ready_min
    found = exported.front(origin, destination, ready, ready + DAYS * 24 * 60)
    assert found == sorted({(path.arrival_min, path.mills, path.boardings, path.grams) for path in front.paths})
