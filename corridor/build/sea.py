"""Sea links: the shortest way over the lanes through no passage but those that the link names."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import numpy as np
from scipy.spatial import KDTree

from corridor.build.countries import read_countries
from corridor.build.gates import Gate, crossings, read_gates
from corridor.build.lattice import Access, Lattice, shortest_chain
from corridor.build.marnet import read_marnet
from corridor.build.shore import Shore
from corridor.build.sphere import Bools, Floats, distance_km, length_km, unit_vectors
from corridor.build.taut import pulled_taut
from corridor.build.track import Track
from corridor.model.link import Link
from corridor.model.place import Place

SHORT_HOP_KM = 556.0
"""300 nautical miles: up to here the lanes detour (Qingdao-Lianyungang 1.36), so the whole course is pulled taut."""

APPROACH_KM = 278.0
"""On longer links only this much at each end is pulled taut; the open sea keeps to the lanes."""

NEAREST = 24
"""A place may join the lanes at this many points."""

CLEARANCE_DEGREES = 0.07
"""About 4 nautical miles: straight courses keep this far off the land."""

LAND_PENALTY = 30.0
"""A km over land on the way to a lane counts as this many."""


@dataclass(frozen=True, slots=True)
class SeaRouter:
    """Routes over the sea lanes."""

    lattice: Lattice
    tree: KDTree
    gates: tuple[Gate, ...]
    crossed: dict[str, Bools]
    shore: Shore
    offing: Shore

    @classmethod
    def read(cls) -> "SeaRouter":
        """Read lanes, gates and land."""
        lattice, gates = read_marnet(), read_gates()
        tree = KDTree(unit_vectors(lattice.points))
        land = read_countries()
        offing = Shore.of(land, CLEARANCE_DEGREES)
        return cls(lattice, tree, gates, crossings(lattice, gates), Shore.of(land), offing)

    def ways(self, link: Link, start: Place, end: Place) -> Iterator[Track]:
        """Yield the way of a sea link; none where its passages leave none."""
        named = {link.from_id, link.to_id, *link.passages}
        closed = tuple(gate for gate in self.gates if gate.id not in named)
        ends = np.array(((start.lon, start.lat), (end.lon, end.lat)))
        chain = shortest_chain(
            self.lattice,
            np.ones(len(self.lattice.points), dtype=np.bool_),
            self._open_edges(closed),
            self._access(ends[0], closed),
            self._access(ends[1], closed),
        )
        if chain is not None:
            lanes = np.vstack((ends[:1], self.lattice.points[chain.nodes], ends[1:]))
            course = self._pulled_taut(lanes, closed)
            yield Track(course, length_km(course), chain.inferred_km, "network")

    def _open_edges(self, closed: tuple[Gate, ...]) -> Bools:
        shut = np.zeros(len(self.lattice.km), dtype=np.bool_)
        for gate in closed:
            shut |= self.crossed[gate.id]
        return ~shut

    def _access(self, place: Floats, closed: tuple[Gate, ...]) -> Access:
        nodes = np.asarray(self.tree.query(unit_vectors(place), k=NEAREST)[1], dtype=np.int64)
        nodes = np.array([n for n in nodes if not _blocked(closed, place, self.lattice.points[n])], dtype=np.int64)
        km = distance_km(place, self.lattice.points[nodes])
        land = np.array([self.shore.land_km(place, self.lattice.points[node]) for node in nodes])
        return Access(nodes, km, km + LAND_PENALTY * land)

    def _pulled_taut(self, course: Floats, closed: tuple[Gate, ...]) -> Floats:
        run = np.concatenate(([0.0], np.cumsum(distance_km(course[:-1], course[1:]))))
        pull = partial(pulled_taut, shore=self.offing, blocked=partial(_blocked, closed))
        if run[-1] <= SHORT_HOP_KM:
            return pull(course)
        out = int(np.searchsorted(run, APPROACH_KM))
        home = int(np.searchsorted(run, run[-1] - APPROACH_KM))
        return np.vstack((pull(course[: out + 1]), course[out + 1 : home], pull(course[home:])))


def _blocked(closed: tuple[Gate, ...], start: Floats, end: Floats) -> bool:
    return any(bool(gate.crossed_by(start[None], end[None])[0]) for gate in closed)
