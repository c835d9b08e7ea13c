"""A name means one thing."""

from collections.abc import Iterable, Iterator

from corridor.errors import Fault
from corridor.network.checks.rows import Rows, fault
from corridor.network.gazetteer import fold
from corridor.tables.equipment import EquipmentRow
from corridor.tables.places import PlaceRow


def ambiguous_names(rows: Rows) -> Iterator[Fault]:
    """Yield ids, names and aliases that two places, or two types of equipment, share."""
    places = ((line, row.id, (row.id, row.name, *row.aliases)) for line, row in rows.numbered(PlaceRow))
    boxes = ((line, row.id, (row.id, *row.aliases)) for line, row in rows.numbered(EquipmentRow))
    for file, named in ((PlaceRow, places), (EquipmentRow, boxes)):
        for line, name, other in _shared(named):
            yield fault(file, line, "aliases", name, f"expected a name of its own, {other} has it too")


def _shared(named: Iterable[tuple[int, str, tuple[str, ...]]]) -> Iterator[tuple[int, str, str]]:
    owners: dict[str, str] = {}
    for line, owner, names in named:
        for name in names:
            first = owners.setdefault(fold(name), owner)
            if first != owner:
                yield line, name, first
