"""What an edge costs, item by item: the one place where prices are made.

Every charge is whole cents per container, so that the items of an answer add up to the cent to what
the search saw.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from corridor.compile.edges import Edge
from corridor.compile.emissions import EmissionBook
from corridor.compile.handling import HandlingIndex
from corridor.compile.rates import RateIndex
from corridor.model.border_crossing import BorderCrossing
from corridor.model.shipment import Cargo
from corridor.model.tariff import Tariff
from corridor.network.network import Network
from corridor.network.tracks import Hop
from corridor.units import GRAMS_PER_KG, KG_PER_TONNE, cents_from_usd


@dataclass(frozen=True, slots=True)
class Charge:
    """Cents per container for one item, and the source row of the figure."""

    item: str
    cents: int
    source: str


class Unpriced(Exception):  # noqa: N818  (a refusal between two functions, not an error)
    """No rate and no tariff covers an edge."""


class ChargeBook:
    """Prices of a network."""

    def __init__(self, network: Network, handling: HandlingIndex, emissions: EmissionBook) -> None:
        self._network = network
        self._handling = handling
        self._emissions = emissions
        self._rates = RateIndex(network.rates)
        self._tariffs: Mapping[tuple[str, str], Tariff] = {(row.mode, row.country): row for row in network.tariffs}
        self._borders: Mapping[tuple[str, str, str], BorderCrossing] = {
            (row.from_id, row.to_id, row.mode): row for row in network.border_crossings
        }

    def edition(self, quoted: date) -> int:
        """Return a number that is the same for all days with the same prices."""
        return self._rates.edition(quoted)

    @property
    def by_weight(self) -> bool:
        """Whether charges depend on how heavy the cargo is."""
        return self._network.carbon_price_usd_t > 0

    def charges(self, edge: Edge, cargo: Cargo, quoted: date) -> tuple[Charge, ...]:
        """Return the charges of an edge.

        Raises
        ------
        Unpriced
            If neither a rate nor a tariff covers it.
        """
        return (*self._priced(edge, cargo, quoted), *(self._carbon(edge, cargo) if self.by_weight else ()))

    def _carbon(self, edge: Edge, cargo: Cargo) -> Iterator[Charge]:
        """Yield the price of what an edge emits, well to wheel; its source is that of the emissions."""
        grams = self._emissions.grams_per_tonne(edge)[0] * cargo.tonnes + self._emissions.grams_per_container(edge)
        cents = cents_from_usd(grams / (GRAMS_PER_KG * KG_PER_TONNE) * self._network.carbon_price_usd_t)
        source = min(self._emissions.sources(edge) or self._emissions.hub_sources(edge), default=None)
        if cents and source is not None:
            yield Charge("carbon", cents, source)

    def _priced(self, edge: Edge, cargo: Cargo, quoted: date) -> tuple[Charge, ...]:
        match edge.kind:
            case "load":
                country = edge.countries[0]
                return (self._loading(edge.places[0], edge.mode, cargo), self._fixed(edge.mode, country, cargo))
            case "unload":
                return (self._unloading(edge.places[-1], edge.mode, cargo),)
            case "haul":
                return tuple(self._haul(edge, cargo))
            case "ride":
                return tuple(self._ride(edge, cargo, quoted))
            case _:
                return tuple(self._drayage(edge, cargo))

    def _loading(self, place: str, mode: str, cargo: Cargo) -> Charge:
        row = self._handling.find(place, mode)
        if row is None:
            raise Unpriced(place)
        usd = row.load_usd_20 if cargo.size == "20" else row.load_usd_40
        return Charge("loading", cents_from_usd(usd), row.source)

    def _unloading(self, place: str, mode: str, cargo: Cargo) -> Charge:
        row = self._handling.find(place, mode)
        if row is None:
            raise Unpriced(place)
        usd = row.unload_usd_20 if cargo.size == "20" else row.unload_usd_40
        return Charge("unloading", cents_from_usd(usd), row.source)

    def _tariff(self, mode: str, country: str) -> Tariff:
        row = self._tariffs.get((mode, country)) or self._tariffs.get((mode, "*"))
        if row is None:
            raise Unpriced(f"{mode} in {country}")
        return row

    def _fixed(self, mode: str, country: str, cargo: Cargo) -> Charge:
        row = self._tariff(mode, country)
        usd = row.usd_fixed_20 if cargo.size == "20" else row.usd_fixed_40
        return Charge("freight", cents_from_usd(usd * cargo.freight_factor), row.source)

    def _per_km(self, mode: str, country: str, km: float, cargo: Cargo) -> Charge:
        row = self._tariff(mode, country)
        usd = row.usd_per_km_20 if cargo.size == "20" else row.usd_per_km_40
        return Charge("freight", cents_from_usd(usd * km * cargo.freight_factor), row.source)

    def _border(self, hop: Hop, cargo: Cargo) -> Iterator[Charge]:
        row = self._borders.get((hop.tail, hop.head, self._network.links[hop.link].mode))
        if row is not None:
            usd = row.usd_20 if cargo.size == "20" else row.usd_40
            yield Charge("border", cents_from_usd(usd), row.source)

    def _haul(self, edge: Edge, cargo: Cargo) -> Iterator[Charge]:
        (hop,) = edge.hops
        link = self._network.links[hop.link]
        yield self._per_km(edge.mode, link.country, link.length_km, cargo)
        yield from self._border(hop, cargo)
        entered = self._network.places[hop.head].country
        if entered != self._network.places[hop.tail].country:
            yield self._fixed(edge.mode, entered, cargo)

    def _ride(self, edge: Edge, cargo: Cargo, quoted: date) -> Iterator[Charge]:
        start, end = edge.places[0], self._end(edge)
        yield self._loading(start, edge.mode, cargo)
        service = self._network.services[str(edge.service)]
        rate = self._rates.find(service, self._network.places[start], self._network.places[end], cargo, quoted)
        if rate is None:
            yield from self._by_tariff(edge, cargo)
        else:
            factor = 1.0 if rate.equipment == cargo.equipment else cargo.freight_factor
            yield Charge("freight", cents_from_usd(rate.usd * factor), rate.source)
        yield self._unloading(end, edge.mode, cargo)

    def _end(self, edge: Edge) -> str:
        return edge.hops[-1].head

    def _by_tariff(self, edge: Edge, cargo: Cargo) -> Iterator[Charge]:
        entered: str | None = None
        for hop in edge.hops:
            link = self._network.links[hop.link]
            if link.country != entered:
                entered = link.country
                yield self._fixed(edge.mode, entered, cargo)
            yield self._per_km(edge.mode, link.country, link.length_km, cargo)
            yield from self._border(hop, cargo)

    def _drayage(self, edge: Edge, cargo: Cargo) -> Iterator[Charge]:
        country = edge.countries[0]
        if edge.kind == "deliver":
            yield self._loading(edge.places[0], edge.mode, cargo)
        moving = self._per_km(edge.mode, country, edge.length_km, cargo)
        fixed = self._fixed(edge.mode, country, cargo).cents if edge.boardings else 0
        yield Charge("drayage", fixed + moving.cents, moving.source)
        if edge.kind == "collect":
            yield self._unloading(edge.places[0], edge.mode, cargo)
