"""``corridor reach``."""

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
from corridor.results.reach import Reach, ReachedPlace


def reach(  # noqa: PLR0913  (one per option)
    place: Annotated[str, typer.Argument(help="From where: a place id, name or alias; or lon,lat.")],
    *,
    depart_after: DepartAfter = None,
    arrive_by: ArriveBy = None,
    within_h: Annotated[float | None, typer.Option(help="Hours from ready to unloaded; 90 days or this.")] = None,
    within_usd: Annotated[float | None, typer.Option(help="USD for the whole shipment; tells costs too.")] = None,
    equipment: Equipment = "45G1",
    quantity: Quantity = 1,
    weight_kg: WeightKg = None,
    commodity: Commodity = "general",
    avoid_country: AvoidCountry = None,
    avoid_mode: AvoidMode = None,
    avoid_place: AvoidPlace = None,
    avoid_service: AvoidService = None,
    scenario: Scenarios = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    as_geojson: Annotated[bool, typer.Option("--geojson", help="Print GeoJSON: points, and areas by hours.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print CSV.")] = False,
    network: NetworkFolder = None,
) -> None:
    """Print all places that can be reached; with --arrive-by, all from which PLACE can be reached by then."""
    if as_json + as_geojson + as_csv > 1:
        raise typer.BadParameter("give one of --json, --geojson and --csv")
    now = present()
    planner = under(Planner(Network.read(network)), scenario)
    found = planner.reach(
        None if arrive_by else where(place),
        destination=where(place) if arrive_by else None,
        depart_after=depart_after or (None if arrive_by else now),
        arrive_by=arrive_by,
        within_h=within_h,
        within_usd=within_usd,
        shipment=Shipment(equipment=equipment, quantity=quantity, gross_weight_kg=weight_kg, commodity=commodity),
        avoid=avoided(avoid_country, avoid_mode, avoid_place, avoid_service),
        now=now,
    )
    if as_json:
        typer.echo(orjson.dumps(found.places, option=orjson.OPT_INDENT_2))
    elif as_geojson:
        typer.echo(orjson.dumps(found.to_geojson()))
    elif as_csv:
        typer.echo(_csv(found), nl=False)
    else:
        typer.echo("\n".join((*applied(planner.network), _table(found))))
    if not any(place.duration_h for place in found):
        raise typer.Exit(NO_ROUTE)


def _csv(found: Reach) -> str:
    """Return a line per place, with local times and their offsets: the columns of a frame know one zone, UTC."""
    instants = {name: [getattr(place, name).isoformat() for place in found] for name in ("ready", "arrival")}
    return found.to_frame().assign(**instants).to_csv(index=False)


def _table(found: Reach) -> str:
    by = found.query.arrive_by_min is not None
    priced = found.query.limits.max_cost_usd is not None
    usd = f"{'USD':>12}" if priced else ""
    head = f"{'ready by' if by else 'unloaded':<22}{'days':>7}{usd}  place"
    lines = [head, *(_line(place, by=by) for place in found)]
    limits = found.query.limits
    money = f" and {limits.max_cost_usd:,.10g} USD" if limits.max_cost_usd is not None else ""
    places = "1 place" if len(found) == 1 else f"{len(found)} places"
    lines.append(f"{places} within {limits.max_duration_h:,.10g} hours{money}, local times.")
    if found.cut:
        lines.append(f"The search was cut short ({found.cut}): places may be missing.")
    return "\n".join(lines)


def _line(place: ReachedPlace, *, by: bool) -> str:
    instant = place.ready if by else place.arrival
    usd = "" if place.cost_usd is None else f"{place.cost_usd:>12,.0f}"
    return f"{instant:%a %d %b %Y %H:%M}   {place.duration_h / 24:>6.1f}{usd}  {place.name} ({place.id})"
