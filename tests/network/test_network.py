"""Reading a network from a folder."""

from pathlib import Path

import pytest

from corridor.errors import DataError
from corridor.network.network import Network
from corridor.tables.folder import OPTIONAL
from tests.network.contract import COLUMNS, keep
from tests.tiny import swap, tiny_network
from tests.tiny_tables import TABLES


def test_a_folder_reads_as_it_stands(tmp_path: Path) -> None:
    """Tables become dictionaries by id, in the order of the file."""
    network = Network.read(tiny_network(tmp_path))
    assert list(network.services) == ["rail-back", "rail-out", "sea-back", "sea-out"]


def test_calls_come_in_order(tmp_path: Path) -> None:
    """A service's calls are sorted by sequence, however the lines stand."""
    network = Network.read(tiny_network(tmp_path, calls=reversed_lines))
    assert [call.place for call in network.calls["sea-out"]] == ["port", "strait", "haven"]


def reversed_lines(text: str) -> str:
    header, *lines = text.splitlines(keepends=True)
    return header + "".join(reversed(lines))


def test_the_contract_columns_are_enough(tmp_path: Path) -> None:
    """A folder of somebody else, with only the columns that they were promised, can be read."""
    changes = {"emission_factors": swap(("rail,diesel", "rail,average")), "rates": swap(("east,gulf", "CN,IR"))}
    texts = TABLES | {table: change(TABLES[table]) for table, change in changes.items()}
    promised = {table: keep(text, COLUMNS[table]) if table in COLUMNS else None for table, text in texts.items()}
    assert Network.read(tiny_network(tmp_path, **promised)).modes["rail"].emission_category == "average"


def test_optional_files_may_be_left_out(tmp_path: Path) -> None:
    """Rates, borders, carriage, commodities, flows and capacities are no condition for a network."""
    left_out: dict[str, None] = {row.file.removesuffix(".csv"): None for row in OPTIONAL}
    assert Network.read(tiny_network(tmp_path, **left_out)).rates == ()


def test_an_unsound_folder_is_refused(tmp_path: Path) -> None:
    """Faults between tables refuse a folder as faults within one do, all at once."""
    folder = tiny_network(
        tmp_path,
        places=swap(("Asia/Tehran", "Asia/Nowhere")),
        border_crossings=swap(("12,48", "12,8")),
    )
    with pytest.raises(DataError) as caught:
        Network.read(folder)
    assert [fault.column for fault in caught.value.faults] == ["p90_h", "timezone"]


def test_an_implausible_folder_is_read(tmp_path: Path) -> None:
    """What is only odd is for `corridor check` to say, not to refuse."""
    folder = tiny_network(tmp_path, rates=swap(("40,1800", "40,180000")))
    assert Network.read(folder).rates[-1].usd == 180_000
