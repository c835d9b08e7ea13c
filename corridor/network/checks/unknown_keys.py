"""Keys that are not ids of one file alone: the ends and equipment of rates, the place of handling rows."""

from collections.abc import Iterator

from corridor.errors import Fault
from corridor.network.checks.rows import Rows, fault
from corridor.tables.equipment import EquipmentRow
from corridor.tables.handling import HandlingRow
from corridor.tables.rates import RateRow

ANY = frozenset({"*"})
SIZES = frozenset({"20", "40"})


def unknown_keys(rows: Rows) -> Iterator[Fault]:
    """Yield keys that fit nothing in the folder, so that their rows would silently never apply."""
    places = ANY | rows.places.keys() | {place.country for place in rows.places.values()}
    ends = places | {place.zone for place in rows.places.values() if place.zone}
    boxes = ANY | SIZES | rows.ids(EquipmentRow)
    for line, rate in rows.numbered(RateRow):
        for column, value in (("from", rate.from_id), ("to", rate.to_id)):
            if value not in ends:
                yield fault(RateRow, line, column, value, "expected a place, country or zone of places.csv, or *")
        if rate.equipment not in boxes:
            expected = "expected a size-type of equipment.csv, a size (20 or 40), or *"
            yield fault(RateRow, line, "equipment", rate.equipment, expected)
    for line, row in rows.numbered(HandlingRow):
        if row.place not in places:
            yield fault(HandlingRow, line, "place", row.place, "expected a place or country of places.csv, or *")
