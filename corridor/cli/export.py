"""``corridor export``."""

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from corridor.cli.options import Commodity, Equipment, NetworkFolder, Quantity, Scenarios, WeightKg, under
from corridor.model.shipment import Shipment
from corridor.network.network import Network
from corridor.planner import Planner
from corridor.present import present


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
    file_format: Annotated[
        Format, typer.Option("--format", help="geojson and gpkg: places, links, services.")
    ] = Format.csv,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="File; left out: standard output.")] = None,
    first_day: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Departures from; today if left out.")
    ] = None,
    days: Annotated[int, typer.Option(min=1, max=400, help="Departures for this many days.")] = 90,
    equipment: Equipment = "45G1",
    quantity: Quantity = 1,
    weight_kg: WeightKg = None,
    commodity: Commodity = "general",
    scenario: Scenarios = None,
    network: NetworkFolder = None,
) -> None:
    """Write the network, or the search graph with the integers that the search sees."""
    from corridor.analysis.tables import refuse_place, table, write_table  # noqa: PLC0415  (loads when needed)

    refuse_place(output)
    planner = under(Planner(Network.read(network)), scenario)
    day = first_day.date() if first_day else present().date()
    shipment = Shipment(equipment=equipment, quantity=quantity, gross_weight_kg=weight_kg, commodity=commodity)
    write_table(table(what.value, planner, day, days, shipment), file_format.value, output)
