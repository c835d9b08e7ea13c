"""Editions of the data."""

from pathlib import Path

import pytest

from corridor.network.version import folder_version, price_year_of
from corridor.tables.datapackage import write_datapackage
from tests.tiny import swap, tiny_network
from tests.tiny_tables import TABLES


def test_the_same_figures_are_the_same_version(tmp_path: Path) -> None:
    """Two folders with the same bytes have one version."""
    assert folder_version(tiny_network(tmp_path / "a")) == folder_version(tiny_network(tmp_path / "b"))


@pytest.mark.parametrize("table", TABLES)
def test_one_byte_makes_another_version(table: str, tmp_path: Path) -> None:
    """No table can change without the version."""
    changed = tiny_network(tmp_path / "b", **{table: lambda text: text[:-2] + "x\n"})
    assert folder_version(tiny_network(tmp_path / "a")) != folder_version(changed)


def test_other_lines_are_another_version(tmp_path: Path) -> None:
    """Geometry belongs to the figures."""
    folder = tiny_network(tmp_path)
    before = folder_version(folder)
    (folder / "links.geojson").write_text("{}", encoding="utf-8")
    assert folder_version(folder) != before


def test_other_files_do_not_matter(tmp_path: Path) -> None:
    """A README is no figure."""
    folder = tiny_network(tmp_path)
    before = folder_version(folder)
    (folder / "README.md").write_text("words", encoding="utf-8")
    assert folder_version(folder) == before


def test_the_price_year_is_in_the_descriptor(tmp_path: Path) -> None:
    """A folder's descriptor says what year its prices are of."""
    path = write_datapackage(tiny_network(tmp_path))
    path.write_text(
        swap(('"price_year": 2025', '"price_year": 2031'))(path.read_text(encoding="utf-8")), encoding="utf-8"
    )
    assert price_year_of(tmp_path) == 2031


def test_a_folder_without_descriptor_has_the_usual_price_year(tmp_path: Path) -> None:
    """A descriptor is optional."""
    assert price_year_of(tiny_network(tmp_path)) == 2025
