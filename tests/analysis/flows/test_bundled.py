"""The trade of Qingdao with the SCO, 2017 and doubled, on the bundled network."""

from dataclasses import replace
from functools import cache

import pytest

import corridor
from corridor.analysis.flows import Flows, assign
from corridor.analysis.flows.generation import generate
from tests.analysis.flows.arcs import least_cost_on_edges

DAY = "2026-12-01"


@cache
def flows_of(year: int) -> Flows:
    return assign(planner(), on=DAY, year=year)


@cache
def planner() -> corridor.Planner:
    return corridor.Planner(corridor.Network.read())


@pytest.mark.parametrize("year", [2017, 2022])
def test_all_of_it_is_carried(year: int) -> None:
    """Sea and trucks have room; the cost is proved."""
    flows = flows_of(year)
    wanted = sum(flow.teu for flow in planner().network.flows if flow.year == year) / 52
    assert flows.totals.teu == pytest.approx(wanted)
    assert flows.totals.unserved_teu == 0
    assert flows.gap <= 1e-6


@pytest.mark.parametrize("year", [2017, 2022])
def test_no_limit_is_exceeded(year: int) -> None:
    """Service stretches, terminals and borders alike."""
    limits = flows_of(year).limits_frame()
    assert (limits["teu_per_week"] <= limits["limit_teu_per_week"] * (1 + 1e-9)).all()


def test_doubling_more_than_doubles_the_cost() -> None:
    """What is full already sends the second half a dearer way."""
    once, twice = flows_of(2017), flows_of(2022)
    assert twice.totals.generalized_usd > 2 * once.totals.generalized_usd
    assert len(twice.bottlenecks()) > len(once.bottlenecks())


def test_every_capacity_of_the_data_is_a_limit() -> None:
    """None is of a link or terminal that no edge of the search graph touches."""
    known = {limit.id for limit in flows_of(2017).problem.limits}
    assert {row.id for row in planner().network.capacities} <= known


def test_a_route_by_truck_costs_what_the_planner_says() -> None:
    """Without a service nothing is a mean: to the cent, on any day."""
    routes = flows_of(2017).to_frame()
    (route,) = routes[(routes["to"] == "KGFRU") & (routes["commodity"] == "electronics")].to_dict("records")
    front = planner().plan(
        "CNQIN", "KGFRU", depart_after=DAY, shipment=corridor.Shipment(equipment="45G1", commodity="electronics")
    )
    best = front.balanced.totals
    assert route["services"] == ""
    assert route["usd_per_teu"] == pytest.approx(best.cost_usd / 2)
    assert route["generalized_usd_per_teu"] == pytest.approx(best.generalized_cost_usd / 2, abs=0.01)
    assert route["kg_co2e_per_teu"] == pytest.approx(best.co2e_wtw_kg / 2, abs=0.01)


def test_flows_on_edges_cost_the_same() -> None:
    """Two commodities of 2022, twenty times over so that many limits bind, as one program without any path."""
    problem = flows_of(2022).problem
    kept = [k for k, demand in enumerate(problem.demands) if demand.commodity in ("machinery", "textiles_clothing")]
    whole = problem.instance
    instance = replace(
        whole,
        source=whole.source[kept],
        targets=whole.targets[kept],
        group=whole.group[kept],
        teu=whole.teu[kept] * 20,
        unserved_usd=whole.unserved_usd[kept],
    )
    solution = generate(instance)
    assert (solution.price_usd > 1e-6).sum() > 5
    assert solution.usd == pytest.approx(least_cost_on_edges(instance), rel=1e-9)
