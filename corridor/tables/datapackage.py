"""The descriptor of a data folder: a Frictionless Data Package, made from the row classes."""

import json
from collections.abc import Iterable
from pathlib import Path

from corridor.tables.fields import JSON, table_schema
from corridor.tables.folder import ROWS
from corridor.tables.links import LinkRow
from corridor.tables.row import Row

FILE = "datapackage.json"
GEOMETRY = "links.geojson"
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
PRICE_YEAR = 2025
CURRENCY = "USD"

CC_BY: JSON = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}
ODBL: JSON = {
    "name": "ODbL-1.0",
    "title": "Open Data Commons Open Database License 1.0",
    "path": "https://opendatacommons.org/licenses/odbl/1-0/",
}
OPENSTREETMAP: JSON = {"title": "© OpenStreetMap contributors", "path": "https://www.openstreetmap.org/copyright"}


def write_datapackage(folder: Path) -> Path:
    """Write ``datapackage.json`` into a data folder.

    Parameters
    ----------
    folder
        A folder laid out like ``network_data/``.

    Returns
    -------
    Path
        The file written.
    """
    path = folder / FILE
    path.write_text(datapackage_text(folder), encoding="utf-8")
    return path


def datapackage_text(folder: Path) -> str:
    """Return the descriptor of a folder as it stands in the file."""
    return json.dumps(datapackage(folder), ensure_ascii=False, indent=2) + "\n"


def datapackage(folder: Path) -> JSON:
    """Return the descriptor of a folder: one resource for each table of ours that it holds.

    Parameters
    ----------
    folder
        A folder laid out like ``network_data/``.

    Returns
    -------
    dict
        A Data Package (version 2.0) with ``price_year`` and ``currency`` of all prices.
    """
    tables = (_table(row) for row in ROWS if (folder / row.file).is_file())
    geometry = (_geometry(),) if (folder / GEOMETRY).is_file() else ()
    return _package((*tables, *geometry))


def _package(resources: Iterable[JSON]) -> JSON:
    return {
        "$schema": PROFILE,
        "name": "corridor-network",
        "title": "Freight network out of Qingdao",
        "description": "Places, links, services, prices, times and emission factors, each row with its source.",
        "price_year": PRICE_YEAR,
        "currency": CURRENCY,
        "licenses": [CC_BY],
        "resources": list(resources),
    }


def _table(row: type[Row]) -> JSON:
    return {
        "name": row.file.removesuffix(".csv"),
        "path": row.file,
        "description": row.about,
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        **(_open_street_map() if row is LinkRow else {}),
        "schema": table_schema(row),
    }


def _geometry() -> JSON:
    return {
        "name": "links-geometry",
        "path": GEOMETRY,
        "description": "Lines of the links by id, WGS84 degrees, cut at the antimeridian.",
        "format": "geojson",
        "mediatype": "application/geo+json",
        "encoding": "utf-8",
        **_open_street_map(),
    }


def _open_street_map() -> JSON:
    return {"licenses": [ODBL], "sources": [OPENSTREETMAP]}
