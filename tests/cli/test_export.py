"""``corridor export``."""

import csv
import json
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest

from tests.changed import changed
from tests.cli.command import Result, run

TABLES = ("legs", "yards", "departures", "places", "links", "services")
MAPS = ("places", "links", "services")


def export(folder: str, *words: str) -> Result:
    """Export from the tiny network."""
    return run("export", *words, "--network", folder)


@pytest.mark.parametrize("what", TABLES)
def test_each_table_goes_to_standard_output(folder: str, what: str) -> None:
    """As CSV with a header and rows."""
    result = export(folder, what)
    rows = list(csv.DictReader(result.out.splitlines()))
    assert (result.code, result.err, len(rows) > 1) == (0, "", True)


@pytest.mark.parametrize("what", MAPS)
def test_rows_have_their_ids(folder: str, what: str) -> None:
    """So that they can be told apart."""
    rows = list(csv.DictReader(export(folder, what).out.splitlines()))
    given = list(csv.DictReader((Path(folder) / f"{what}.csv").read_text().splitlines()))
    assert {row["id"] for row in rows} == {row["id"] for row in given}


@pytest.mark.parametrize("what", TABLES)
@pytest.mark.parametrize("file_format", ["csv", "parquet"])
def test_each_table_goes_to_a_file(folder: str, tmp_path: Path, what: str, file_format: str) -> None:
    """In a format that pandas reads back."""
    path = tmp_path / f"{what}.{file_format}"
    assert export(folder, what, "--format", file_format, "-o", str(path)).code == 0
    assert len(pd.read_csv(path) if file_format == "csv" else pd.read_parquet(path)) > 1


@pytest.mark.parametrize("what", MAPS)
def test_maps_as_geojson(folder: str, what: str) -> None:
    """A feature for each row."""
    content = json.loads(export(folder, what, "--format", "geojson").out)
    assert (content["type"], len(content["features"]) > 1) == ("FeatureCollection", True)


@pytest.mark.parametrize("what", MAPS)
def test_maps_as_geopackage(folder: str, tmp_path: Path, what: str) -> None:
    """GeoPandas reads it back."""
    path = tmp_path / "map.gpkg"
    assert export(folder, what, "--format", "gpkg", "-o", str(path)).code == 0
    assert len(gpd.read_file(path)) > 1


@pytest.mark.parametrize("words", [("legs", "--format", "geojson"), ("places", "--format", "gpkg")])
def test_what_cannot_be_written_is_refused(folder: str, words: tuple[str, ...]) -> None:
    """A table without geometry as a map; a binary file to a terminal."""
    result = export(folder, *words)
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith("corridor: ")


def test_an_unknown_table_is_wrong_usage(folder: str) -> None:
    """The names there are are told."""
    result = export(folder, "wagons")
    assert (result.code, "legs" in result.err) == (2, True)


def test_departures_within_a_window(folder: str) -> None:
    """From a day on, for so many days: of four services one leaves on that Monday at all."""
    words = ("departures", "--first-day", "2026-06-01", "--days", "1")
    rows = list(csv.DictReader(export(folder, *words).out.splitlines()))
    assert [row["service"] for row in rows] == ["liner", "express", "shuttle", "coaster"]


def test_legs_are_priced_for_the_shipment(folder: str) -> None:
    """Two containers pay twice as much."""
    one, two = (
        sum(int(row["cents"]) for row in csv.DictReader(export(folder, "legs", "--quantity", count).out.splitlines()))
        for count in ("1", "2")
    )
    assert two == 2 * one > 0


def test_figures_of_the_legs_are_integers(folder: str) -> None:
    """As the search sees them."""
    for row in csv.DictReader(export(folder, "legs").out.splitlines()):
        for column in ("from_node", "to_node", "minutes", "cents", "boardings", "grams"):
            assert row[column] == str(int(row[column]))


def test_refused_shipments_are_refused(folder: str) -> None:
    """As in planning."""
    assert export(folder, "legs", "--equipment", "99XX").code == 1


def test_legs_under_a_scenario(folder: str, tmp_path: Path) -> None:
    """The graph that is searched under it: without roads no road."""
    path = tmp_path / "no-road.yaml"
    path.write_text(changed("- close: {modes: [road]}").to_yaml(), encoding="utf-8")
    rows = csv.DictReader(export(folder, "legs", "--scenario", str(path)).out.splitlines())
    assert "road" not in {row["mode"] for row in rows}


def test_a_file_that_cannot_be_written_is_refused_in_words(folder: str, tmp_path: Path) -> None:
    """Before the work, with exit code 1."""
    result = export(folder, "places", "-o", str(tmp_path / "none" / "places.csv"))
    assert (result.code, result.out, result.err.startswith("corridor: --output: got")) == (1, "", True)
