"""What a caller sends, made a scenario: rows of their own that name no source get one of their own."""

from collections.abc import Iterator
from typing import Any

import orjson

from api.scenarios.shelf import Kept
from corridor import Network, Scenario
from corridor.errors import DataError, Fault
from corridor.tables.folder import ROWS

Json = dict[str, Any]

MAX_ROWS = 10_000
MAX_CHANGES = 200
OWN = "own-"
NUL = "\0"

_SOURCED = frozenset(row.file.removesuffix(".csv") for row in ROWS if "source" in row.model_fields)
_NUMBERED = "rates"
"""The table whose rows need no name: nothing points at them."""


def scenario_of(given: str | Json, name: str, owner: str) -> Scenario:
    """Return the scenario that YAML or a mapping holds.

    Raises
    ------
    corridor.errors.DataError
        With every fault: the change, what was given and what was expected.
    """
    scenario = Scenario.parse(given, name=name)
    mapping = scenario.to_mapping()
    added = [entry["add"] for entry in mapping["changes"] if "add" in entry]
    faults = (*_unfit(scenario), *_too_much(mapping["changes"], added))
    if faults:
        raise DataError(name, faults)
    _number(added, name)
    if _cite(added, name):
        mapping["changes"].insert(0, {"add": {"table": "sources", "rows": [_source(name, owner, mapping["title"])]}})
    return Scenario.parse(mapping, name=name)


def read_kept(kept: Kept) -> Scenario:
    """Return a scenario that was kept."""
    return Scenario.parse(orjson.loads(kept.text), name=kept.name)


def check_fits(scenario: Scenario, network: Network) -> Network:
    """Return a network with a scenario applied to it, for its faults.

    Raises
    ------
    corridor.errors.DataError
        With every fault.
    """
    return network.apply(scenario)


def _too_much(changes: list[Json], added: list[Json]) -> Iterator[Fault]:
    rows = sum(len(entry["rows"]) for entry in added)
    if rows > MAX_ROWS:
        yield Fault("", 0, "rows", str(rows), f"expected at most {MAX_ROWS} in all")
    if len(changes) > MAX_CHANGES:
        yield Fault("", 0, "changes", str(len(changes)), f"expected at most {MAX_CHANGES}")


def _unfit(scenario: Scenario) -> Iterator[Fault]:
    for field, text in (("title", scenario.title), ("note", scenario.note)):
        if NUL in text:
            yield Fault("", 0, field, text, "expected no character 0: PostgreSQL keeps none")


def _number(added: list[Json], name: str) -> None:
    rows = [row for entry in added if entry["table"] == _NUMBERED for row in entry["rows"]]
    for number, row in enumerate(rows, 1):
        if not row.get("id"):
            row["id"] = f"{OWN}{name}-{number}"


def _cite(added: list[Json], name: str) -> bool:
    """Have rows without a source name the caller's own, and return whether there were any."""
    bare = [row for entry in added if entry["table"] in _SOURCED for row in entry["rows"] if not row.get("source")]
    for row in bare:
        row["source"] = f"{OWN}{name}"
    return bool(bare)


def _source(name: str, owner: str, title: str) -> Json:
    return {
        "id": f"{OWN}{name}",
        "title": f"Own rates of {owner}" if title == "" else f"Own figures of {owner}: {title}",
        "publisher": owner,
        "reference": f"scenario {name}, given over HTTP",
        "quality": "published",
        "note": "Known to its owner only.",
    }
