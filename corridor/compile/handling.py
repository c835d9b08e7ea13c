"""Which handling row applies at a place."""

from collections.abc import Iterable, Mapping

from corridor.model.handling import Handling, most_specific
from corridor.model.place import Place


class HandlingIndex:
    """Handling rows by place and mode."""

    def __init__(self, rows: Iterable[Handling], places: Mapping[str, Place]) -> None:
        self._rows = {(row.place, row.mode): row for row in rows}
        self._places = places

    def find(self, place: str, mode: str) -> Handling | None:
        """Return the most specific row for a mode at a place."""
        return most_specific(self._rows, place, self._places[place].country, mode)
