"""Quality shares."""

from pathlib import Path

from corridor.network.sources import quality_shares
from corridor.tables.folder import ROWS
from corridor.tables.reader import read_tables
from tests.tiny import tiny_network


def test_rows_are_counted_by_the_quality_of_their_source(tmp_path: Path) -> None:
    """Of seven links one is published and six are derived."""
    shares = {share.file: share for share in quality_shares(read_tables(tiny_network(tmp_path)))}
    links = shares["links.csv"]
    assert (links.rows, links.published, links.derived, links.estimate) == (7, 1, 6, 0)


def test_shares_are_parts_of_one(tmp_path: Path) -> None:
    """The three shares of a table with rows add up to one."""
    for share in quality_shares(read_tables(tiny_network(tmp_path))):
        assert round(sum(share.shares.values()), 9) == 1


def test_an_empty_table_has_no_shares(tmp_path: Path) -> None:
    """A file that is left out counts nothing, and is not divided by."""
    shares = quality_shares(read_tables(tiny_network(tmp_path, flows=None)))
    flows = next(share for share in shares if share.file == "flows.csv")
    assert flows.shares == {"published": 0, "derived": 0, "estimate": 0}


def test_the_last_entry_is_the_total(tmp_path: Path) -> None:
    """All tables with a source column are in it, and their sum at the end."""
    *shares, total = quality_shares(read_tables(tiny_network(tmp_path)))
    assert len(shares) == len(ROWS) - 1
    assert total.rows == sum(share.rows for share in shares)
