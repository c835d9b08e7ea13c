"""Tables by name, and files to write them to."""

import json
import sys
from datetime import date
from io import StringIO
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest

from corridor import InputError, Shipment
from corridor.analysis.tables import table, write_table
from corridor.errors import MissingExtra
from tests.acceptance.timetable import World

WORLD = World(services="train  rail  Mon 12:00:  A 0 > B 24", links="B - C  road  240")
NAMES = ("legs", "yards", "departures", "places", "links", "services")
WITH_GEOMETRY = ("places", "links", "services")


def get(name: str) -> pd.DataFrame:
    """Return a table of the tiny network."""
    return table(name, WORLD.planner, date(2026, 6, 1), 7, Shipment())


@pytest.mark.parametrize("name", NAMES)
def test_every_table_has_rows(name: str) -> None:
    """Each name gives a table."""
    assert len(get(name)) > 0


def test_unknown_tables_are_refused() -> None:
    """The names there are are told."""
    with pytest.raises(InputError, match="legs, yards, departures, places, links or services"):
        get("wagons")


@pytest.mark.parametrize("name", NAMES)
def test_csv_holds_every_row(name: str, tmp_path: Path) -> None:
    """A line for each row, and its id."""
    write_table(get(name), "csv", tmp_path / "t.csv")
    frame = pd.read_csv(tmp_path / "t.csv")
    assert len(frame) == len(get(name))


@pytest.mark.parametrize("name", WITH_GEOMETRY)
def test_csv_has_the_ids(name: str, tmp_path: Path) -> None:
    """The id is a column of the file."""
    write_table(get(name), "csv", tmp_path / "t.csv")
    assert set(pd.read_csv(tmp_path / "t.csv")["id"]) == set(getattr(WORLD.network, name))


@pytest.mark.parametrize("name", NAMES)
def test_parquet_can_be_read_back(name: str, tmp_path: Path) -> None:
    """Pandas reads what was written."""
    write_table(get(name), "parquet", tmp_path / "t.parquet")
    assert len(pd.read_parquet(tmp_path / "t.parquet")) == len(get(name))


@pytest.mark.parametrize("name", WITH_GEOMETRY)
def test_geojson_is_a_feature_collection(name: str, tmp_path: Path) -> None:
    """With a feature for each row, in WGS84, and the id among its properties or beside them."""
    write_table(get(name), "geojson", tmp_path / "t.geojson")
    content = json.loads((tmp_path / "t.geojson").read_text())
    ids = {feature.get("id") or feature["properties"].get("id") for feature in content["features"]}
    assert (content["type"], ids) == ("FeatureCollection", set(getattr(WORLD.network, name)))


@pytest.mark.parametrize("name", WITH_GEOMETRY)
def test_geopackage_can_be_read_back(name: str, tmp_path: Path) -> None:
    """GeoPandas reads what was written, with its coordinate system."""
    write_table(get(name), "gpkg", tmp_path / "t.gpkg")
    frame = gpd.read_file(tmp_path / "t.gpkg")
    assert (len(frame), frame.crs.to_epsg()) == (len(get(name)), 4326)


@pytest.mark.parametrize("file_format", ["geojson", "gpkg"])
def test_tables_without_geometry_are_no_maps(file_format: str, tmp_path: Path) -> None:
    """Legs cannot be written as a map."""
    with pytest.raises(InputError, match="csv or parquet"):
        write_table(get("legs"), file_format, tmp_path / "t")


@pytest.mark.parametrize("file_format", ["parquet", "gpkg"])
def test_binary_formats_need_a_file(file_format: str) -> None:
    """They do not go to a terminal."""
    with pytest.raises(InputError, match="a file to write"):
        write_table(get("places"), file_format, None)


def test_csv_goes_to_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a file the table is printed."""
    write_table(get("yards"), "csv", None)
    assert len(pd.read_csv(StringIO(capsys.readouterr().out))) == 3


def test_geojson_goes_to_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    """So is a map."""
    write_table(get("places"), "geojson", None)
    assert len(json.loads(capsys.readouterr().out)["features"]) == 3


@pytest.mark.parametrize("file_format", ["csv", "parquet", "geojson", "gpkg"])
@pytest.mark.parametrize(("place", "told"), [("", "this is a folder"), ("none/places", "folder that exists")])
def test_files_that_cannot_be_there_are_refused(file_format: str, place: str, told: str, tmp_path: Path) -> None:
    """A folder, and a file in a folder that does not exist."""
    with pytest.raises(InputError, match=told):
        write_table(get("places"), file_format, tmp_path / place)


@pytest.mark.parametrize("file_format", ["csv", "parquet", "geojson", "gpkg"])
def test_files_that_cannot_be_written_are_refused(file_format: str) -> None:
    """As an error in words, whatever writes the format."""
    with pytest.raises(InputError, match="a file that can be written"):
        write_table(get("places"), file_format, Path("/proc/places"))


def test_parquet_without_the_extra_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In words; pandas would tell of it as an ImportError."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtra, match=r"corridor\[bulk\]"):
        write_table(pd.DataFrame({"minutes": [1]}), "parquet", tmp_path / "table.parquet")
