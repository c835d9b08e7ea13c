"""A network, or a part of it, as a data folder of its own."""

import csv
from collections.abc import Callable, Collection, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import orjson
from rapidfuzz import process

from corridor.errors import UnknownName
from corridor.network.geometry import Geometry
from corridor.network.tracks import Tracks
from corridor.tables.border_crossings import BorderCrossingRow
from corridor.tables.calls import CallRow
from corridor.tables.capacities import CapacityRow
from corridor.tables.carriage import CarriageRow
from corridor.tables.cells import cell_of
from corridor.tables.emission_factors import EmissionFactorRow
from corridor.tables.flows import FlowRow
from corridor.tables.handling import HandlingRow
from corridor.tables.links import LinkRow
from corridor.tables.modes import ModeRow
from corridor.tables.places import PlaceRow
from corridor.tables.rates import RateRow
from corridor.tables.reader import Table
from corridor.tables.row import Row
from corridor.tables.services import ServiceRow
from corridor.tables.sources import SourceRow
from corridor.tables.tariffs import TariffRow

Tables = Mapping[type[Row], Table]
Keep = Callable[[Any], bool]
ANY = "*"


def part_of(tables: Tables, services: Collection[str], places: Collection[str]) -> dict[type[Row], Table]:
    """Return the tables with some services, some places and the links between them, and all that holds for these."""
    kept = frozenset(places)
    rows: dict[type[Row], tuple[Any, ...]] = {row: table.rows for row, table in tables.items()}
    here = [place for place in rows[PlaceRow] if place.id in kept]
    names = kept | {place.country for place in here} | {place.zone for place in here} | {ANY}
    links = {row.id for row in rows[LinkRow] if kept.issuperset((row.from_id, row.to_id, *row.passages))}
    theirs = frozenset(services)
    keep: dict[type[Row], Keep] = {
        PlaceRow: lambda row: row.id in kept,
        LinkRow: lambda row: row.id in links,
        BorderCrossingRow: lambda row: kept.issuperset((row.from_id, row.to_id)),
        ServiceRow: lambda row: row.id in theirs,
        CallRow: lambda row: row.service in theirs,
        RateRow: lambda row: row.service in (None, *theirs) and names.issuperset((row.from_id, row.to_id)),
        TariffRow: lambda row: row.country in names,
        CarriageRow: lambda row: row.country in names,
        EmissionFactorRow: lambda row: row.country in names,
        HandlingRow: lambda row: row.place in names,
        FlowRow: lambda row: kept.issuperset((row.from_id, row.to_id)),
        CapacityRow: lambda row: row.id in kept | links,
    }
    part = {row: _only(table, keep[row]) if row in keep else table for row, table in tables.items()}
    used = {getattr(row, "source", None) for table in part.values() for row in table.rows}
    part[SourceRow] = _only(part[SourceRow], lambda row: row.id in used)
    return part


def places_of(tables: Tables, services: Collection[str]) -> list[str]:
    """Return the places that services call at or pass.

    Raises
    ------
    corridor.errors.UnknownName
        If there is no such service.
    """
    modes = {row.id: row for row in tables[ModeRow].models()}
    links = {row.id: row for row in tables[LinkRow].models()}
    known = {row.id: row for row in tables[ServiceRow].models()}
    tracks: dict[str, Tracks] = {}
    found: list[str] = []
    for name in services:
        if name not in known:
            near = tuple(match for match, _, _ in process.extract(name, list(known), limit=3))
            raise UnknownName("services", name, "an id of services.csv", near)
        kind = modes[known[name].mode].runs_on
        own = tracks.setdefault(kind, Tracks(links, kind))
        calls = sorted((row for row in tables[CallRow].models() if row.service == name), key=lambda row: row.sequence)
        found.extend(call.place for call in calls)
        for start, end in pairwise(calls):
            for hop in own.between(start.place, end.place) or ():
                found.extend((hop.head, *links[hop.link].passages))
    return found


def write_tables(tables: Tables, geometry: Geometry, folder: Path) -> None:
    """Write tables as sorted CSV files, and the lines of their links, into a folder; made if it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    for row, table in tables.items():
        with (folder / row.file).open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(row.columns())
            rows = sorted(table.rows, key=lambda one: tuple(getattr(one, name) for name in row.unique))
            writer.writerows([cell_of(getattr(one, name)) for name in row.model_fields] for one in rows)
    links: tuple[Any, ...] = tables[LinkRow].rows
    features = [_feature(link.id, geometry) for link in links]
    (folder / "links.geojson").write_bytes(orjson.dumps({"type": "FeatureCollection", "features": features}))


def _only(table: Table, keep: Keep) -> Table:
    return table.only([i for i, row in enumerate(table.rows) if keep(row)])


def _feature(link: str, geometry: Geometry) -> dict[str, object]:
    parts = geometry.lines(link)
    shape = {"type": "LineString", "coordinates": parts[0]}
    if len(parts) > 1:
        shape = {"type": "MultiLineString", "coordinates": parts}
    return {"type": "Feature", "id": link, "properties": {"id": link}, "geometry": shape}
