"""``corridor export``."""

import sys
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import geopandas as gpd
import pandas as pd
import typer

from corridor.analysis.search_graph import departures_frame, legs_frame, yards_frame
from corridor.cli.options import Commodity, Equipment, NetworkFolder, Quantity, WeightKg
from corridor.errors import InputError
from corridor.model.shipment import Shipment
from corridor.network.frames import links_frame, places_frame, services_frame
from corridor.network.network import Network
from corridor.planner import Planner
from corridor.planner.cargo import resolve_cargo


class What(StrEnum):
    """Tables that can be exported."""

    legs = "legs"
    yards = "yards"
    places = "places"
    links = "links"
    services = "services"
    departures = "departures"


class Format(StrEnum):
    """File formats."""

    csv = "csv"
    parquet = "parquet"
    geojson = "geojson"
    gpkg = "gpkg"


def export(  # noqa: PLR0913  (one per option)
    what: Annotated[What, typer.Argument(help="What to export.")],
    *,
    file_format: Annotated[Format, typer.Option("--format", help="geojson and gpkg: places, links, services.")] = Format.csv,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="File; left out: standard output.")] = None,
    first_day: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Departures from; today if left out.")] = None,
    days: Annotated[int, typer.Option(min=1, max=400, help="Departures for this many days.")] = 90,
    equipment: Equipment = "45G1",
    quantity: Quantity = 1,
    weight_kg: WeightKg = None,
    commodity: Commodity = "general",
    network: NetworkFolder = None,
) -> None:
    """Write the network, or the search graph with the integers that the search sees."""
    value = Network.read(network)
    day = first_day.date() if first_day else datetime.now(UTC).date()
    shipment = Shipment(equipment=equipment, quantity=quantity, gross_weight_kg=weight_kg, commodity=commodity)
    _write(_frame(what, value, day, days, shipment), file_format, output)


def _frame(what: What, network: Network, day: date, days: int, shipment: Shipment) -> pd.DataFrame:
    match what:
        case What.places:
            return places_frame(network)
        case What.links:
            return links_frame(network)
        case What.services:
            return services_frame(network)
        case What.departures:
            return departures_frame(Planner(network), day, days)
        case What.legs:
            return legs_frame(Planner(network), resolve_cargo(network, shipment), day, days)
        case What.yards:
            return yards_frame(Planner(network), resolve_cargo(network, shipment), day)


def _write(frame: pd.DataFrame, file_format: Format, output: Path | None) -> None:
    if file_format in (Format.parquet, Format.gpkg) and output is None:
        raise InputError("--output", None, f"a file to write {file_format.value} to")
    if file_format in (Format.geojson, Format.gpkg) and not isinstance(frame, gpd.GeoDataFrame):
        raise InputError("--format", file_format.value, "csv or parquet: this table has no geometry")
    match file_format:
        case Format.csv:
            plain = frame.to_wkt() if isinstance(frame, gpd.GeoDataFrame) else frame
            plain.to_csv(output or sys.stdout, index=False, lineterminator="\n")
        case Format.parquet:
            frame.to_parquet(output)
        case Format.geojson:
            text = frame.to_json(drop_id=True)
            if output:
                output.write_text(text, encoding="utf-8")
            else:
                typer.echo(text)
        case Format.gpkg:
            frame.to_file(output, driver="GPKG")
