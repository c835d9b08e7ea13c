"""Rows as checks see them."""

from pathlib import Path

import pytest

from corridor.network.checks.all import PLAUSIBLE, SOUND, find_implausible, find_unsound
from corridor.network.checks.rows import Rows
from corridor.tables.folder import ROWS
from corridor.tables.reader import read_tables
from corridor.tables.references import REFERENCES, Reference
from tests.tiny import minus, tiny_network
from tests.tiny_tables import TABLES


def misnamed(reference: Reference) -> dict[str, str]:
    """Return a change that makes the first row of a table name what is not there."""
    table = reference.row.file.removesuffix(".csv")
    header, first, *rest = TABLES[table].splitlines()
    columns, cells = header.split(","), first.split(",")
    cells[columns.index(reference.row.column_of(reference.field))] = "nowhere"
    return {table: "\n".join([header, ",".join(cells), *rest]) + "\n"}


@pytest.mark.parametrize("reference", REFERENCES, ids=lambda item: f"{item.row.file}-{item.field}")
def test_no_check_trips_over_an_unknown_id(reference: Reference, tmp_path: Path) -> None:
    """An id that is not there is a fault of its own, never an exception of another check."""
    folder = tiny_network(tmp_path, **misnamed(reference))
    tables = read_tables(folder)
    assert any("'nowhere'" in str(fault) for fault in find_unsound(folder, tables))
    find_implausible(folder, tables)


def test_no_check_trips_over_empty_tables(tmp_path: Path) -> None:
    """A folder of headers is dull, but no accident."""
    headers = {name: f"{text.splitlines()[0]}\n" for name, text in TABLES.items()}
    folder = tiny_network(tmp_path, **headers)
    assert find_unsound(folder, read_tables(folder)) == ()


def test_rides_join_loading_to_later_unloading(tmp_path: Path) -> None:
    """Passing calls are in the way of a ride, not its ends."""
    folder = tiny_network(tmp_path)
    rides = Rows(folder, read_tables(folder)).rides
    assert [(ride.board.place, ride.alight.place, ride.km) for ride in rides[:2]] == [
        ("west", "yard", 4893),
        ("yard", "west", 4893),
    ]


def test_a_gap_in_the_links_ends_every_ride(tmp_path: Path) -> None:
    """What is loaded before a gap cannot be unloaded behind it."""
    folder = tiny_network(tmp_path, links=minus("rail-gate-cn-gate-kz"))
    rides = Rows(folder, read_tables(folder)).rides
    assert {ride.service.mode for ride in rides} == {"sea"}


def test_checks_have_names_of_their_own() -> None:
    """No check is listed twice, and each stands in a file of its name."""
    names = [check.__name__ for check in (*SOUND, *PLAUSIBLE)]
    assert len(names) == len(set(names))
    assert all(check.__module__ == f"corridor.network.checks.{check.__name__}" for check in (*SOUND, *PLAUSIBLE))


def test_lines_are_those_of_the_file(tmp_path: Path) -> None:
    """Every row knows its line; the header is line 1."""
    folder = tiny_network(tmp_path)
    rows = Rows(folder, read_tables(folder))
    assert all(next(iter(rows.numbered(row)))[0] == 2 for row in ROWS)
