"""``corridor check``."""

from pathlib import Path

import pytest

from tests.acceptance.test_j1_criteria import WORLD
from tests.cli.command import run


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a data folder to spoil."""
    return WORLD.write(tmp_path / "own")


def test_the_bundled_network_has_no_faults() -> None:
    """What is shipped is in order."""
    result = run("check")
    assert (result.code, result.out.splitlines()[:-1]) == (0, [])


def test_a_folder_that_can_be_read_is_counted(own: Path) -> None:
    """Rows, files and faults in the last line."""
    assert " rows in " in run("check", str(own)).out.splitlines()[-1]


def test_a_bad_value_is_refused_with_its_place(own: Path) -> None:
    """File, line, column, value and what was expected."""
    path = own / "links.csv"
    path.write_text(path.read_text().replace(",3000,", ",far,", 1))
    result = run("check", str(own))
    assert (result.code, "links.csv:2: length_km = 'far'" in result.err) == (1, True)


def test_all_faults_come_at_once(own: Path) -> None:
    """In several files."""
    for name, old, new in (
        ("links.csv", ",3000,", ",far,"),
        ("services.csv", ",12:00", ",noon"),
        ("calls.csv", ",400,", ",-4,"),
    ):
        path = own / name
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new, 1))
    result = run("check", str(own))
    assert result.code == 1
    assert all(f"{name}:" in result.err for name in ("links.csv", "services.csv", "calls.csv"))


def test_a_reference_to_nothing_is_refused(own: Path) -> None:
    """A call at a place that is not there."""
    path = own / "calls.csv"
    path.write_text(path.read_text().replace(",D,", ",NOWHERE,", 1))
    result = run("check", str(own))
    assert (result.code, "place = 'NOWHERE'" in result.err) == (1, True)


def test_a_missing_file_is_refused(own: Path) -> None:
    """With the columns that are expected of it."""
    (own / "places.csv").unlink()
    result = run("check", str(own))
    assert (result.code, "places.csv: expected a file with the columns id, name" in result.err) == (1, True)


def test_implausible_rows_are_faults_too(own: Path) -> None:
    """A folder that can be used but looks wrong: exit code 1, and every fault on standard output."""
    path = own / "services.csv"
    lines = path.read_text().splitlines(keepends=True)
    path.write_text("".join([lines[0], *reversed(lines[1:])]))
    result = run("check", str(own))
    assert (result.code, "services.csv:" in result.out) == (1, True)


def test_no_folder_is_refused() -> None:
    """What is not there cannot be checked."""
    result = run("check", "/nowhere/at/all")
    assert (result.code, "expected a folder of CSV files" in result.err) == (1, True)


def test_the_folder_may_be_named_by_the_environment(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As for all other commands."""
    monkeypatch.setenv("CORRIDOR_NETWORK", str(own))
    assert run("check").out.splitlines()[-1].startswith(f"{own}: ")
