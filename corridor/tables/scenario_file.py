"""Scenario files: YAML to changes, with every fault at once, and back."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from corridor.clock import local
from corridor.errors import DataError, Fault
from corridor.model.change import (
    Add,
    CarbonPrice,
    Change,
    Close,
    Delay,
    Drop,
    Scale,
    Set,
    Where,
    Window,
)
from corridor.tables.nearest import did_you_mean
from corridor.tables.scenario_change import ENTRIES, TABLES

MAX_BYTES = 1_000_000
MAX_CHANGES = 1_000
MAX_DEPTH = 20
"""Of lists and mappings in each other: libyaml calls itself for each, until the process has no stack left."""
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""That of libyaml, ten times as fast, where PyYAML is built with it."""

Mapped = dict[str, Any]


class _Head(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    title: Annotated[str, Field(min_length=1, max_length=200)]
    note: Annotated[str, Field(max_length=2_000)] = ""
    sources: Annotated[
        tuple[str, ...], BeforeValidator(lambda given: [given] if isinstance(given, str) else given)
    ] = ()
    changes: Annotated[list[Any], Field(min_length=1, max_length=MAX_CHANGES)]


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a scenario file says."""

    title: str
    note: str
    sources: tuple[str, ...]
    changes: tuple[Change, ...]


def parse_scenario(given: str | Mapping[str, Any], file: str) -> Parsed:
    """Return what a scenario says, given as YAML or as the mapping that YAML gives.

    Raises
    ------
    corridor.errors.DataError
        With every fault: the file, the number of the change, the field, what was given and what was expected.
    """
    raw = _loaded(given, file) if isinstance(given, str) else given
    if not isinstance(raw, Mapping):
        expected = "expected a mapping with title, note, sources and changes"
        raise DataError(file, (Fault(file, 0, "", _short(raw), expected),))
    faults: list[Fault] = []
    head: _Head | None = None
    try:
        head = _Head.model_validate(dict(raw))
    except ValidationError as error:
        faults.extend(_explained(error, file, "", tuple(_Head.model_fields)))
    entries = raw.get("changes")
    changes = [
        _change(entry, file, number, faults)
        for number, entry in enumerate(entries if isinstance(entries, list) else (), 1)
    ]
    if faults or head is None:
        raise DataError(file, tuple(faults))
    return Parsed(head.title, head.note, head.sources, tuple(change for change in changes if change is not None))


def change_place(number: int) -> str:
    """Return how faults name a change."""
    return f"change {number}"


def _loaded(text: str, file: str) -> object:
    """Return YAML with every scalar as text: Norway's NO is not false, and 12:00 not 720.

    Aliases are refused: a few lines of them can stand for more than memory holds. So is what lies too deep.
    """
    if len(text) > MAX_BYTES:
        raise DataError(file, (Fault(file, 0, "", f"{len(text)} characters", f"expected at most {MAX_BYTES}"),))
    depth = 0
    try:
        for event in yaml.parse(text, LOADER):
            line = event.start_mark.line + 1 if event.start_mark else 0
            if isinstance(event, yaml.AliasEvent):
                raise DataError(file, (Fault(file, line, "", f"*{event.anchor}", "expected no aliases"),))
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH:
                raise DataError(file, (Fault(file, line, "", "", f"expected at most {MAX_DEPTH} levels"),))
        return yaml.load(text, LOADER)  # noqa: S506  (it makes nothing but text, lists and mappings)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = str(getattr(error, "problem", None) or "not readable")
        raise DataError(file, (Fault(file, mark.line + 1 if mark else 0, "", problem, "expected YAML"),)) from None


def _change(entry: object, file: str, number: int, faults: list[Fault]) -> Change | None:
    where = change_place(number)
    keys = [key for key in ENTRIES if isinstance(entry, Mapping) and key in entry]
    if not isinstance(entry, Mapping) or len(keys) != 1:
        told = [str(key) for key in entry] if isinstance(entry, Mapping) else []
        expected = f"expected exactly one of {', '.join(ENTRIES)}"
        faults.append(Fault(file, 0, where, _short(", ".join(told) or entry), expected + did_you_mean(told, ENTRIES)))
        return None
    kind = ENTRIES[keys[0]]
    try:
        return kind.model_validate(dict(entry)).change()
    except ValidationError as error:
        columns = tuple(info.alias or name for name, info in kind.model_fields.items())
        faults.extend(_explained(error, file, where, columns))
        return None


def _explained(error: ValidationError, file: str, where: str, keys: tuple[str, ...]) -> Iterator[Fault]:
    for detail in error.errors(include_url=False):
        path = ".".join(str(part) for part in detail["loc"])
        column = f"{where}: {path}" if where and path else where or path
        message = detail["msg"].removeprefix("Value error, ")
        given = detail["input"]
        if detail["type"] == "extra_forbidden":
            *outer, given = (str(part) for part in detail["loc"])
            beside = f"belongs beside {outer[0]}, not in it" if outer and given in keys else ""
            message = beside or f"unknown key{did_you_mean([given], keys)}"
        elif detail["type"] == "literal_error":
            message = f"expected a table{did_you_mean([str(given)], TABLES)}"
        elif detail["type"] == "missing":
            given = ""
        yield Fault(file, 0, column, _short(given), message)


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= 80 else f"{text[:77]}..."  # noqa: PLR2004


def scenario_mapping(parsed: Parsed) -> Mapped:
    """Return a scenario as the mapping that its file holds."""
    found: Mapped = {"title": parsed.title}
    if parsed.note:
        found["note"] = parsed.note
    if parsed.sources:
        found["sources"] = list(parsed.sources)
    return found | {"changes": [_entry(change) for change in parsed.changes]}


def scenario_text(parsed: Parsed) -> str:
    """Return a scenario as YAML."""
    return yaml.safe_dump(scenario_mapping(parsed), sort_keys=False, allow_unicode=True, width=120)


def _entry(change: Change) -> Mapped:  # noqa: PLR0911  (one per kind of change)
    match change:
        case Close():
            kinds = ("places", "links", "countries", "services", "modes")
            closed = {kind: list(getattr(change, kind)) for kind in kinds if getattr(change, kind)}
            return {"close": closed} | _window(change.window)
        case Delay():
            return {"delay": {"places": list(change.places)}, "hours": change.hours} | _window(change.window)
        case Scale():
            part = {"table": change.table, "columns": list(change.columns)} | _where(change.where)
            return {"scale": part, "factor": change.factor}
        case Set():
            return {"set": {"table": change.table} | _where(change.where) | {"values": dict(change.values)}}
        case Add():
            return {"add": {"table": change.table, "rows": [dict(row) for row in change.rows]}}
        case Drop():
            return {"drop": {"table": change.table} | _where(change.where)}
        case CarbonPrice():
            return {"carbon_price_usd_t": change.usd_t}


def _where(where: Where) -> Mapped:
    return {"where": {column: list(cells) for column, cells in where}} if where else {}


def _window(window: Window) -> Mapped:
    found = {"from": window.from_min, "until": window.until_min}
    return {key: f"{local(minute, 'UTC'):%Y-%m-%dT%H:%MZ}" for key, minute in found.items() if minute is not None}
