"""Coordinates lie in the place's country."""

from collections.abc import Iterator

from corridor.errors import Fault
from corridor.network.checks.countries import country_boxes
from corridor.network.checks.rows import Rows, fault
from corridor.tables.places import PlaceRow


def misplaced_places(rows: Rows) -> Iterator[Fault]:
    """Yield places outside every box of their country; a code without boxes, such as XZ, is not looked at."""
    known = country_boxes()
    for line, place in rows.numbered(PlaceRow):
        boxes = known.get(place.country, ())
        if boxes and not any(box.holds(place.lat, place.lon) for box in boxes):
            expected = f"expected a point of {place.country}: {' or '.join(map(str, boxes))}"
            yield fault(PlaceRow, line, "lat, lon", f"{place.lat}, {place.lon}", expected)
