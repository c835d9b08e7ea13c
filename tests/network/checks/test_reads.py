"""What checks read."""

from pathlib import Path

import pytest

from corridor.network.checks.all import SOUND
from corridor.network.checks.reads import FIGURES, READS, Check, upset_by
from corridor.network.checks.rows import Rows
from corridor.network.network import Network
from corridor.tables.edit import Edit, Refused
from corridor.tables.rates import RateRow
from corridor.tables.reader import Table, read_tables
from corridor.tables.row import Row
from tests.tiny import tiny_network


class Recorded(dict[type[Row], Table]):
    """Tables that know which of them were asked for."""

    def __init__(self, tables: dict[type[Row], Table]) -> None:
        super().__init__(tables)
        self.read: set[type[Row]] = set()

    def __getitem__(self, row: type[Row]) -> Table:
        """Return a table and remember that it was asked for."""
        self.read.add(row)
        return super().__getitem__(row)


def test_every_check_of_soundness_says_what_it_reads() -> None:
    """Else it would not run again when that changes."""
    assert set(READS) == set(SOUND)


@pytest.mark.parametrize("check", SOUND, ids=lambda check: check.__name__)
def test_a_check_reads_what_it_says(check: Check, tmp_path: Path) -> None:
    """No table more."""
    tables = Recorded(read_tables(tiny_network(tmp_path)))
    list(check(Rows(tmp_path, tables)))
    assert tables.read == set(READS[check])


@pytest.mark.parametrize("check", [check for check in SOUND if check not in FIGURES], ids=lambda check: check.__name__)
def test_figures_mean_nothing_to_other_checks(check: Check, tmp_path: Path) -> None:
    """However they are scaled, such a check finds nothing."""
    network = Network.read(tiny_network(tmp_path))
    tables = dict(network.tables)
    for row in network.tables:
        for column in row.columns():
            try:
                tables[row] = Edit(row, tables[row], 1, lambda _: frozenset()).scaled([column], 0.3, ())
            except Refused:
                continue
    assert tables[RateRow] != network.tables[RateRow]
    assert list(check(Rows(tmp_path, tables))) == []


def test_a_change_of_prices_upsets_few_checks() -> None:
    """None, if only figures change."""
    assert upset_by({RateRow: "figures"}) == ()
