"""``corridor matrix``."""

from enum import StrEnum
from typing import Annotated

import orjson
import typer

from corridor.cli.options import (
    ArriveBy,
    AvoidCountry,
    AvoidMode,
    AvoidPlace,
    AvoidService,
    Commodity,
    DepartAfter,
    Equipment,
    NetworkFolder,
    Quantity,
    Scenarios,
    WeightKg,
    applied,
    avoided,
    under,
)
from corridor.cli.plan import NO_ROUTE, where
from corridor.model.shipment import Shipment
from corridor.network.network import Network
from corridor.planner import Planner
from corridor.present import present
from corridor.results.matrix import Cell, Matrix, name_of

WIDTH = 12
SAID = {"no_route": "no route", "cut": "cut short", "same_place": "-", "unknown": "unknown"}
FORMATS = {"transfers": ",.0f", "duration_h": ",.1f", "lead_h": ",.1f"}


class Least(StrEnum):
    """What is to be least."""

    time = "time"
    cost = "cost"
    transfers = "transfers"
    co2e = "co2e"
    generalized = "generalized"


def matrix(  # noqa: PLR0913  (one per option)
    *,
    origin: Annotated[list[str], typer.Option("--from", help="Place id, name, alias or lon,lat; may be repeated.")],
    destination: Annotated[list[str], typer.Option("--to", help="The same; may be repeated.")],
    criterion: Annotated[Least, typer.Option(help="What is to be least.")] = Least.time,
    depart_after: DepartAfter = None,
    arrive_by: ArriveBy = None,
    equipment: Equipment = "45G1",
    quantity: Quantity = 1,
    weight_kg: WeightKg = None,
    commodity: Commodity = "general",
    avoid_country: AvoidCountry = None,
    avoid_mode: AvoidMode = None,
    avoid_place: AvoidPlace = None,
    avoid_service: AvoidService = None,
    max_duration_h: Annotated[float | None, typer.Option(help="Hours from ready to unloaded; 90 days or this.")] = None,
    scenario: Scenarios = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print CSV, a line per pair.")] = False,
    network: NetworkFolder = None,
) -> None:
    """Print the least figure of each pair: a row per origin, a column per destination."""
    if as_json and as_csv:
        raise typer.BadParameter("give --json or --csv, not both")
    now = present()
    planner = under(Planner(Network.read(network)), scenario)
    found = planner.matrix(
        [where(name) for name in origin],
        [where(name) for name in destination],
        criterion.value,
        depart_after=depart_after or (None if arrive_by else now),
        arrive_by=arrive_by,
        shipment=Shipment(equipment=equipment, quantity=quantity, gross_weight_kg=weight_kg, commodity=commodity),
        avoid=avoided(avoid_country, avoid_mode, avoid_place, avoid_service),
        max_duration_h=max_duration_h,
        now=now,
    )
    if as_json:
        records = found.to_frame().to_json(orient="records", force_ascii=False)
        typer.echo(orjson.dumps(orjson.loads(records), option=orjson.OPT_INDENT_2))
    elif as_csv:
        typer.echo(found.to_frame().to_csv(index=False), nl=False)
    else:
        typer.echo("\n".join((*applied(planner.network), _table(found))))
    if not any(cell.status == "ok" for cell in found.cells):
        raise typer.Exit(NO_ROUTE)


def _table(found: Matrix) -> str:
    names = [name_of(end) for end in found.destinations]
    widths = [max(WIDTH, len(name) + 2) for name in names]
    left = max(len(found.figure), *(len(name_of(end)) for end in found.origins)) + 1
    lines = [f"{found.figure:<{left}}" + "".join(f"{name:>{width}}" for name, width in zip(names, widths, strict=True))]
    for i, end in enumerate(found.origins):
        cells = (_cell(found[i, j], found.figure) for j in range(len(names)))
        lines.append(f"{name_of(end):<{left}}" + "".join(f"{cell:>{w}}" for cell, w in zip(cells, widths, strict=True)))
    details = dict.fromkeys(cell.detail for cell in found.cells if cell.detail)
    return "\n".join((*lines, *details))


def _cell(cell: Cell, figure: str) -> str:
    if cell.figure is None:
        return SAID[cell.status]
    return format(cell.figure, FORMATS.get(figure, ",.0f"))
