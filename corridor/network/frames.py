"""Places, links, services and borders as GeoDataFrames, one row each, in WGS84."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from itertools import pairwise

import geopandas as gpd
from shapely import LineString, MultiLineString, Point

from corridor.model.border_crossing import BorderCrossing
from corridor.model.link import Link
from corridor.model.mode import Mode
from corridor.model.place import Place
from corridor.model.service import Call, Service
from corridor.network.geometry import Geometry, Line
from corridor.network.tracks import Tracks

CRS = "EPSG:4326"
_PLAIN = {"from_id": "from", "to_id": "to"}
"""Names that are no Python words in the files."""


def places_frame(places: Mapping[str, Place]) -> gpd.GeoDataFrame:
    """Return places as points, indexed by id; columns as in ``places.csv``."""
    rows = [asdict(place) | {"geometry": Point(place.lon, place.lat)} for place in places.values()]
    return _frame(rows, [*Place.__dataclass_fields__, "geometry"])


def links_frame(links: Mapping[str, Link], geometry: Geometry) -> gpd.GeoDataFrame:
    """Return links as lines, indexed by id; columns as in ``links.csv``."""
    rows = [asdict(link) | {"geometry": _lines(geometry.lines(link.id))} for link in links.values()]
    return _frame(rows, [*Link.__dataclass_fields__, "geometry"]).astype({"gauge_mm": "Int64"})


def services_frame(
    services: Mapping[str, Service],
    calls: Mapping[str, tuple[Call, ...]],
    modes: Mapping[str, Mode],
    links: Mapping[str, Link],
    geometry: Geometry,
) -> gpd.GeoDataFrame:
    """Return services as the lines they run over, indexed by id.

    Columns are those of ``services.csv``, ``calls`` (place ids in order, ``passes`` those without loading
    and unloading), ``duration_h`` to the last call and ``length_km`` over the links.
    """
    tracks = {mode.runs_on: Tracks(links, mode.runs_on) for mode in modes.values()}
    rows = []
    for service in services.values():
        stops = calls.get(service.id, ())
        chains = [tracks[modes[service.mode].runs_on].between(a.place, b.place) or () for a, b in pairwise(stops)]
        hops = [hop for chain in chains for hop in chain]
        parts = [part for hop in hops for part in geometry.lines(hop.link, forward=hop.tail == links[hop.link].from_id)]
        rows.append(
            asdict(service)
            | {
                "calls": [call.place for call in stops if call.load or call.unload],
                "passes": [call.place for call in stops if not (call.load or call.unload)],
                "duration_h": stops[-1].arrive_h if stops else 0.0,
                "length_km": sum(links[hop.link].length_km for hop in hops),
                "geometry": _lines(parts),
            }
        )
    columns = [*Service.__dataclass_fields__, "calls", "passes", "duration_h", "length_km", "geometry"]
    return _frame(rows, columns)


def borders_frame(crossings: Iterable[BorderCrossing], places: Mapping[str, Place]) -> gpd.GeoDataFrame:
    """Return border crossings, one row per direction, as points halfway between the two stations.

    Columns are those of ``border_crossings.csv`` with ``from_country`` and ``to_country``.
    """
    rows = []
    for crossing in crossings:
        start, end = places[crossing.from_id], places[crossing.to_id]
        middle = Point((start.lon + end.lon) / 2, (start.lat + end.lat) / 2)
        countries = {"from_country": start.country, "to_country": end.country}
        rows.append(asdict(crossing) | countries | {"geometry": middle})
    columns = [*BorderCrossing.__dataclass_fields__, "from_country", "to_country", "geometry"]
    return _frame(rows, columns)


def _frame(rows: list[dict[str, object]], columns: list[str]) -> gpd.GeoDataFrame:
    frame = gpd.GeoDataFrame(rows, columns=columns, geometry="geometry", crs=CRS).rename(columns=_PLAIN)
    return frame.set_index("id") if "id" in columns else frame


def _lines(parts: Iterable[Line]) -> LineString | MultiLineString:
    lines: list[list[tuple[float, float]]] = []
    for part in parts:
        if lines and lines[-1][-1] == part[0]:
            lines[-1].extend(part[1:])
        else:
            lines.append(list(part))
    return LineString(lines[0]) if len(lines) == 1 else MultiLineString(lines)
