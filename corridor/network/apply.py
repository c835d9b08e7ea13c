"""Scenarios applied to the tables of a network: what becomes of them, and every fault at once."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from corridor.errors import DataError, Fault
from corridor.model.change import Add, CarbonPrice, Change, Close, Delay, Disruption, Drop, Scale, Set
from corridor.network.checks.reads import Extent, find_upset
from corridor.network.scenario import SUFFIX, Scenario
from corridor.tables.calls import CallRow
from corridor.tables.edit import Edit, Refused
from corridor.tables.folder import ROWS
from corridor.tables.links import LinkRow
from corridor.tables.modes import ModeRow
from corridor.tables.nearest import did_you_mean
from corridor.tables.places import PlaceRow
from corridor.tables.rates import RateRow
from corridor.tables.reader import Table
from corridor.tables.row import Row
from corridor.tables.scenario_file import change_place
from corridor.tables.services import ServiceRow
from corridor.tables.sources import SourceRow

Tables = Mapping[type[Row], Table]

_ROW_OF: Mapping[str, type[Row]] = {row.file.removesuffix(".csv"): row for row in ROWS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """Tables after some scenarios, which of them are other than before, and what is no matter of tables."""

    tables: Tables
    changed: frozenset[type[Row]]
    disruptions: tuple[Disruption, ...]
    carbon_price_usd_t: float | None


class Application:
    """Applies scenarios one after the other; ``numbers`` counts their changes from 1 on."""

    def __init__(self, folder: Path, tables: Tables) -> None:
        self._folder = folder
        self._tables = dict(tables)
        self._changed: dict[type[Row], Extent] = {}
        self._disruptions: list[tuple[int, Disruption]] = []
        self._carbon_price_usd_t: float | None = None
        self._places: list[tuple[str, str]] = [("", "")]
        self._faults: list[Fault] = []
        self._scenarios: list[Scenario] = []

    def add(self, scenario: Scenario) -> None:
        """Apply a scenario to what the ones before have left."""
        file = f"{scenario.name}{SUFFIX}"
        self._scenarios.append(scenario)
        for number, change in enumerate(scenario.changes, 1):
            self._places.append((file, change_place(number)))
            try:
                self._apply(change, len(self._places) - 1)
            except Refused as refused:
                self._faults.extend(self._placed(fault, len(self._places) - 1) for fault in refused.faults)

    def result(self) -> Applied:
        """Return what has become of the tables.

        Raises
        ------
        corridor.errors.DataError
            With every fault: the scenario, the number of the change, what was given and what was expected.
        """
        self._faults.extend(self._unknown_names())
        self._faults.extend(self._unknown_sources())
        if not self._faults:
            found = find_upset(self._folder, self._tables, self._changed)
            self._faults.extend(self._located(fault) for fault in found)
        if self._faults:
            raise DataError(" + ".join(scenario.name for scenario in self._scenarios), tuple(self._faults))
        return Applied(
            tables={
                row: _with_plain_lines(table) if row in self._changed else table for row, table in self._tables.items()
            },
            changed=frozenset(self._changed),
            disruptions=tuple(disruption for _, disruption in self._disruptions),
            carbon_price_usd_t=self._carbon_price_usd_t,
        )

    def _apply(self, change: Change, number: int) -> None:
        match change:
            case Close() | Delay():
                self._disruptions.append((number, change))
            case CarbonPrice():
                self._carbon_price_usd_t = change.usd_t
            case Scale():
                row, edit = self._edit(change.table, number)
                self._put(row, edit.scaled(change.columns, change.factor, change.where), "figures")
            case Set():
                row, edit = self._edit(change.table, number)
                self._put(row, edit.set(change.values, change.where), "rows")
            case Add():
                row, edit = self._edit(change.table, number)
                self._put(row, edit.added(change.rows), "rows")
            case Drop():
                row, edit = self._edit(change.table, number)
                self._put(row, edit.dropped(change.where), "rows")
                if row is ServiceRow:
                    self._drop_what_is_of_no_service()

    def _edit(self, table: str, number: int) -> tuple[type[Row], Edit]:
        row = _ROW_OF[table]
        return row, Edit(row, self._tables[row], number, self._callers)

    def _put(self, row: type[Row], table: Table, extent: Extent) -> None:
        self._tables[row] = table
        self._changed[row] = "rows" if self._changed.get(row) == "rows" else extent

    def _drop_what_is_of_no_service(self) -> None:
        """Drop the calls and the own rates of services that are gone: a service is its calls."""
        services = {None, *(row.id for row in self._tables[ServiceRow].rows if isinstance(row, ServiceRow))}
        for row in (CallRow, RateRow):
            table = self._tables[row]
            kept = [i for i, item in enumerate(table.rows) if vars(item)["service"] in services]
            if len(kept) < len(table.rows):
                self._put(row, table.only(kept), "rows")

    def _callers(self, places: tuple[str, ...]) -> frozenset[str]:
        wanted = frozenset(places)
        return frozenset(
            row.service for row in self._tables[CallRow].rows if isinstance(row, CallRow) and row.place in wanted
        )

    def _unknown_names(self) -> Iterator[Fault]:
        """Yield what is closed or delayed and is not there."""
        if not self._disruptions:
            return
        known = dict(_names(self._tables))
        for number, disruption in self._disruptions:
            for kind, names in known.items():
                for name in getattr(disruption, kind, ()):
                    if name not in names:
                        expected = f"expected {_EXPECTED[kind]}{did_you_mean([name], names)}"
                        verb = "close" if isinstance(disruption, Close) else "delay"
                        yield self._placed(Fault("", 0, f"{verb}.{kind}", name, expected), number)

    def _unknown_sources(self) -> Iterator[Fault]:
        known = {row.id for row in self._tables[SourceRow].rows if isinstance(row, SourceRow)}
        for scenario in self._scenarios:
            for name in scenario.sources:
                if name not in known:
                    expected = f"expected an id of {SourceRow.file}{did_you_mean([name], known)}"
                    yield Fault(f"{scenario.name}{SUFFIX}", 0, "sources", name, expected)

    def _placed(self, fault: Fault, number: int) -> Fault:
        file, place = self._places[number]
        return replace(fault, file=file, column=f"{place}: {fault.column}" if fault.column else place)

    def _located(self, fault: Fault) -> Fault:
        """Return a fault of a table; one in a row that a change has made names the change."""
        if fault.line >= 0:
            return fault
        return self._placed(replace(fault, line=0, column=f"{fault.file} {fault.column}"), -fault.line)


_EXPECTED: Mapping[str, str] = {
    "places": f"an id of {PlaceRow.file}",
    "links": f"an id of {LinkRow.file}",
    "countries": f"a country of {PlaceRow.file} or {LinkRow.file}",
    "services": f"an id of {ServiceRow.file}",
    "modes": f"an id of {ModeRow.file}, or what one runs on",
}


def _names(tables: Tables) -> Iterator[tuple[str, frozenset[str]]]:
    yield "places", frozenset(row.id for row in tables[PlaceRow].rows if isinstance(row, PlaceRow))
    yield "links", frozenset(row.id for row in tables[LinkRow].rows if isinstance(row, LinkRow))
    yield "services", frozenset(row.id for row in tables[ServiceRow].rows if isinstance(row, ServiceRow))
    countries = [row.country for table in (PlaceRow, LinkRow) for row in tables[table].rows if isinstance(row, table)]
    yield "countries", frozenset(countries)
    modes = [row for row in tables[ModeRow].rows if isinstance(row, ModeRow)]
    yield "modes", frozenset(name for mode in modes for name in (mode.id, mode.runs_on))


def _with_plain_lines(table: Table) -> Table:
    return replace(table, lines=tuple(max(line, 0) for line in table.lines))


def applied_version(version: str, scenarios: Sequence[Scenario]) -> str:
    """Return the version of a network after some scenarios: what they change counts, not what they are called."""
    changes = [entry for scenario in scenarios for entry in scenario.to_mapping()["changes"]]
    sources = [scenario.sources for scenario in scenarios]
    return sha256(json.dumps([version, changes, sources]).encode()).hexdigest()[:16]
