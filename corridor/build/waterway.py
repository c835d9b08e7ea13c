"""Waterway links: along charted rivers and canals, drawn by hand since no package ships them."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from corridor.build.hand_lines import read_hand_lines, with_hand_lines
from corridor.build.lattice import Access, Lattice, shortest_chain
from corridor.build.sane import longest_sane_km
from corridor.build.sphere import Bools, Floats, distance_km
from corridor.build.track import Track
from corridor.model.link import Link
from corridor.model.place import Place

ACCESS_KM = 25.0
STEP_KM = 5.0


@dataclass(frozen=True, slots=True)
class WaterwayRouter:
    """Routes over the charted waterways."""

    lattice: Lattice

    @classmethod
    def read(cls) -> "WaterwayRouter":
        """Read the charts."""
        empty = Lattice(np.empty((0, 2)), _ints(), _ints(), np.empty(0), np.empty(0, dtype=np.bool_))
        return cls(with_hand_lines(empty, read_hand_lines("waterway")))

    def ways(self, link: Link, start: Place, end: Place) -> Iterator[Track]:
        """Yield the way of a waterway link; none where no chart leads."""
        del link
        ends = np.array(((start.lon, start.lat), (end.lon, end.lat)))
        chain = shortest_chain(
            self.lattice,
            self._all(len(self.lattice.points)),
            self._all(len(self.lattice.km)),
            self._access(ends[0]),
            self._access(ends[1]),
        )
        if chain is not None and chain.total_km <= longest_sane_km(float(distance_km(ends[0], ends[1]))):
            points = np.vstack((ends[:1], self.lattice.points[chain.nodes], ends[1:]))
            yield Track(points, chain.total_km, chain.total_km, "chart")

    def _access(self, place: Floats) -> Access:
        km = distance_km(place, self.lattice.points)
        nodes = np.flatnonzero(km <= ACCESS_KM)
        return Access(nodes, km[nodes], km[nodes] * 2)

    def _all(self, count: int) -> Bools:
        return np.ones(count, dtype=np.bool_)


def _ints() -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.empty(0, dtype=np.int64)
