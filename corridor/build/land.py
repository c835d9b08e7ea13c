"""Rail and road links: the shortest way inside the link's country."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

import numpy as np
from scipy.spatial import KDTree

from corridor.build.cache import Arrays, cached
from corridor.build.countries import CORRECTIONS, PACKAGE, read_countries
from corridor.build.hand_lines import FILE as HAND_LINES
from corridor.build.hand_lines import read_hand_lines, with_hand_lines
from corridor.build.lattice import Access, Chain, Lattice, cheapest_nodes, measured, shortest_chain
from corridor.build.mend import MEND_PENALTY, mends
from corridor.build.osm import read_open_lattice
from corridor.build.packages import package_version
from corridor.build.sane import longest_sane_km
from corridor.build.sphere import Bools, Floats, Ints, distance_km, unit_vectors
from corridor.build.split import split_long_edges
from corridor.build.stitch import stitched
from corridor.build.track import Track
from corridor.build.transit import read_transit
from corridor.build.winding import with_winding
from corridor.geo import EARTH_RADIUS_KM
from corridor.model.link import Link
from corridor.model.mode import Infrastructure
from corridor.model.place import Place

FORMAT = 7
"""Raised when the code changes what it caches."""

ACCESS_KM = 20.0
"""A place joins track or road that is at most this far away."""

FAR_ACCESS_KM = 40.0
"""The same where there is no way otherwise."""

ACCESS_PENALTY = 2.0
"""A km from a place to its node costs the search this many, so that it joins close by."""

QUAY_KM = 2.0
"""Up to here the straight line from a place to its node is not worth marking as inferred."""

BORDER_KM = 15.0
"""Around its two ends a link may leave its country: border stations, and borders that are drawn coarsely."""

ANYWHERE = -2
"""Stands for the country of a node that no country mask closes."""


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

    def ways(self, link: Link, start: Place, end: Place) -> Iterator[Track]:
        """Yield the ways of a link inside its country, of a sane length: first the shortest, then one over gaps."""
        ends = np.array(((start.lon, start.lat), (end.lon, end.lat)))
        limit = longest_sane_km(float(distance_km(ends[0], ends[1])))
        countries = {link.country, start.country, end.country, *read_transit().get(link.id, ())}
        open_nodes = self._open_nodes(ends, limit, countries)
        for search in (self._over_network, self._over_gaps):
            chain = search(open_nodes, ends)
            if chain is not None and chain.total_km <= limit:
                yield self._track(chain, ends)

    def _over_network(self, open_nodes: Bools, ends: Floats) -> Chain | None:
        every = np.ones(len(self.lattice.km), dtype=np.bool_)
        start, end = (self._access(place, ACCESS_KM) for place in ends)
        return shortest_chain(self.lattice, open_nodes, every, start, end)

    def _over_gaps(self, open_nodes: Bools, ends: Floats) -> Chain | None:
        pairs, km = mends(self.lattice, open_nodes)
        none = np.empty((0, 2))
        dear = self.lattice.with_edges(none, pairs, km * MEND_PENALTY)
        start, end = (self._access(place, FAR_ACCESS_KM) for place in ends)
        nodes = cheapest_nodes(dear, open_nodes, np.ones(len(dear.km), dtype=np.bool_), start, end)
        return None if nodes is None else measured(self.lattice.with_edges(none, pairs, km), nodes, start, end)

    def _open_nodes(self, ends: Floats, limit: float, allowed: set[str]) -> Bools:
        # ANYWHERE (-2) and NOWHERE (-1) stand before the countries.
        open_codes = np.array([True, False, *(code in allowed for code in self.codes)])
        from_start, from_end = (self._distances(place) for place in ends)
        inside = open_codes[self.country - ANYWHERE] | (from_start <= BORDER_KM) | (from_end <= BORDER_KM)
        return np.asarray(inside & (from_start + from_end <= limit), dtype=np.bool_)

    def _distances(self, place: Floats) -> Floats:
        cosine = np.asarray(self.tree.data) @ unit_vectors(place)
        return np.asarray(EARTH_RADIUS_KM * np.arccos(np.clip(cosine, -1.0, 1.0)), dtype=np.float64)

    def _access(self, place: Floats, reach_km: float) -> Access:
        near = self.tree.query_ball_point(unit_vectors(place), reach_km / EARTH_RADIUS_KM)
        nodes = np.sort(np.array(near, dtype=np.int64))
        km = distance_km(place, self.lattice.points[nodes])
        return Access(nodes, km, km * ACCESS_PENALTY)

    def _track(self, chain: Chain, ends: Floats) -> Track:
        points = np.vstack((ends[:1], self.lattice.points[chain.nodes], ends[1:]))
        unmapped = sum(km for km in chain.access_km if km > QUAY_KM)
        return Track(points, chain.total_km, chain.inferred_km + unmapped, "network")


def _prepare(mode: Infrastructure, module: str) -> Arrays:
    split, parents = split_long_edges(stitched(with_winding(read_open_lattice(module), mode)))
    lattice = with_hand_lines(split, read_hand_lines(mode))
    return {
        "points": lattice.points,
        "tail": lattice.tail,
        "head": lattice.head,
        "km": lattice.km,
        "inferred": lattice.inferred,
        "country": _countries(lattice, len(split.points), parents),
    }


def _countries(lattice: Lattice, count: int, parents: Ints) -> Ints:
    """Return the country of each node; a piece of a chord inside one country belongs to it wherever it is drawn.

    The pieces are the nodes just below ``count``; ``parents`` are the two ends of the chord of each. From ``count`` on
    stand the nodes of hand lines, which were drawn for a link and are open to it whichever side of a border they touch.
    """
    countries, first = read_countries(), count - len(parents)
    country = np.full(len(lattice.points), ANYWHERE, dtype=np.int64)
    country[:first] = countries.index_of(lattice.points[:first])
    tail, head = country[parents[:, 0]], country[parents[:, 1]]
    country[first:count] = tail
    split = first + np.flatnonzero(tail != head)
    country[split] = countries.index_of(lattice.points[split])
    return country


def _cache_name(module: str) -> str:
    data = f"{package_version('scgraph_data')}-{package_version(PACKAGE)}"
    own = sha256(HAND_LINES.read_bytes() + CORRECTIONS.read_bytes()).hexdigest()[:8]
    return f"{module}-{data}-{FORMAT}-{own}"
