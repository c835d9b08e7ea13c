"""``corridor calendar``."""

from typing import Annotated

import orjson
import typer

from corridor.cli.options import (
    AvoidCountry,
    AvoidMode,
    AvoidPlace,
    AvoidService,
    Commodity,
    Equipment,
    NetworkFolder,
    Quantity,
    Scenarios,
    WeightKg,
    avoided,
    under,
)
from corridor.cli.plan import NO_ROUTE, asked, where
from corridor.model.shipment import Shipment
from corridor.network.network import Network
from corridor.planner import Planner
from corridor.planner.calendar import MAX_DAYS
from corridor.present import present
from corridor.results.calendar import Best, Calendar, Day

HEAD = (
    "                  cheapest           balanced           fastest        fewest     greenest\n"
    "ready          USD    days       USD    days       USD    days    transfers      kg CO2e   front"
)
HEAD_BY = (
    "                  cheapest           balanced            latest        fewest     greenest\n"
    "by             USD   ready       USD   ready       USD   ready    transfers      kg CO2e   front"
)
NOTE = "USD for the whole shipment; days from ready to unloaded; front = routes worth choosing between."
WHY = "corridor plan for one of the days tells why there is no route."


def calendar(  # noqa: PLR0913  (one per option)
    origin: Annotated[str, typer.Argument(help="Place id, name or alias; or lon,lat.")],
    destination: Annotated[str, typer.Argument(help="Place id, name or alias; or lon,lat.")],
    *,
    first_day: Annotated[str | None, typer.Option(help="First day of readiness: 2027-03-01. Left out: today.")] = None,
    first_deadline: Annotated[
        str | None, typer.Option(help="Instead: first day by whose end it must be unloaded: how late can it be ready?")
    ] = None,
    days: Annotated[int, typer.Option(min=1, max=MAX_DAYS, help="How many days.")] = 31,
    equipment: Equipment = "45G1",
    quantity: Quantity = 1,
    weight_kg: WeightKg = None,
    commodity: Commodity = "general",
    avoid_country: AvoidCountry = None,
    avoid_mode: AvoidMode = None,
    avoid_place: AvoidPlace = None,
    avoid_service: AvoidService = None,
    via: Annotated[list[str] | None, typer.Option(help="Place to pass or call at; repeated: in this order.")] = None,
    scenario: Scenarios = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    network: NetworkFolder = None,
) -> None:
    """Print what is best for each day on which the cargo may be ready, or by which it must be there."""
    now = present()
    planner = under(Planner(Network.read(network)), scenario)
    found = planner.calendar(
        where(origin),
        where(destination),
        first_day=first_day or (None if first_deadline else now.date()),
        first_deadline=first_deadline,
        days=days,
        shipment=Shipment(equipment=equipment, quantity=quantity, gross_weight_kg=weight_kg, commodity=commodity),
        avoid=avoided(avoid_country, avoid_mode, avoid_place, avoid_service),
        via=via or (),
        now=now,
    )
    typer.echo(orjson.dumps(found.days, option=orjson.OPT_INDENT_2) if as_json else _table(found, planner.network))
    if not any(day.best for day in found):
        raise typer.Exit(NO_ROUTE)


def _table(found: Calendar, network: Network) -> str:
    head, about = (HEAD, "ready on") if found.query.arrive_by_min is None else (HEAD_BY, "unloaded by the end of")
    first, last = found.days[0].day, found.days[-1].day
    when = f"{about} each day from {first:%d %b %Y} to {last:%d %b %Y}"
    notes = [NOTE] if all(day.best for day in found) else [NOTE, WHY]
    return "\n".join((asked(found.query, network, when), "", head, *(_line(day) for day in found), *notes))


def _line(day: Day) -> str:
    if not day.best:
        return f"{day.day:%a %d %b}  {'no route' if day.status == 'no_route' else 'cut short'}"
    best = day.best
    sums = "".join(_sum(best[label], by=day.deadline is not None) for label in ("cheapest", "balanced", "fastest"))
    fewest, greenest = best["fewest_transfers"].transfers, best["greenest"].co2e_wtw_kg
    return f"{day.day:%a %d %b}{sums}{fewest:>13}{greenest:>13,.0f}{day.front_size:>8}"


def _sum(best: Best, *, by: bool) -> str:
    when = f"{best.ready:%d %b}" if by else f"{best.duration_h / 24:.1f}"
    return f"{best.cost_usd:>10,.0f}{when:>8}"
