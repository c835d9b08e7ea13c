"""The descriptor of a folder."""

import json
from pathlib import Path
from typing import Any

import pytest

from corridor.tables.datapackage import datapackage, write_datapackage
from corridor.tables.folder import ROWS
from corridor.tables.row import Row
from tests.tiny import tiny_network


@pytest.fixture
def package(tmp_path: Path) -> dict[str, Any]:
    return datapackage(tiny_network(tmp_path))


def schema(package: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(table["schema"] for table in package["resources"] if table["name"] == name)
    return found


def field(package: dict[str, Any], table: str, name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(item for item in schema(package, table)["fields"] if item["name"] == name)
    return found


def test_prices_have_a_year_and_a_currency(package: dict[str, Any]) -> None:
    """Every price of the folder is in the money of one year."""
    assert (package["price_year"], package["currency"]) == (2025, "USD")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.file)
def test_fields_are_the_columns(row: type[Row], package: dict[str, Any]) -> None:
    """A table's fields are the columns of its row class, in order."""
    fields = schema(package, row.file.removesuffix(".csv"))["fields"]
    assert tuple(item["name"] for item in fields) == row.columns()


def test_a_measured_field_has_unit_and_bounds(package: dict[str, Any]) -> None:
    """A field says its type, what it is, its unit, and what values it may have."""
    assert field(package, "links", "length_km") == {
        "name": "length_km",
        "type": "number",
        "description": "km travelled",
        "unit": "km",
        "constraints": {"required": True, "maximum": 30_000, "exclusiveMinimum": 0},
    }


def test_a_list_names_its_delimiter_and_words(package: dict[str, Any]) -> None:
    """A cell with several values is a list; the words it may hold are in the description."""
    kinds = field(package, "places", "kinds")
    assert (kinds["type"], kinds["delimiter"]) == ("list", "|")
    assert kinds["description"] == "some of seaport, rail_terminal, border, road_hub, passage, city"


def test_an_optional_date_may_be_missing(package: dict[str, Any]) -> None:
    """A column whose cells may be empty is not required."""
    assert field(package, "rates", "valid_to") == {
        "name": "valid_to",
        "type": "date",
        "constraints": {"required": False},
    }


def test_clock_times_are_hours_and_minutes(package: dict[str, Any]) -> None:
    """Departure times are given to the minute."""
    assert field(package, "services", "departs_at")["format"] == "%H:%M"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.file)
def test_every_number_has_a_unit(row: type[Row], package: dict[str, Any]) -> None:
    """Only counts and codes have no unit."""
    fields = schema(package, row.file.removesuffix(".csv"))["fields"]
    unmeasured = {item["name"] for item in fields if item["type"] in ("number", "integer") and "unit" not in item}
    assert unmeasured <= {"year", "rec19", "sequence"}


def test_keys_lead_from_table_to_table(package: dict[str, Any]) -> None:
    """Columns that name rows of another table are foreign keys."""
    assert {"fields": ["from"], "reference": {"resource": "places", "fields": ["id"]}} in schema(package, "links")[
        "foreignKeys"
    ]


def test_keys_that_may_be_any_are_no_foreign_keys(package: dict[str, Any]) -> None:
    """A handling row may be for every mode, so its mode is not always one of modes.csv."""
    assert [key["fields"] for key in schema(package, "handling")["foreignKeys"]] == [["source"]]


def test_a_primary_key_is_what_makes_a_row_unique(package: dict[str, Any]) -> None:
    """Calls are told apart by service and sequence."""
    assert schema(package, "calls")["primaryKey"] == ["service", "sequence"]


def test_geometry_is_open_street_map_data(tmp_path: Path) -> None:
    """Derived lines are under the licence of what they are derived from, with its attribution."""
    folder = tiny_network(tmp_path)
    (folder / "links.geojson").write_text('{"type": "FeatureCollection", "features": []}', encoding="utf-8")
    lines: Any = datapackage(folder)["resources"]
    assert lines[-1]["path"] == "links.geojson"
    assert lines[-1]["licenses"][0]["name"] == "ODbL-1.0"
    assert lines[-1]["sources"][0]["title"] == "© OpenStreetMap contributors"


def test_a_file_that_is_not_there_is_not_described(tmp_path: Path) -> None:
    """A folder without an optional table has no resource for it."""
    resources: Any = datapackage(tiny_network(tmp_path, flows=None))["resources"]
    assert "flows.csv" not in [resource["path"] for resource in resources]


def test_the_file_is_the_descriptor(tmp_path: Path) -> None:
    """What is written reads back as what was made."""
    folder = tiny_network(tmp_path)
    assert json.loads(write_datapackage(folder).read_text(encoding="utf-8")) == datapackage(folder)
