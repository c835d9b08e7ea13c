"""``corridor calendar``."""

from datetime import UTC, datetime
from typing import Annotated

import orjson
import typer

from corridor.cli.options import Commodity, Equipment, NetworkFolder, Quantity, Scenarios, WeightKg, under
from corridor.cli.plan import GRACE, NO_ROUTE, where
from corridor.model.query import Avoid
from corridor.model.shipment import Shipment
from corridor.network.network import Network
from corridor.planner import Planner
from corridor.planner.calendar import MAX_DAYS
from corridor.results.calendar import Best, Calendar, Day

HEAD = (
    "                  cheapest           balanced           fastest        fewest     greenest\n"
    "ready          USD    days       USD    days       USD    days    transfers      kg CO2e   front"
)


def calendar(  # noqa: PLR0913  (one per option)
    origin: Annotated[str, typer.Argument(help="Place id, name or alias; or lon,lat.")],
    destination: Annotated[str, typer.Argument(help="Place id, name or alias; or lon,lat.")],
    *,
    first_day: Annotated[str | None, typer.Option(help="First day of readiness: 2027-03-01. Left out: today.")] = None,
    days: Annotated[int, typer.Option(min=1, max=MAX_DAYS, help="How many days.")] = 31,
    equipment: Equipment = "45G1",
    quantity: Quantity = 1,
    weight_kg: WeightKg = None,
    commodity: Commodity = "general",
    avoid_country: Annotated[list[str] | None, typer.Option(help="ISO code; may be repeated.")] = None,
    avoid_mode: Annotated[list[str] | None, typer.Option(help="May be repeated.")] = None,
    avoid_place: Annotated[list[str] | None, typer.Option(help="Terminal, border or strait; may be repeated.")] = None,
    via: Annotated[list[str] | None, typer.Option(help="Place to pass or call at; repeated: in this order.")] = None,
    scenario: Scenarios = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    network: NetworkFolder = None,
) -> None:
    """Print what is best for each day on which the cargo may be ready."""
    now = datetime.now(UTC)
    found = under(Planner(Network.read(network)), scenario).calendar(
        where(origin),
        where(destination),
        first_day=first_day or now.date(),
        days=days,
        shipment=Shipment(equipment=equipment, quantity=quantity, gross_weight_kg=weight_kg, commodity=commodity),
        avoid=Avoid(
            countries=tuple(avoid_country or ()), modes=tuple(avoid_mode or ()), places=tuple(avoid_place or ())
        ),
        via=via or (),
        not_before=now - GRACE,
    )
    typer.echo(orjson.dumps(found.days, option=orjson.OPT_INDENT_2) if as_json else _table(found))
    if not any(day.best for day in found):
        raise typer.Exit(NO_ROUTE)


def _table(found: Calendar) -> str:
    return "\n".join((HEAD, *(_line(day) for day in found)))


def _line(day: Day) -> str:
    if not day.best:
        return f"{day.day:%a %d %b}  {'no route' if day.status == 'no_route' else 'cut short'}"
    best = day.best
    sums = "".join(_sum(best[label]) for label in ("cheapest", "balanced", "fastest"))
    fewest, greenest = best["fewest_transfers"].transfers, best["greenest"].co2e_wtw_kg
    return f"{day.day:%a %d %b}{sums}{fewest:>13}{greenest:>13,.0f}{day.front_size:>8}"


def _sum(best: Best) -> str:
    return f"{best.cost_usd:>10,.0f}{best.duration_h / 24:>8.1f}"
