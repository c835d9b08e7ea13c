"""What can be turned to see what depends on it: named parameters of a network, each as a change of a scenario."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from corridor.analysis.outcomes import CRITERIA
from corridor.model.change import CarbonPrice, Change, Scale, Where
from corridor.model.change import Set as SetCells
from corridor.model.query import Query
from corridor.network.network import Network
from corridor.network.scenario import Scenario
from corridor.planner import Planner
from corridor.results.front import Front

TIMES = "times"
"""The unit of a parameter that is a factor: 1 is as it is."""
CARBON_PRICE, VALUE_OF_TIME = "carbon_price", "value_of_time"
USUAL = (0.75, 1.25)

Scales = tuple[tuple[str, tuple[str, ...], Where], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A thing to turn.

    ``base`` is its level as it is, ``low`` and ``high`` the usual ends. Levels are in ``unit``: factors of the figures
    in ``scales`` (table, columns, rows), or what a commodity or a carbon price has instead.
    """

    name: str
    title: str
    unit: str
    base: float
    low: float
    high: float
    scales: Scales = ()
    commodity: str | None = None

    def changes(self, level: float) -> tuple[Change, ...]:
        """Return what turns it to a level."""
        if self.scales:
            return tuple(
                Scale(table=table, columns=columns, factor=level, where=where) for table, columns, where in self.scales
            )
        if self.commodity is not None:
            values = (("value_of_time_pct_day", repr(level)),)
            return (SetCells(table="commodities", values=values, where=(("id", (self.commodity,)),)),)
        return (CarbonPrice(usd_t=level),)


def parameters_of(network: Network, commodity: str) -> Mapping[str, Parameter]:
    """Return the parameters of a network for the carriage of a commodity, by name.

    One for the freight of each mode (rates and tariffs), such as ``rail_freight``; and ``border_waits`` (of haulage on
    demand: a timetabled service has its border hours in its calls), ``handling_hours``, ``handling_cost``, ``storage``,
    ``speed`` (of haulage on demand), ``value_of_time`` (% of the value per day), ``carbon_price`` (USD per t of CO2e).
    """
    return {parameter.name: parameter for parameter in _parameters(network, commodity)}


def _parameters(network: Network, commodity: str) -> Iterator[Parameter]:
    for mode in network.modes.values():
        scales = tuple(_freight(network, mode.id))
        if scales:
            yield _factor(f"{mode.id}_freight", f"freight by {mode.short_name.lower()}", scales)
    moves = ("load", "unload")
    usd = tuple(f"{move}_usd_{size}" for move in moves for size in (20, 40))
    stored = ("storage_usd_day_20", "storage_usd_day_40")
    if network.border_crossings:
        waits = ("border_crossings", ("p50_h", "p90_h"), ())
        yield _factor("border_waits", "waits at borders, trucks and wagons", (waits,), 0.5, 2.0)
    if network.handling:
        hours = ("handling", tuple(f"{move}_h" for move in moves), ())
        yield _factor("handling_hours", "handling time", (hours,), 0.5, 2.0)
        yield _factor("handling_cost", "handling cost", (("handling", usd, ()),))
        yield _factor("storage", "storage charges", (("handling", stored, ()),), 0.5, 2.0)
    if network.carriage:
        yield _factor("speed", "speed of trucks and wagons", (("carriage", ("km_per_day",), ()),))
    worth = network.commodities[commodity].value_of_time_pct_day
    yield Parameter(
        name=VALUE_OF_TIME,
        title="value of time",
        unit="% of value per day",
        base=worth,
        low=worth / 2,
        high=worth * 2,
        commodity=commodity,
    )
    carbon = network.carbon_price_usd_t or 0.0
    yield Parameter(
        name=CARBON_PRICE, title="carbon price", unit="USD/t CO2e", base=carbon, low=0.0, high=max(100.0, 2 * carbon)
    )


def _factor(name: str, title: str, scales: Scales, low: float = USUAL[0], high: float = USUAL[1]) -> Parameter:
    return Parameter(name=name, title=title, unit=TIMES, base=1.0, low=low, high=high, scales=scales)


def _freight(network: Network, mode: str) -> Iterator[tuple[str, tuple[str, ...], Where]]:
    """Yield rates by mode, rates of a service of the mode that name no mode, and tariffs; those that there are."""
    if any(rate.mode == mode for rate in network.rates):
        yield "rates", ("usd",), (("mode", (mode,)),)
    services = {service.id for service in network.services.values() if service.mode == mode}
    own = {rate.service for rate in network.rates if rate.mode is None and rate.service in services}
    if own:
        yield "rates", ("usd",), (("mode", ("",)), ("service", tuple(sorted(str(service) for service in own))))
    if any(tariff.mode == mode for tariff in network.tariffs):
        columns = tuple(f"usd_{what}_{size}" for what in ("per_km", "fixed") for size in (20, 40))
        yield "tariffs", columns, (("mode", (mode,)),)


def solve_at(planner: Planner, query: Query, parameter: Parameter, level: float) -> Front:
    """Return the front of cost and time with a parameter at a level."""
    if level != parameter.base:
        name = f"{parameter.name}-{level:g}"
        title = f"{parameter.title}: {level:g} {parameter.unit}"
        planner = planner.apply(Scenario(name=name, title=title, changes=parameter.changes(level)))
    worth = planner.network.commodities[query.cargo.commodity].value_of_time_pct_day
    cargo = replace(query.cargo, value_of_time_pct_day=worth)
    return planner.solve(replace(query, cargo=cargo, criteria=CRITERIA), explain=False)
