"""``corridor batch``."""

from pathlib import Path

from tests.cli.command import run


def test_a_file_of_shipments(folder: str, soon: str, tmp_path: Path) -> None:
    """Is answered in a file, and summed up on standard error."""
    (tmp_path / "in.csv").write_text(f"origin,destination,depart_after,note\nA,C,{soon},x\nA,Z,{soon},y\n")
    done = run("batch", str(tmp_path / "in.csv"), str(tmp_path / "out.csv"), "--network", folder)
    assert (done.code, done.out) == (0, "")
    assert "1 ok, 1 refused" in done.err
    assert "columns passed on unread: note" in done.err
    assert len((tmp_path / "out.csv").read_text().splitlines()) == 3


def test_columns_that_are_nearly_known_are_told(folder: str, soon: str, tmp_path: Path) -> None:
    """As what may have been meant."""
    (tmp_path / "in.csv").write_text(f"origin,destination,depart_after,avoid_country\nA,C,{soon},RU\n")
    done = run("batch", str(tmp_path / "in.csv"), str(tmp_path / "out.csv"), "--network", folder)
    assert "columns passed on unread: avoid_country (did you mean avoid_countries?)" in done.err


def test_a_missing_file_is_wrong_usage(tmp_path: Path) -> None:
    """With exit code 2."""
    assert run("batch", str(tmp_path / "in.csv"), str(tmp_path / "out.csv")).code == 2


def test_a_file_that_cannot_be_used_is_refused(folder: str, tmp_path: Path) -> None:
    """With exit code 1, in words alone."""
    (tmp_path / "in.csv").write_text("from,to\n")
    done = run("batch", str(tmp_path / "in.csv"), str(tmp_path / "out.csv"), "--network", folder)
    assert (done.code, done.err.startswith("corridor: origin: got")) == (1, True)
