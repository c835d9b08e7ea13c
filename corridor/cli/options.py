"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from corridor.model.query import Avoid
from corridor.network.network import Network
from corridor.network.scenario import Scenario
from corridor.planner import Planner

NetworkFolder = Annotated[
    Path | None,
    typer.Option("--network", envvar="CORRIDOR_NETWORK", help="A data folder of your own instead of the bundled one."),
]
Equipment = Annotated[str, typer.Option(help="ISO 6346 size-type or alias: 22G1, 20GP, 45G1, 40HC, 45R1 ...")]
Quantity = Annotated[int, typer.Option(help="Number of containers.")]
WeightKg = Annotated[float | None, typer.Option(help="Cargo in each container, kg, without the container's tare.")]
AvoidCountry = Annotated[list[str] | None, typer.Option(help="ISO code; may be repeated.")]
AvoidMode = Annotated[list[str] | None, typer.Option(help="May be repeated.")]
AvoidPlace = Annotated[list[str] | None, typer.Option(help="Terminal, border or strait; may be repeated.")]
AvoidService = Annotated[list[str] | None, typer.Option(help="Id of a service; may be repeated.")]
Commodity = Annotated[str, typer.Option(help="Id from commodities.csv; sets value, density and value of time.")]
Scenarios = Annotated[
    list[str] | None,
    typer.Option("--scenario", help="Id of a bundled scenario, or a .yaml file; may be repeated: applied in order."),
]
DepartAfter = Annotated[
    str | None,
    typer.Option(help="When the cargo is ready: 2027-03-01, or 2027-03-01T08:00+08:00. Left out: now."),
]
ArriveBy = Annotated[
    str | None,
    typer.Option(help="Instead: when it must be unloaded: 2027-03-01 (the end of it), or 2027-03-01T08:00+01:00."),
]


def avoided(
    countries: list[str] | None, modes: list[str] | None, places: list[str] | None, services: list[str] | None
) -> Avoid:
    """Return what the options name as to be avoided."""
    return Avoid(
        countries=tuple(countries or ()),
        modes=tuple(modes or ()),
        places=tuple(places or ()),
        services=tuple(services or ()),
    )


def under(planner: Planner, scenarios: list[str] | None) -> Planner:
    """Return a planner on its network under some scenarios."""
    return planner.apply(*(Scenario.read(name) for name in scenarios)) if scenarios else planner


def applied(network: Network) -> tuple[str, ...]:
    """Return a line for each scenario that a network is under, for the head of a table."""
    return tuple(f"scenario {scenario.name}: {scenario.title}" for scenario in network.scenarios)
