"""Rows of a folder as checks see them: typed, with the line each stands in."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TypeVar, cast

from corridor.errors import Fault
from corridor.model.handling import most_specific
from corridor.model.link import Link
from corridor.network.checks.stretches import Ride, Stretch, list_rides, list_stretches
from corridor.tables.calls import CallRow
from corridor.tables.handling import HandlingRow
from corridor.tables.links import LinkRow
from corridor.tables.modes import ModeRow
from corridor.tables.places import PlaceRow
from corridor.tables.reader import Table
from corridor.tables.row import Row
from corridor.tables.services import ServiceRow

R = TypeVar("R", bound=Row)


class Rows:
    """The tables of one folder.

    ``links``, ``services`` and ``calls`` leave out rows that name what is not there: those are the
    business of ``unknown_ids``, and every other check can look things up without asking.
    """

    def __init__(self, folder: Path, tables: Mapping[type[Row], Table]) -> None:
        self.folder = folder
        self.tables = tables
        self._ids: dict[type[Row], frozenset[str]] = {}

    def of(self, row: type[R]) -> tuple[R, ...]:
        """Return the rows of one file."""
        return cast("tuple[R, ...]", self.tables[row].rows)

    def numbered(self, row: type[R]) -> Iterator[tuple[int, R]]:
        """Yield the rows of one file with their line numbers."""
        return zip(self.tables[row].lines, self.of(row), strict=True)

    def ids(self, row: type[Row]) -> frozenset[str]:
        """Return the values of the first unique column of a file."""
        if row not in self._ids:
            self._ids[row] = frozenset(str(getattr(item, row.unique[0])) for item in self.tables[row].rows)
        return self._ids[row]

    def handling_at(self, place: str, mode: str) -> HandlingRow | None:
        """Return the handling row that applies to a mode at a place."""
        return most_specific(self.handling, place, self.places[place].country, mode)

    @cached_property
    def places(self) -> Mapping[str, PlaceRow]:
        """Places by id."""
        return {row.id: row for row in self.of(PlaceRow)}

    @cached_property
    def modes(self) -> Mapping[str, ModeRow]:
        """Modes by id."""
        return {row.id: row for row in self.of(ModeRow)}

    @cached_property
    def links(self) -> Mapping[str, tuple[int, LinkRow]]:
        """Links between known places by id, with their lines."""
        return {
            row.id: (line, row)
            for line, row in self.numbered(LinkRow)
            if row.from_id in self.places and row.to_id in self.places
        }

    @cached_property
    def services(self) -> Mapping[str, tuple[int, ServiceRow]]:
        """Services of a known mode by id, with their lines."""
        return {row.id: (line, row) for line, row in self.numbered(ServiceRow) if row.mode in self.modes}

    @cached_property
    def calls(self) -> Mapping[str, tuple[tuple[int, CallRow], ...]]:
        """Calls of each service at known places, in order, with their lines; every service has an entry."""
        found: dict[str, list[tuple[int, CallRow]]] = {service: [] for service in self.services}
        for line, row in self.numbered(CallRow):
            if row.service in found and row.place in self.places:
                found[row.service].append((line, row))
        return {service: tuple(sorted(calls, key=_sequence)) for service, calls in found.items()}

    @cached_property
    def handling(self) -> Mapping[tuple[str, str], HandlingRow]:
        """Handling rows by place (or country, or ``*``) and mode (or ``*``)."""
        return {(row.place, row.mode): row for row in self.of(HandlingRow)}

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """Consecutive calls of every service and the links between them."""
        links = {name: cast("Link", row.to_model()) for name, (_, row) in self.links.items()}
        services = [(service, self.modes[service.mode].runs_on) for _, service in self.services.values()]
        return tuple(list_stretches(services, self.calls, links))

    @cached_property
    def rides(self) -> tuple[Ride, ...]:
        """Every pair of calls that a shipper can book."""
        return tuple(list_rides(self.stretches))


def _sequence(numbered: tuple[int, CallRow]) -> int:
    return numbered[1].sequence


def fault(row: type[Row], line: int, column: str, value: object, expected: str) -> Fault:
    """Return a fault of one cell; ``column`` may be the field's name."""
    return Fault(row.file, line, row.column_of(column), str(value), expected)
