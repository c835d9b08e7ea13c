"""Rows of a table with some of them changed, each checked as if it stood in the file."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, TypeVar, get_args

from pydantic import TypeAdapter, ValidationError

from corridor.errors import Fault
from corridor.model.change import CALLS_AT, Pairs, Where
from corridor.tables.cells import cell_of
from corridor.tables.nearest import did_you_mean
from corridor.tables.reader import Table
from corridor.tables.row import Row

R = TypeVar("R", bound=Row)

Callers = Callable[[tuple[str, ...]], frozenset[str]]
"""The services that call at or pass one of some places."""


class Refused(Exception):  # noqa: N818  (a signal between two functions, not an error)
    """An edit cannot be made; ``faults`` tell why, their files and changes still to be named."""

    def __init__(self, *faults: Fault) -> None:
        self.faults = faults
        super().__init__(*faults)


@dataclass(frozen=True, slots=True)
class Edit:
    """Edits one table; ``number`` is that of the change, which edited rows carry (negative) instead of a line."""

    row: type[Row]
    table: Table
    number: int
    callers: Callers

    def scaled(self, columns: Sequence[str], factor: float, where: Where) -> Table:
        """Return the table with figures of some rows times a factor."""
        chosen = self._chosen(where)
        names = [self._figure(column) for column in columns]
        updates: dict[int, dict[str, Any]] = {i: {} for i in chosen}
        for name in names:
            kept = [i for i in chosen if getattr(self.table.rows[i], name) is not None]
            given = [getattr(self.table.rows[i], name) * factor for i in kept]
            for i, value in zip(kept, self._valid(name, given), strict=True):
                updates[i][name] = value
        return self._with({i: self.table.rows[i].model_copy(update=update) for i, update in updates.items()})

    def set(self, values: Pairs, where: Where) -> Table:
        """Return the table with cells of some rows replaced."""
        chosen = self._chosen(where)
        for column, _ in values:
            self._field(column)
        rows = {i: self._made({**self._cells(self.table.rows[i]), **dict(values)}) for i in chosen}
        return self._unique(self._with(rows))

    def added(self, rows: Sequence[Pairs]) -> Table:
        """Return the table with rows at the end."""
        made = tuple(self._made(dict(cells)) for cells in rows)
        lines = (*self.table.lines, *(-self.number for _ in made))
        return self._unique(Table(self.table.file, (*self.table.rows, *made), lines))

    def dropped(self, where: Where) -> Table:
        """Return the table without some rows."""
        gone = set(self._chosen(where))
        return self.table.only([i for i in range(len(self.table.rows)) if i not in gone])

    def _with(self, rows: Mapping[int, Row]) -> Table:
        every = (rows.get(i, row) for i, row in enumerate(self.table.rows))
        lines = tuple(-self.number if i in rows else line for i, line in enumerate(self.table.lines))
        return Table(self.table.file, tuple(every), lines)

    def _chosen(self, where: Where) -> list[int]:
        tests = [self._test(column, cells) for column, cells in where]
        chosen = [i for i, row in enumerate(self.table.rows) if all(test(row) for test in tests)]
        if not chosen:
            raise Refused(*self._unmatched(where))
        return chosen

    def _test(self, column: str, cells: tuple[str, ...]) -> Callable[[Row], bool]:
        if column == CALLS_AT:
            services = self.callers(cells)
            key = "id" if "service" not in self.row.model_fields else "service"
            return lambda row: getattr(row, key) in services
        name = self._field(column)
        wanted = frozenset(form for cell in cells for form in _forms(cell))
        return lambda row: not wanted.isdisjoint(_texts(getattr(row, name)))

    def _unmatched(self, where: Where) -> Iterator[Fault]:
        for column, cells in where:
            test = self._test(column, cells)
            if not any(test(row) for row in self.table.rows):
                known = () if column == CALLS_AT else self._values(column)
                expected = f"no row of {self.row.file} fits{did_you_mean(cells, known)}"
                yield Fault("", 0, f"where.{column}", ", ".join(cells), expected)
                return
        told = "; ".join(f"{column}: {', '.join(cells)}" for column, cells in where)
        yield Fault("", 0, "where", told, f"no row of {self.row.file} fits all of it")

    def _values(self, column: str) -> list[str]:
        name = self._field(column)
        return list(dict.fromkeys(text for row in self.table.rows for text in _texts(getattr(row, name))))

    def _field(self, column: str) -> str:
        fields = {info.alias or name: name for name, info in self.row.model_fields.items()}
        if column not in fields:
            expected = f"expected a column of {self.row.file}{did_you_mean([column], fields)}"
            raise Refused(Fault("", 0, "", column, expected))
        return fields[column]

    def _figure(self, column: str) -> str:
        name = self._field(column)
        kind = self.row.model_fields[name].annotation
        if kind is not float and float not in get_args(kind):
            raise Refused(Fault("", 0, "columns", column, f"expected a column of figures of {self.row.file}"))
        return name

    def _valid(self, name: str, values: list[float]) -> list[float]:
        try:
            return _adapter(self.row, name).validate_python(values)
        except ValidationError as error:
            detail = error.errors(include_url=False)[0]
            raise Refused(
                Fault("", 0, f"columns.{self.row.column_of(name)}", cell_of(detail["input"]), detail["msg"])
            ) from None

    def _cells(self, row: Row) -> dict[str, str]:
        return {info.alias or name: cell_of(getattr(row, name)) for name, info in self.row.model_fields.items()}

    def _made(self, cells: Mapping[str, str]) -> Row:
        for column in cells:
            self._field(column)
        known = dict.fromkeys(self.row.columns(), "")
        try:
            return self.row.model_validate({**known, **cells})
        except ValidationError as error:
            raise Refused(*self._explained(error, cells)) from None

    def _explained(self, error: ValidationError, cells: Mapping[str, str]) -> Iterator[Fault]:
        for detail in error.errors(include_url=False):
            column = self.row.column_of(str(detail["loc"][0])) if detail["loc"] else ""
            value = cells.get(column, "")
            about = self.row.description_of(column)
            message = "value missing" if value == "" else detail["msg"]
            yield Fault("", 0, column, value, f"{message} ({about})" if about else message)

    def _unique(self, table: Table) -> Table:
        seen: set[tuple[object, ...]] = set()
        for row in table.rows:
            key = tuple(getattr(row, name) for name in self.row.unique)
            if key in seen:
                columns = ", ".join(self.row.column_of(name) for name in self.row.unique)
                raise Refused(Fault("", 0, columns, ", ".join(map(str, key)), f"stands in {self.row.file} already"))
            seen.add(key)
        return table


@cache
def _adapter(row: type[Row], name: str) -> TypeAdapter[list[float]]:
    info = row.model_fields[name]
    kind: Any = info.annotation
    for constraint in info.metadata:
        kind = Annotated[kind, constraint]
    return TypeAdapter(list[kind])


def _texts(value: object) -> tuple[str, ...]:
    return tuple(cell_of(part) for part in value) if isinstance(value, tuple) else (cell_of(value),)


def _forms(cell: str) -> tuple[str, ...]:
    """Return a cell as it is given, and if it is a number, as one would be written here."""
    try:
        return cell, cell_of(float(cell))
    except ValueError:
        return (cell,)
