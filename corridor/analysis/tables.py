"""Tables by name, and the files they can be written to."""

import sys
from datetime import date
from pathlib import Path

import geopandas as gpd
import pandas as pd

from corridor.analysis.search_graph import departures_frame, legs_frame, yards_frame
from corridor.errors import InputError
from corridor.model.shipment import Shipment
from corridor.network.network import Network
from corridor.planner import Planner
from corridor.planner.cargo import resolve_cargo
from corridor.tables.row import SEPARATOR


def table(name: str, network: Network, first_day: date, days: int, shipment: Shipment) -> pd.DataFrame:
    """Return a table of a network: legs, yards, departures, places, links or services.

    Parameters
    ----------
    first_day, days
        The UTC days whose departures are listed, and on whose first day prices hold.
    shipment
        For whom legs and yards are priced.
    """
    frame: pd.DataFrame
    match name:
        case "places":
            frame = network.places_frame()
        case "links":
            frame = network.links_frame()
        case "services":
            frame = network.services_frame()
        case "departures":
            frame = departures_frame(Planner(network), first_day, days)
        case "legs":
            frame = legs_frame(Planner(network), resolve_cargo(network, shipment), first_day, days)
        case "yards":
            frame = yards_frame(Planner(network), resolve_cargo(network, shipment), first_day)
        case _:
            raise InputError("what", name, "legs, yards, departures, places, links or services")
    return frame


def write_table(frame: pd.DataFrame, file_format: str, output: Path | None) -> None:
    """Write a table as csv, parquet, geojson or gpkg; without a file, csv and geojson go to standard output.

    Raises
    ------
    corridor.errors.InputError
        If the format needs a file or a geometry that is not there.
    """
    if file_format in ("geojson", "gpkg") and not isinstance(frame, gpd.GeoDataFrame):
        raise InputError("--format", file_format, "csv or parquet: this table has no geometry")
    if output is None:
        _print(frame, file_format)
        return
    match file_format:
        case "csv":
            _flat(frame).to_csv(output, index=False, lineterminator="\n")
        case "parquet":
            _with_ids(frame).to_parquet(output)
        case "geojson":
            output.write_text(_geojson(frame), encoding="utf-8")
        case "gpkg":
            gpd.GeoDataFrame(frame).to_file(output, driver="GPKG")


def _print(frame: pd.DataFrame, file_format: str) -> None:
    if file_format == "csv":
        _flat(frame).to_csv(sys.stdout, index=False, lineterminator="\n")
    elif file_format == "geojson":
        sys.stdout.write(_geojson(frame) + "\n")
    else:
        raise InputError("--output", None, f"a file to write {file_format} to")


def _flat(frame: pd.DataFrame) -> pd.DataFrame:
    """Return a table of plain cells: ids as a column, lists joined by ``|``, geometry as well-known text."""
    plain = pd.DataFrame(_with_ids(frame))
    if isinstance(frame, gpd.GeoDataFrame):
        plain["geometry"] = frame.geometry.to_wkt().to_numpy()
    for column in plain.columns:
        if plain[column].map(lambda cell: isinstance(cell, (tuple, list))).any():
            plain[column] = plain[column].map(lambda cell: SEPARATOR.join(map(str, cell)))
    return plain


def _with_ids(frame: pd.DataFrame) -> pd.DataFrame:
    return frame if frame.index.name is None else frame.reset_index()


def _geojson(frame: pd.DataFrame) -> str:
    return str(gpd.GeoDataFrame(_with_ids(frame)).to_json(drop_id=True, default=str))
