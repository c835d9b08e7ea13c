"""``corridor plan``."""

from collections.abc import Sequence
from enum import StrEnum
from shutil import get_terminal_size
from typing import Annotated

import orjson
import typer

from corridor.analysis.due import read_due
from corridor.analysis.reliability import assess, name_most_reliable
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
from corridor.clock import local
from corridor.compile.doors import timezone_of
from corridor.model.query import CRITERIA, Door, Query
from corridor.model.shipment import Shipment
from corridor.network.network import Network
from corridor.planner import Planner
from corridor.present import present
from corridor.results.front import Front
from corridor.results.geojson import feature_collection
from corridor.results.itinerary import Itinerary
from corridor.results.json import front_json
from corridor.results.reliability import Reliability
from corridor.results.text import WIDTH, front_text

NO_ROUTE = 3
MAX_DRAWS = 100_000


class By(StrEnum):
    """What to sort by."""

    cost = "cost"
    time = "time"
    transfers = "transfers"
    co2e = "co2e"


_SORT = {
    By.cost: lambda itinerary: itinerary.totals.cost_usd,
    By.time: lambda itinerary: itinerary.totals.duration_h,
    By.transfers: lambda itinerary: itinerary.totals.transfers,
    By.co2e: lambda itinerary: itinerary.totals.co2e_wtw_kg,
}


def plan(  # noqa: PLR0913  (one per option)
    origin: Annotated[str, typer.Argument(help="Place id, name or alias; or lon,lat.")],
    destination: Annotated[str, typer.Argument(help="Place id, name or alias; or lon,lat.")],
    *,
    depart_after: DepartAfter = None,
    arrive_by: ArriveBy = None,
    equipment: Equipment = "45G1",
    quantity: Quantity = 1,
    weight_kg: WeightKg = None,
    commodity: Commodity = "general",
    value_usd: Annotated[float | None, typer.Option(help="Value of the whole shipment.")] = None,
    dangerous_goods: Annotated[bool, typer.Option("--dangerous-goods", help="Needs services that take them.")] = False,
    criteria: Annotated[str, typer.Option(help="Comma-separated.")] = ",".join(CRITERIA),
    avoid_country: AvoidCountry = None,
    avoid_mode: AvoidMode = None,
    avoid_place: AvoidPlace = None,
    avoid_service: AvoidService = None,
    via: Annotated[list[str] | None, typer.Option(help="Place to pass or call at; repeated: in this order.")] = None,
    max_transfers: Annotated[int | None, typer.Option(help="Changes of vehicle.")] = None,
    max_cost_usd: Annotated[float | None, typer.Option(help="USD for the whole shipment.")] = None,
    max_duration_h: Annotated[float | None, typer.Option(help="Hours from ready to unloaded; 90 days or this.")] = None,
    due: Annotated[str | None, typer.Option(help="For the on-time share; else --arrive-by, or a day's grace.")] = None,
    draws: Annotated[
        int, typer.Option(min=0, max=MAX_DRAWS, help="Simulated worlds for P50 and P90; 0: none.")
    ] = 1_000,
    scenario: Scenarios = None,
    by: Annotated[By | None, typer.Option(help="Sort the routes shown.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="How many routes to show.")] = 8,
    show_all: Annotated[bool, typer.Option("--all", help="Show the whole front.")] = False,
    legs: Annotated[bool, typer.Option("--legs", help="Show dates, prices and sources leg by leg.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    as_geojson: Annotated[bool, typer.Option("--geojson", help="Print GeoJSON.")] = False,
    network: NetworkFolder = None,
) -> None:
    """Print the routes worth choosing between."""
    if as_json and as_geojson:
        raise typer.BadParameter("give --json or --geojson, not both")
    now = present()
    wanted = read_due(due)
    planner = under(Planner(Network.read(network)), scenario)
    front = planner.plan(
        where(origin),
        where(destination),
        depart_after=depart_after or (None if arrive_by else now),
        arrive_by=arrive_by,
        shipment=Shipment(
            equipment=equipment,
            quantity=quantity,
            gross_weight_kg=weight_kg,
            commodity=commodity,
            value_usd=value_usd,
            dangerous_goods=dangerous_goods,
        ),
        criteria=[name.strip() for name in criteria.split(",") if name.strip()],
        avoid=avoided(avoid_country, avoid_mode, avoid_place, avoid_service),
        via=via or (),
        max_transfers=max_transfers,
        max_cost_usd=max_cost_usd,
        max_duration_h=max_duration_h,
        now=now,
    )
    chosen = front.choose(None if show_all else limit)
    if by is By.time and arrive_by:
        chosen.sort(key=lambda itinerary: itinerary.ready, reverse=True)
    elif by is not None:
        chosen.sort(key=_SORT[by])
    risks = assess(planner, front, chosen, draws, due=wanted) if draws else ()
    chosen = name_most_reliable(chosen, risks)
    if as_json:
        typer.echo(orjson.dumps(front_json(front, chosen, risks), option=orjson.OPT_INDENT_2))
    elif as_geojson:
        typer.echo(orjson.dumps(feature_collection(chosen, front.network, risks)))
    else:
        _print(front, chosen, risks, due=bool(due or arrive_by), legs=legs)
    if not front.paths:
        raise typer.Exit(NO_ROUTE)


def where(text: str) -> str | Door:
    """Read ``lon,lat`` as a door, anything else as a name."""
    parts = text.split(",")
    try:
        lon, lat = (float(part) for part in parts)
    except ValueError:
        return text
    return Door(lon=lon, lat=lat)


def _print(front: Front, chosen: Sequence[Itinerary], risks: Sequence[Reliability], *, due: bool, legs: bool) -> None:
    typer.echo(heading(front))
    typer.echo()
    columns = get_terminal_size((WIDTH, 0)).columns
    typer.echo(front_text(chosen, front.search.front_size, front.reasons, risks, due=due, width=columns))
    if front.search.cut:
        typer.echo(f"The search was cut short ({front.search.cut}): the front may be incomplete.")
    if legs:
        for itinerary in chosen:
            typer.echo()
            typer.echo(str(itinerary))


def heading(front: Front) -> str:
    """Return what was asked, in two lines, and one for each scenario."""
    query = front.query
    zones = [timezone_of(front.network, end) for end in (query.origin, query.destination)]
    when = f"ready {local(query.ready_min, zones[0]):%a %d %b %Y %H:%M %z}"
    if query.arrive_by_min is not None:
        when = f"unloaded by {local(query.arrive_by_min, zones[1]):%a %d %b %Y %H:%M %z}"
    return asked(query, front.network, when)


def asked(query: Query, network: Network, when: str) -> str:
    """Return from where to where, of what and when, and under which scenarios."""
    cargo = query.cargo
    names = [
        f"{end.lon}, {end.lat}" if isinstance(end, Door) else f"{network.places[end].name} ({end})"
        for end in (query.origin, query.destination)
    ]
    boxes = f"{cargo.quantity} x {cargo.equipment}, {cargo.cargo_kg:,.0f} kg of {cargo.commodity} in each"
    return "\n".join((f"{names[0]} to {names[1]}", f"{boxes}, {when}", *applied(network)))
