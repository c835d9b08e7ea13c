"""Nodes of the search graph: a yard at each place, and one node aboard each on-demand mode."""

from collections.abc import Iterable, Sequence


class Nodes:
    """Numbers of nodes. Yards come first, in the order of the places; then the aboard nodes, mode by mode."""

    def __init__(self, places: Iterable[str], modes: Iterable[str]) -> None:
        self.places: Sequence[str] = tuple(places)
        self.modes: Sequence[str] = tuple(modes)
        self._place = {place: i for i, place in enumerate(self.places)}
        self._mode = {mode: i for i, mode in enumerate(self.modes)}

    def __len__(self) -> int:
        """Return the number of nodes."""
        return len(self.places) * (1 + len(self.modes))

    def yard(self, place: str) -> int:
        """Return the yard node of a place."""
        return self._place[place]

    def aboard(self, place: str, mode: str) -> int:
        """Return the node aboard a vehicle of an on-demand mode at a place."""
        return len(self.places) * (1 + self._mode[mode]) + self._place[place]

    def place_of(self, node: int) -> str:
        """Return the place at which a node is."""
        return self.places[node % len(self.places)]

    def name_of(self, node: int) -> str:
        """Return a readable name: ``CNQDG`` for a yard, ``CNQDG/road`` for a truck there."""
        layer = node // len(self.places)
        place = self.place_of(node)
        return place if layer == 0 else f"{place}/{self.modes[layer - 1]}"
