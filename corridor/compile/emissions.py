"""Grams of CO2e of an edge, by EN ISO 14083: km times tonnes times intensity, plus the hub."""

from collections.abc import Mapping

from corridor.compile.edges import Edge
from corridor.compile.handling import HandlingIndex
from corridor.model.emission_factor import EmissionFactor
from corridor.model.handling import Handling
from corridor.model.link import Link
from corridor.network.network import Network
from corridor.units import GRAMS_PER_KG

ELECTRIC = "electric"

_MOVES: Mapping[str, tuple[int, ...]] = {
    "load": (0,),
    "unload": (-1,),
    "ride": (0, -1),
    "collect": (-1,),
    "deliver": (0,),
}
"""At which ends of an edge a terminal moves the container."""


class EmissionBook:
    """Emission intensities of a network."""

    def __init__(self, network: Network, handling: HandlingIndex) -> None:
        self._network = network
        self._handling = handling
        self._factors: Mapping[tuple[str, str, str], EmissionFactor] = {
            (row.mode, row.category, row.country): row for row in network.emission_factors
        }

    def factor(self, mode: str, category: str, country: str) -> EmissionFactor | None:
        """Return the factor of a category in a country, or anywhere."""
        return self._factors.get((mode, category, country)) or self._factors.get((mode, category, "*"))

    def grams_per_tonne(self, edge: Edge) -> tuple[float, float]:
        """Return g CO2e per tonne carried along an edge, well-to-wheel and tank-to-wheel."""
        category = self._category(edge)
        wtw = ttw = 0.0
        for km, share, country in self._stretches(edge):
            for kind, part in ((ELECTRIC, share), (category, 1 - share)):
                factor = self.factor(edge.mode, kind, country) if part > 0 else None
                if factor is not None:
                    wtw += km * part * factor.g_co2e_tkm_wtw
                    ttw += km * part * factor.g_co2e_tkm_ttw
        return wtw, ttw

    def grams_per_container(self, edge: Edge) -> float:
        """Return g CO2e (well-to-wheel) per container for the moves at the ends of an edge."""
        return sum(row.kg_co2e * GRAMS_PER_KG for row in self._hubs(edge))

    def _hubs(self, edge: Edge) -> list[Handling]:
        moves = _MOVES.get(edge.kind, ())
        ends = (edge.hops[0].tail, edge.hops[-1].head) if edge.hops else edge.places
        rows = [self._handling.find(ends[end], edge.mode) for end in moves]
        return [row for row in rows if row is not None]

    def hub_sources(self, edge: Edge) -> frozenset[str]:
        """Return the source rows of the moves at the ends of an edge."""
        return frozenset(row.source for row in self._hubs(edge))

    def sources(self, edge: Edge) -> frozenset[str]:
        """Return the source rows of the factors used along an edge."""
        category = self._category(edge)
        found = [
            self.factor(edge.mode, kind, country)
            for _, share, country in self._stretches(edge)
            for kind, part in ((ELECTRIC, share), (category, 1 - share))
            if part > 0
        ]
        return frozenset(factor.source for factor in found if factor is not None)

    def _category(self, edge: Edge) -> str:
        own = self._network.services[edge.service].emission_category if edge.service else None
        return own or self._network.modes[edge.mode].emission_category

    def _stretches(self, edge: Edge) -> list[tuple[float, float, str]]:
        if not edge.hops and edge.length_km > 0:  # drayage runs on no link of ours
            return [(edge.length_km, 0.0, edge.countries[0])]
        return [_stretch(self._network.links[hop.link]) for hop in edge.hops]


def _stretch(link: Link) -> tuple[float, float, str]:
    return link.length_km, link.electrified_share, link.country
