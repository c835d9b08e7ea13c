"""Rail and road links: the shortest way inside the link's country."""

from dataclasses import dataclass
from hashlib import sha256

import numpy as np
from scipy.spatial import KDTree

from corridor.build.cache import Arrays, cached
from corridor.build.countries import CORRECTIONS, PACKAGE, read_countries
from corridor.build.hand_lines import FILE as HAND_LINES
from corridor.build.hand_lines import read_hand_lines, with_hand_lines
from corridor.build.lattice import Access, Chain, Lattice, shortest_chain
from corridor.build.osm import read_open_lattice
from corridor.build.packages import package_version
from corridor.build.sane import longest_sane_km
from corridor.build.sphere import Bools, Floats, Ints, distance_km, unit_vectors
from corridor.build.split import split_long_edges
from corridor.build.stitch import stitched
from corridor.build.track import Track
from corridor.build.transit import read_transit
from corridor.model.link import Link
from corridor.model.mode import Infrastructure
from corridor.model.place import Place

FORMAT = 2
"""Raised when the code changes what it caches."""

ACCESS_KM = 20.0
"""A place joins track or road that is at most this far away."""

NEAREST = 32
"""A place may join at this many nodes."""

ACCESS_PENALTY = 2.0
"""A km from a place to its node costs the search this many, so that it joins close by."""

QUAY_KM = 2.0
"""Up to here the straight line from a place to its node is not worth marking as inferred."""

BORDER_KM = 15.0
"""Around its two ends a link may leave its country: border stations, and borders that are drawn coarsely."""


@dataclass(frozen=True, slots=True)
class LandRouter:
    """Routes over stitched track or road; each node has a country, by its number in ``codes``."""

    lattice: Lattice
    country: Ints
    codes: tuple[str, ...]
    tree: KDTree

    @classmethod
    def read(cls, mode: Infrastructure, module: str) -> "LandRouter":
        """Read one module of the open data, from the cache if it has been prepared before."""
        arrays = cached(_cache_name(module), lambda: _prepare(mode, module))
        lattice = Lattice(
            points=np.asarray(arrays["points"], dtype=np.float64),
            tail=np.asarray(arrays["tail"], dtype=np.int64),
            head=np.asarray(arrays["head"], dtype=np.int64),
            km=np.asarray(arrays["km"], dtype=np.float64),
            inferred=np.asarray(arrays["inferred"], dtype=np.bool_),
        )
        country = np.asarray(arrays["country"], dtype=np.int64)
        return cls(lattice, country, read_countries().codes, KDTree(unit_vectors(lattice.points)))

    def route(self, link: Link, start: Place, end: Place) -> Track | None:
        """Return the way of a link inside its country, or None where there is none of a sane length."""
        ends = np.array(((start.lon, start.lat), (end.lon, end.lat)))
        limit = longest_sane_km(float(distance_km(ends[0], ends[1])))
        chain = shortest_chain(
            self.lattice,
            self._open_nodes(ends, limit, {link.country, start.country, end.country, *read_transit().get(link.id, ())}),
            np.ones(len(self.lattice.km), dtype=np.bool_),
            self._access(ends[0]),
            self._access(ends[1]),
        )
        if chain is None:
            return None
        track = self._track(chain, ends)
        return track if track.km <= limit else None

    def _open_nodes(self, ends: Floats, limit: float, allowed: set[str]) -> Bools:
        numbers = [number for number, code in enumerate(self.codes) if code in allowed]
        from_start = distance_km(ends[0], self.lattice.points)
        from_end = distance_km(ends[1], self.lattice.points)
        inside = np.isin(self.country, numbers) | (from_start <= BORDER_KM) | (from_end <= BORDER_KM)
        return np.asarray(inside & (from_start + from_end <= limit), dtype=np.bool_)

    def _access(self, place: Floats) -> Access:
        nodes = np.asarray(self.tree.query(unit_vectors(place), k=NEAREST)[1], dtype=np.int64)
        km = distance_km(place, self.lattice.points[nodes])
        near = km <= ACCESS_KM
        return Access(nodes[near], km[near], km[near] * ACCESS_PENALTY)

    def _track(self, chain: Chain, ends: Floats) -> Track:
        points = np.vstack((ends[:1], self.lattice.points[chain.nodes], ends[1:]))
        unmapped = sum(km for km in chain.access_km if km > QUAY_KM)
        return Track(points, chain.km + sum(chain.access_km), chain.inferred_km + unmapped, "network")


def _prepare(mode: Infrastructure, module: str) -> Arrays:
    joined = with_hand_lines(stitched(read_open_lattice(module)), read_hand_lines(mode))
    lattice, parents = split_long_edges(joined)
    return {
        "points": lattice.points,
        "tail": lattice.tail,
        "head": lattice.head,
        "km": lattice.km,
        "inferred": lattice.inferred,
        "country": _countries(lattice, parents),
    }


def _countries(lattice: Lattice, parents: Ints) -> Ints:
    """Return the country of each node; a piece of a chord inside one country belongs to it wherever it is drawn."""
    country = read_countries().index_of(lattice.points)
    tail, head = country[parents[:, 0]], country[parents[:, 1]]
    inner = country[len(country) - len(parents) :]
    inner[tail == head] = tail[tail == head]
    return country


def _cache_name(module: str) -> str:
    data = f"{package_version('scgraph_data')}-{package_version(PACKAGE)}"
    own = sha256(HAND_LINES.read_bytes() + CORRECTIONS.read_bytes()).hexdigest()[:8]
    return f"{module}-{data}-{FORMAT}-{own}"
