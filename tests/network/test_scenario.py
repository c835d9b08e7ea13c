"""Scenarios as values."""

from pathlib import Path

import pytest

from corridor import DataError, Scenario, UnknownName
from tests.changed import changed

CLOSED = changed("- close: {places: [suez]}", "closed", ("a", "b"))
DEARER = changed("- carbon_price_usd_t: 50", "dearer", ("b", "c"))


def test_two_scenarios_make_one() -> None:
    """The changes of the first come first."""
    assert (CLOSED + DEARER).changes == (*CLOSED.changes, *DEARER.changes)


def test_sources_come_once() -> None:
    """In the order in which they are first named."""
    assert (CLOSED + DEARER).sources == ("a", "b", "c")


def test_the_name_tells_both() -> None:
    """Joined by a plus."""
    assert (CLOSED + DEARER).name == "closed+dearer"


def test_a_file_is_read_by_its_path(tmp_path: Path) -> None:
    """Its name is that of the file."""
    path = tmp_path / "mine.yaml"
    path.write_text(CLOSED.to_yaml(), encoding="utf-8")
    assert Scenario.read(str(path)) == Scenario.read(path)
    assert Scenario.read(path).name == "mine"


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """In words."""
    with pytest.raises(DataError, match="expected a file of UTF-8 text"):
        Scenario.read(tmp_path / "none.yaml")


def test_an_unknown_id_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """With the nearest ids."""
    folder = tmp_path / "scenarios"
    folder.mkdir()
    (folder / "red-sea-closed.yaml").write_text(CLOSED.to_yaml(), encoding="utf-8")
    monkeypatch.setattr("corridor.network.scenario.bundled_folder", lambda: tmp_path)
    with pytest.raises(UnknownName) as caught:
        Scenario.read("red-see-closed")
    assert caught.value.suggestions == ("red-sea-closed",)


def test_bundled_scenarios_are_those_of_the_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """In order; each can be read by its id."""
    folder = tmp_path / "scenarios"
    folder.mkdir()
    for name in ("b", "a"):
        (folder / f"{name}.yaml").write_text(CLOSED.to_yaml(), encoding="utf-8")
    monkeypatch.setattr("corridor.network.scenario.bundled_folder", lambda: tmp_path)
    assert Scenario.bundled() == ("a", "b")
    assert Scenario.read("a").changes == CLOSED.changes
