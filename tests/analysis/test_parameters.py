"""Named parameters."""

import pytest

from corridor.analysis.parameters import Parameter, parameters_of, solve_at
from corridor.model.change import CarbonPrice
from tests.analysis.trade import RAIL_USD, SEA_USD, TRADE, trade
from tests.results.bundled import TIRES, planner

BUNDLED = parameters_of(planner().network, TIRES.commodity)
PARAMETERS = parameters_of(TRADE.network, "goods")


def costs(name: str, level: float) -> list[float]:
    """Return the costs of train and ship with a parameter at a level."""
    found = solve_at(TRADE.planner, trade().query, PARAMETERS[name], level)
    return [itinerary.totals.cost_usd for itinerary in found]


def test_freight_has_a_parameter_for_each_mode_with_a_price() -> None:
    """Without a mode being named in code."""
    assert {f"{mode}_freight" for mode in planner().network.modes} <= set(BUNDLED)


def test_everything_else_has_one_too() -> None:
    """Those of the design."""
    others = {"border_waits", "handling_hours", "handling_cost", "storage", "speed", "value_of_time", "carbon_price"}
    assert others <= set(BUNDLED)


def test_a_rate_by_mode_is_scaled() -> None:
    """The train's."""
    assert costs("rail_freight", 2) == [2 * RAIL_USD, SEA_USD]


def test_a_rate_by_service_goes_with_the_service_s_mode() -> None:
    """The ship's, which names no mode."""
    assert costs("sea_freight", 0.5) == [RAIL_USD, SEA_USD / 2]


def test_as_it_is_nothing_changes() -> None:
    """At the base level."""
    assert costs("rail_freight", 1) == [RAIL_USD, SEA_USD]


def test_the_value_of_time_counts_for_generalized_cost() -> None:
    """Ten days at 0.2 % of 100,000 USD."""
    (train, _) = solve_at(TRADE.planner, trade().query, PARAMETERS["value_of_time"], 0.2)
    assert train.totals.generalized_cost_usd == RAIL_USD + 10 * 200


def test_a_carbon_price_is_a_level_not_a_factor() -> None:
    """For there may be none to scale."""
    assert PARAMETERS["carbon_price"].changes(80) == (CarbonPrice(usd_t=80),)


@pytest.mark.parametrize("parameter", BUNDLED.values(), ids=BUNDLED.keys())
def test_every_parameter_can_be_turned(parameter: Parameter) -> None:
    """To both of its ends, on the bundled network."""
    query = planner().plan("CNQIN", "KZALA", depart_after="2026-12-01", shipment=TIRES).query
    assert all(solve_at(planner(), query, parameter, level) for level in (parameter.low, parameter.high))
