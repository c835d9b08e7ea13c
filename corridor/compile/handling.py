"""Which handling row applies: the place's before the country's before any, the mode's before any."""

from collections.abc import Iterable, Mapping

from corridor.model.handling import Handling
from corridor.model.place import Place


class HandlingIndex:
    """Handling rows by place and mode."""

    def __init__(self, rows: Iterable[Handling], places: Mapping[str, Place]) -> None:
        self._rows = {(row.place, row.mode): row for row in rows}
        self._places = places

    def find(self, place: str, mode: str) -> Handling | None:
        """Return the most specific row for a mode at a place."""
        country = self._places[place].country
        for where in (place, country, "*"):
            for how in (mode, "*"):
                row = self._rows.get((where, how))
                if row is not None:
                    return row
        return None
