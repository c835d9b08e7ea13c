"""Tables by name, and the files they can be written to."""

import shutil
import sys
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import geopandas as gpd
import pandas as pd

from corridor.analysis.search_graph import departures_frame, legs_frame, yards_frame
from corridor.errors import InputError, comes_with
from corridor.model.shipment import Shipment
from corridor.planner import Planner
from corridor.planner.cargo import resolve_cargo
from corridor.tables.row import SEPARATOR


def table(name: str, planner: Planner, first_day: date, days: int, shipment: Shipment) -> pd.DataFrame:
    """Return a table of the network of a planner: legs, yards, departures, places, links or services.

    Parameters
    ----------
    first_day, days
        The UTC days whose departures are listed, and on whose first day prices hold.
    shipment
        For whom legs and yards are priced.
    """
    frame: pd.DataFrame
    network = planner.network
    match name:
        case "places":
            frame = network.places_frame()
        case "links":
            frame = network.links_frame()
        case "services":
            frame = network.services_frame()
        case "departures":
            frame = departures_frame(planner, first_day, days)
        case "legs":
            frame = legs_frame(planner, resolve_cargo(network, shipment), first_day, days)
        case "yards":
            frame = yards_frame(planner, resolve_cargo(network, shipment), first_day)
        case _:
            raise InputError("what", name, "legs, yards, departures, places, links or services")
    return frame


def write_table(frame: pd.DataFrame, file_format: str, output: Path | None) -> None:
    """Write a table as csv, parquet, geojson or gpkg; without a file, csv and geojson go to standard output.

    Raises
    ------
    corridor.errors.InputError
        If the format needs a file or a geometry that is not there, or the file cannot be written.
    """
    if file_format in ("geojson", "gpkg") and not isinstance(frame, gpd.GeoDataFrame):
        raise InputError("--format", file_format, "csv or parquet: this table has no geometry")
    if output is None:
        _print(frame, file_format)
        return
    refuse_place(output)
    try:
        match file_format:
            case "csv":
                _flat(frame).to_csv(output, index=False, lineterminator="\n")
            case "parquet":
                _write_parquet(_with_ids(frame), output)
            case "geojson":
                output.write_text(_geojson(frame), encoding="utf-8")
            case "gpkg":
                _write_geopackage(gpd.GeoDataFrame(frame), output)
    except OSError as error:
        raise InputError("--output", str(output), f"a file that can be written ({error})") from error


def refuse_place(output: Path | None) -> None:
    """Refuse a file that cannot be there, before the work.

    Raises
    ------
    corridor.errors.InputError
        If it is a folder, or its folder does not exist.
    """
    if output is None:
        return
    if output.is_dir():
        raise InputError("--output", str(output), "a file: this is a folder")
    if not output.parent.is_dir():
        raise InputError("--output", str(output), f"a file in a folder that exists: {output.parent} does not")


def _write_parquet(frame: pd.DataFrame, output: Path) -> None:
    with comes_with("bulk", "pyarrow"):
        import pyarrow  # noqa: F401, ICN001, PLC0415  (pandas would tell of it in words of its own)
    frame.to_parquet(output)


def _write_geopackage(frame: gpd.GeoDataFrame, output: Path) -> None:
    """Write it elsewhere and move it: GDAL tells what it cannot write on standard error, in its own words."""
    with TemporaryDirectory() as folder:
        made = Path(folder) / f"{output.stem}.gpkg"
        frame.to_file(made, driver="GPKG")
        shutil.copyfile(made, output)


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
