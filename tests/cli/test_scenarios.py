"""``corridor scenarios`` and ``--scenario``."""

import json
from pathlib import Path

import pytest

from tests.acceptance.timetable import World
from tests.analysis.bulk.conftest import read_csv
from tests.changed import changed
from tests.cli.command import run

CLOSED = changed("- close: {modes: [rail]}")


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return a tiny data folder with a train and a road."""
    world = World(services="train  rail  Mon|Thu 12:00:  A 0 > B 24", links="A - B road 480")
    return str(world.write(tmp_path_factory.mktemp("network")))


@pytest.fixture
def scenario(tmp_path: Path) -> str:
    """Return the file of a scenario that closes the railway."""
    path = tmp_path / "no-rail.yaml"
    path.write_text(CLOSED.to_yaml(), encoding="utf-8")
    return str(path)


def test_a_plan_under_a_scenario(network: str, scenario: str) -> None:
    """Given by its file; without the train the truck is left."""
    result = run("plan", "A", "B", "--network", network, "--scenario", scenario)
    assert (result.code, "[train]" in result.out, "scenario no-rail: Test" in result.out) == (0, False, True)


def test_several_scenarios(network: str, scenario: str, tmp_path: Path) -> None:
    """The option may be repeated."""
    path = tmp_path / "no-road.yaml"
    path.write_text(changed("- close: {modes: [road]}").to_yaml(), encoding="utf-8")
    result = run("plan", "A", "B", "--network", network, "--scenario", scenario, "--scenario", str(path))
    assert (result.code, "what is closed: rail (for good)" in result.out) == (3, True)


def test_json_names_its_scenarios(network: str, scenario: str) -> None:
    """Where it echoes the request, as HTTP does; null without any."""
    words = ("plan", "A", "B", "--json", "--network", network)
    answers = (run(*words, "--scenario", scenario), run(*words))
    assert [json.loads(answer.out)["request"]["scenario"] for answer in answers] == [["no-rail"], None]


def test_a_calendar_under_a_scenario(network: str, scenario: str) -> None:
    """No day has a train."""
    words = ("calendar", "A", "B", "--days", "2", "--network", network)
    assert run(*words, "--scenario", scenario).out != run(*words).out


def test_reach_under_a_scenario(network: str, scenario: str) -> None:
    """By road it is dearer than by the train that is closed."""
    words = ("reach", "A", "--within-usd", "9000", "--network", network)
    assert run(*words, "--scenario", scenario).out != run(*words).out


def test_a_matrix_under_a_scenario(network: str, scenario: str) -> None:
    """The least cost of the pair is another."""
    words = ("matrix", "--from", "A", "--to", "B", "--criterion", "cost", "--network", network)
    assert run(*words, "--scenario", scenario).out != run(*words).out


def test_a_batch_under_a_scenario(network: str, scenario: str, tmp_path: Path) -> None:
    """No row is answered with the train."""
    (tmp_path / "in.csv").write_text("origin,destination\nA,B\n", encoding="utf-8")
    words = ("batch", str(tmp_path / "in.csv"), str(tmp_path / "out.csv"), "--limit", "9", "--network", network)
    assert run(*words, "--scenario", scenario).code == 0
    assert {row["modes"] for row in read_csv(tmp_path / "out.csv")} == {"road"}


def test_an_unknown_scenario_is_refused(network: str) -> None:
    """In words."""
    result = run("plan", "A", "B", "--network", network, "--scenario", "no-such-thing")
    assert (result.code, "scenario: got 'no-such-thing'" in result.err) == (1, True)


def test_bundled_scenarios_are_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With their titles."""
    (tmp_path / "scenarios").mkdir()
    (tmp_path / "scenarios" / "no-rail.yaml").write_text(CLOSED.to_yaml(), encoding="utf-8")
    monkeypatch.setattr("corridor.network.scenario.bundled_folder", lambda: tmp_path)
    assert run("scenarios").out == "no-rail  Test\n"


def test_a_scenario_that_cannot_be_applied_is_a_fault_of_the_folder(network: str) -> None:
    """``corridor check`` applies each."""
    folder = Path(network) / "scenarios"
    folder.mkdir()
    (folder / "bad.yaml").write_text(changed("- close: {places: [X]}").to_yaml(), encoding="utf-8")
    result = run("check", network)
    assert (result.code, "scenarios/bad.yaml: change 1: close.places = 'X'" in result.out) == (1, True)


def test_a_scenario_file_that_is_not_there(network: str, tmp_path: Path) -> None:
    """In words: which file, and what is the matter."""
    result = run("plan", "A", "B", "--network", network, "--scenario", str(tmp_path / "none.yaml"))
    assert (result.code, "none.yaml: expected a file of UTF-8 text: No such file" in result.err) == (1, True)


@pytest.mark.parametrize(
    "words",
    [("plan", "A", "B"), ("calendar", "A", "B", "--days", "1"), ("reach", "A"), ("matrix", "--from", "A", "--to", "B")],
)
def test_every_table_names_its_scenarios(network: str, scenario: str, words: tuple[str, ...]) -> None:
    """Figures under a scenario are not to be taken for others."""
    assert "scenario no-rail: Test\n" in run(*words, "--network", network, "--scenario", scenario).out
