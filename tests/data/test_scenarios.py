"""The bundled scenarios: each says what it rests on, and each change meets something."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from corridor.network.bundled import bundled_folder
from corridor.network.checks.rows import Rows
from corridor.tables.calls import CallRow
from corridor.tables.folder import ROWS
from corridor.tables.row import Row
from corridor.tables.services import ServiceRow
from corridor.tables.sources import SourceRow

FILES = sorted((bundled_folder() / "scenarios").glob("*.yaml"))
TABLES = {row.file.removesuffix(".csv"): row for row in ROWS}

each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def read(path: Path) -> dict[str, Any]:
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506


def listed(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else [str(value)]


def cells(row: Row) -> dict[str, str]:
    return {info.alias or name: str(getattr(row, name)) for name, info in type(row).model_fields.items()}


def parts(scenario: dict[str, Any], kind: str) -> Iterator[dict[str, Any]]:
    return (change[kind] for change in scenario["changes"] if kind in change)


def test_there_are_fourteen() -> None:
    """Closures, prices, seasons, openings and demand: none is lost."""
    assert len(FILES) == 14


@each_file
def test_a_scenario_names_sources_that_exist(path: Path, rows: Rows) -> None:
    """At least one source, every one in sources.csv."""
    sources = read(path)["sources"]
    assert sources
    assert set(sources) <= rows.ids(SourceRow)


@each_file
def test_a_scenario_explains_itself(path: Path) -> None:
    """A title for lists, a note of a few sentences for people."""
    scenario = read(path)
    assert 0 < len(scenario["title"]) <= 60
    assert 100 < len(scenario["note"]) <= 800


@each_file
def test_the_readme_names_it(path: Path, folder: Path) -> None:
    """The table of scenarios in network_data/README.md is complete."""
    assert f"| `{path.stem}` |" in (folder / "README.md").read_text(encoding="utf-8")


@each_file
def test_what_is_closed_or_delayed_exists(path: Path, rows: Rows) -> None:
    """No closure or delay misses for a slip in an id."""
    scenario = read(path)
    for part in (*parts(scenario, "close"), *parts(scenario, "delay")):
        for kind, ids in part.items():
            known = {row.country for row in rows.places.values()} if kind == "countries" else rows.ids(TABLES[kind])
            assert set(listed(ids)) <= known


@each_file
def test_every_changed_row_is_met(path: Path, rows: Rows) -> None:
    """Every value that a where clause lists is that of a row, so that none scales or drops nothing."""
    scenario = read(path)
    for part in (*parts(scenario, "scale"), *parts(scenario, "set"), *parts(scenario, "drop")):
        found = [cells(row) for row in rows.of(TABLES[part["table"]])]
        for column, values in part.get("where", {}).items():
            assert set(listed(values)) <= {row[column] for row in found}


@each_file
def test_added_rows_have_sources_that_exist(path: Path, rows: Rows) -> None:
    """Rows of a scenario name their source like rows of a table."""
    for part in parts(read(path), "add"):
        assert {row["source"] for row in part["rows"]} <= rows.ids(SourceRow)


def test_suez_shortens_every_loop_of_the_cape(folder: Path, rows: Rows) -> None:
    """Each loop that `red-sea-open` takes off the Cape comes back by Suez and ends days earlier."""
    scenario = read(folder / "scenarios" / "red-sea-open.yaml")
    by_cape = {row.id for row in rows.of(ServiceRow) if "-cape-" in row.id}
    voyage_h: dict[str, float] = {}
    for call in rows.of(CallRow):
        voyage_h[call.service] = max(voyage_h.get(call.service, 0), call.arrive_h)
    for call in next(part["rows"] for part in parts(scenario, "add") if part["table"] == "calls"):
        voyage_h[call["service"]] = max(voyage_h.get(call["service"], 0), float(call["arrive_h"]))
    dropped = {name for part in parts(scenario, "drop") if part["table"] == "services" for name in part["where"]["id"]}
    assert dropped == by_cape
    by_suez = {name.replace("-cape", "-suez") for name in by_cape}
    assert all(voyage_h[name] + 100 < voyage_h[name.replace("-suez", "-cape")] for name in by_suez)
