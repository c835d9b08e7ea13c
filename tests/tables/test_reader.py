"""Reading a folder: what is refused, and how it is said."""

from pathlib import Path

import pytest

from corridor.errors import DataError
from corridor.tables import reader
from corridor.tables.folder import OPTIONAL, ROWS
from corridor.tables.places import PlaceRow
from corridor.tables.reader import read_tables
from corridor.tables.row import Row
from tests.tables.refused import faults_of
from tests.tiny import swap, tiny_network
from tests.tiny_tables import TABLES


def test_all_faults_are_reported_at_once(tmp_path: Path) -> None:
    """Faults of several rows and files come in one error, sorted by file and line."""
    folder = tiny_network(
        tmp_path,
        places=swap(("36.0,", "96.0,"), ("45.25", "north")),
        handling=None,
        equipment=swap(("45G1,", "45-1,")),
    )
    assert [text.split(": ")[0] for text in faults_of(folder)] == [
        "equipment.csv:3",
        "handling.csv",
        "places.csv:3",
        "places.csv:5",
    ]


def test_two_faults_of_a_row_are_two_faults(tmp_path: Path) -> None:
    """A row that is wrong in two columns is reported twice."""
    assert len(faults_of(tiny_network(tmp_path, links=swap(("sea,4700,XZ", "sea,0,xz"))))) == 2


def test_bad_utf8_is_refused(tmp_path: Path) -> None:
    """A file in another encoding is refused with the first byte that does not fit."""
    folder = tiny_network(tmp_path)
    (folder / "flows.csv").write_bytes("from,to,commodity,year,teu,source\nCôte".encode("latin-1"))
    assert faults_of(folder) == ["flows.csv = 'byte 35': expected UTF-8 text"]


def test_a_huge_file_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file above the limit is not read at all."""
    monkeypatch.setattr(reader, "MAX_FILE_BYTES", 2_000)
    folder = tiny_network(tmp_path, flows=lambda text: text + "\n" * 2_000)
    size = (folder / "flows.csv").stat().st_size
    assert faults_of(folder) == [f"flows.csv = '{size} bytes': expected at most 2000 bytes"]


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    """What is no folder is said to be none."""
    missing = tmp_path / "nowhere"
    assert faults_of(missing)[0].endswith(f"{str(missing)!r}: expected a folder of CSV files")


def test_a_byte_order_mark_is_welcome(tmp_path: Path) -> None:
    """Spreadsheets write one at the start of UTF-8 files."""
    folder = tiny_network(tmp_path, places=lambda text: "\ufeff" + text)
    assert len(read_tables(folder)[PlaceRow].rows) == 7


def test_blank_lines_count_as_lines(tmp_path: Path) -> None:
    """Blank lines are skipped, and the line numbers of faults still fit the file."""
    folder = tiny_network(tmp_path, flows=lambda text: text.replace("\nport", "\n\nport").replace("1000", "-1"))
    assert faults_of(folder)[0].startswith("flows.csv:3: teu = '-1'")


def test_columns_may_stand_in_any_order(tmp_path: Path) -> None:
    """The header, not the position, says what a cell is."""
    swapped = "to,from,year,commodity,teu,source\nwest,port,2025,general,1000,guess\n"
    folder = tiny_network(tmp_path, flows=swapped)
    assert read_tables(folder) == read_tables(tiny_network(tmp_path / "plain"))


@pytest.mark.parametrize("row", [row for row in ROWS if row in OPTIONAL], ids=lambda row: row.file)
def test_an_optional_file_may_be_left_out(row: type[Row], tmp_path: Path) -> None:
    """A file that a folder may leave out counts as empty."""
    folder = tiny_network(tmp_path, **{row.file.removesuffix(".csv"): None})
    assert read_tables(folder)[row].rows == ()


def test_the_tiny_folder_has_every_table() -> None:
    """No table goes untested because the tiny folder lacks it."""
    assert {f"{name}.csv" for name in TABLES} == {row.file for row in ROWS}


def test_an_error_spells_out_the_first_faults(tmp_path: Path) -> None:
    """The message counts all faults and shows the first ones, one a line."""
    folder = tiny_network(tmp_path / "tiny", calls=lambda text: text.replace("true", "perhaps"))
    with pytest.raises(DataError, match=r"tiny: 8 faults\n  calls\.csv:2: load = 'perhaps'"):
        read_tables(folder)
