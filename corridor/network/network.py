"""The network value: everything a data folder says, read-only."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import networkx as nx

from corridor.collector import collector_paused
from corridor.model.border_crossing import BorderCrossing
from corridor.model.capacity import Capacity
from corridor.model.carriage import Carriage
from corridor.model.change import Disruption
from corridor.model.commodity import Commodity
from corridor.model.emission_factor import EmissionFactor
from corridor.model.equipment import Equipment
from corridor.model.flow import Flow
from corridor.model.handling import Handling
from corridor.model.link import Link
from corridor.model.mode import Mode
from corridor.model.place import Place
from corridor.model.rate import Rate
from corridor.model.service import Call, Service
from corridor.model.source import Source
from corridor.model.tariff import Tariff
from corridor.network.apply import Application, applied_version
from corridor.network.bundled import bundled_folder
from corridor.network.checks.all import refuse_unsound
from corridor.network.gazetteer import Gazetteer
from corridor.network.geometry import Geometry, LinesFile
from corridor.network.graph import build_graph
from corridor.network.scenario import Scenario
from corridor.network.version import folder_version, price_year_of
from corridor.network.write import part_of, places_of, write_tables
from corridor.tables.border_crossings import BorderCrossingRow
from corridor.tables.calls import CallRow
from corridor.tables.capacities import CapacityRow
from corridor.tables.carriage import CarriageRow
from corridor.tables.commodities import CommodityRow
from corridor.tables.emission_factors import EmissionFactorRow
from corridor.tables.equipment import EquipmentRow
from corridor.tables.flows import FlowRow
from corridor.tables.handling import HandlingRow
from corridor.tables.links import LinkRow
from corridor.tables.modes import ModeRow
from corridor.tables.places import PlaceRow
from corridor.tables.rates import RateRow
from corridor.tables.reader import Table, read_tables
from corridor.tables.row import Row
from corridor.tables.services import ServiceRow
from corridor.tables.sources import SourceRow
from corridor.tables.tariffs import TariffRow

if TYPE_CHECKING:
    import geopandas as gpd


@dataclass(frozen=True, kw_only=True, repr=False)
class Network:
    """Places, links, services, prices and factors of one data folder.

    A network is never changed; two networks with the same ``version`` hold the same figures.
    Dictionaries are keyed by id and ordered as in the files.
    """

    folder: Path
    version: str
    price_year: int
    currency: str
    sources: Mapping[str, Source]
    modes: Mapping[str, Mode]
    places: Mapping[str, Place]
    links: Mapping[str, Link]
    border_crossings: tuple[BorderCrossing, ...]
    services: Mapping[str, Service]
    calls: Mapping[str, tuple[Call, ...]]
    rates: tuple[Rate, ...]
    tariffs: tuple[Tariff, ...]
    carriage: tuple[Carriage, ...]
    handling: tuple[Handling, ...]
    emission_factors: tuple[EmissionFactor, ...]
    equipment: Mapping[str, Equipment]
    commodities: Mapping[str, Commodity]
    flows: tuple[Flow, ...]
    capacities: tuple[Capacity, ...]
    tables: Mapping[type[Row], Table] = field(repr=False, compare=False)
    scenarios: tuple[Scenario, ...] = ()
    disruptions: tuple[Disruption, ...] = ()
    carbon_price_usd_t: float = 0.0

    @classmethod
    def read(cls, folder: str | Path | None = None) -> Self:
        """Read and check a data folder.

        Parameters
        ----------
        folder
            A folder laid out like ``network_data/``; left out: the bundled data.

        Returns
        -------
        Network

        Raises
        ------
        corridor.errors.DataError
            With every fault found: file, line, column, value, and what was expected.
        """
        path = bundled_folder() if folder is None else Path(folder)
        with collector_paused():
            tables = read_tables(path)
            refuse_unsound(path, tables)
            return cls(
                folder=path,
                version=folder_version(path),
                price_year=price_year_of(path),
                currency="USD",
                tables=tables,
                **{name: make(tables[row]) for row, (name, make) in _FIELDS.items()},
            )

    def write(self, folder: str | Path, services: Collection[str] | None = None, places: Collection[str] = ()) -> Path:
        """Write the network, or a part of it, to a folder that can be changed by hand and read again.

        Parameters
        ----------
        folder
            Made if it is not there; its files are overwritten.
        services
            Ids of the services to keep, with all places that they pass. Left out: everything is written.
        places
            More places to keep (ids, names or aliases). All links between kept places are kept, and the prices, factors
            and sources that hold for what is kept.

        Notes
        -----
        Rows are those after all scenarios; closures, delays and a carbon price are no rows and are left behind.

        Raises
        ------
        corridor.errors.UnknownName
            If there is no such service or place.
        """
        tables = self.tables
        if services is not None:
            kept = [self.gazetteer.get(name, "places").id for name in places]
            tables = part_of(self.tables, services, [*kept, *places_of(self.tables, services)])
        write_tables(tables, self.geometry, Path(folder))
        return Path(folder)

    def apply(self, *scenarios: Scenario) -> Self:
        """Return the network after some scenarios, one after the other; this one stays as it is.

        Raises
        ------
        corridor.errors.DataError
            With every fault: the scenario, the number of the change, what was given and what was expected.
        """
        application = Application(self.folder, self.tables)
        for scenario in scenarios:
            application.add(scenario)
        applied = application.result()
        made = {name: make(applied.tables[row]) for row, (name, make) in _FIELDS.items() if row in applied.changed}
        carbon = self.carbon_price_usd_t if applied.carbon_price_usd_t is None else applied.carbon_price_usd_t
        after = replace(
            self,
            version=applied_version(self.version, scenarios),
            tables=applied.tables,
            scenarios=(*self.scenarios, *scenarios),
            disruptions=(*self.disruptions, *applied.disruptions),
            carbon_price_usd_t=carbon,
            **made,
        )
        if after.places is self.places:
            after.__dict__["gazetteer"] = self.gazetteer
        after.__dict__["geometry"] = self.geometry.over(after.links, after.places)  # its lines are read once
        return after

    @cached_property
    def graph(self) -> "nx.MultiDiGraph[str]":
        """Places and links as a networkx graph; a copy of the figures, safe to change."""
        return build_graph(self.places.values(), self.links.values(), self.border_crossings)

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """Places by name, alias and nearness."""
        return Gazetteer(self.places.values())

    @cached_property
    def geometry(self) -> Geometry:
        """Lines of the links, read from ``links.geojson`` when first asked for."""
        return Geometry(LinesFile(self.folder / "links.geojson"), self.links, self.places)

    def __repr__(self) -> str:
        """Return a line: what it holds is too much to be printed."""
        counts = f"{len(self.places)} places, {len(self.links)} links, {len(self.services)} services"
        return f"<Network {self.version[:12]}: {counts}>"

    def places_frame(self) -> "gpd.GeoDataFrame":
        """Return places as points."""
        from corridor.network.frames import places_frame  # noqa: PLC0415  (geopandas loads when asked for)

        return places_frame(self.places)

    def links_frame(self) -> "gpd.GeoDataFrame":
        """Return links as lines."""
        from corridor.network.frames import links_frame  # noqa: PLC0415

        return links_frame(self.links, self.geometry)

    def services_frame(self) -> "gpd.GeoDataFrame":
        """Return services as the lines they run on, with their calls."""
        from corridor.network.frames import services_frame  # noqa: PLC0415

        return services_frame(self.services, self.calls, self.modes, self.links, self.geometry)

    def borders_frame(self) -> "gpd.GeoDataFrame":
        """Return border crossings, one row per direction, as points between the two stations."""
        from corridor.network.frames import borders_frame  # noqa: PLC0415

        return borders_frame(self.border_crossings, self.places)


def _rows(table: Table) -> tuple[Any, ...]:
    return table.models()


def _by_id(table: Table) -> dict[str, Any]:
    return {item.id: item for item in table.models()}


def _by_service(table: Table) -> dict[str, tuple[Call, ...]]:
    grouped: dict[str, list[Call]] = {}
    for call in table.models():
        grouped.setdefault(call.service, []).append(call)
    return {service: tuple(sorted(found, key=lambda call: call.sequence)) for service, found in grouped.items()}


_FIELDS: Mapping[type[Row], tuple[str, Callable[[Table], Any]]] = {
    SourceRow: ("sources", _by_id),
    ModeRow: ("modes", _by_id),
    PlaceRow: ("places", _by_id),
    LinkRow: ("links", _by_id),
    BorderCrossingRow: ("border_crossings", _rows),
    ServiceRow: ("services", _by_id),
    CallRow: ("calls", _by_service),
    RateRow: ("rates", _rows),
    TariffRow: ("tariffs", _rows),
    CarriageRow: ("carriage", _rows),
    HandlingRow: ("handling", _rows),
    EmissionFactorRow: ("emission_factors", _rows),
    EquipmentRow: ("equipment", _by_id),
    CommodityRow: ("commodities", _by_id),
    FlowRow: ("flows", _rows),
    CapacityRow: ("capacities", _rows),
}
"""What each table is called here, and the form in which it is kept."""
