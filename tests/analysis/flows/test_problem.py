"""The tiny network as a flow problem, by hand."""

from pathlib import Path

import numpy as np
import pytest

from corridor.analysis.flows import assign
from corridor.model.query import Avoid
from tests.analysis.flows.tiny_flows import DAY, table, tiny_planner
from tests.tiny import minus, swap


def test_a_route_costs_what_its_items_add_up_to(tmp_path: Path) -> None:
    """Truck: load 30, start 100, 60 km at 1.2, unload 30; train: load 60, rate 3,100, unload 60; half for a TEU."""
    (route,) = assign(tiny_planner(tmp_path), on=DAY).to_frame().to_dict("records")
    assert route["usd_per_teu"] == pytest.approx((30 + 100 + 72 + 30 + 60 + 3100 + 60) / 2)


def test_a_route_takes_half_a_headway_of_waiting(tmp_path: Path) -> None:
    """Load 2, dispatch 12, 60 km at 500 a day, unload 2; wait 56 / 2, cut-off 24, ride 180, unload 4 hours."""
    (route,) = assign(tiny_planner(tmp_path), on=DAY).to_frame().to_dict("records")
    driving_min = round(60 / 500 * 24 * 60)
    assert route["days"] * 24 == pytest.approx(2 + 12 + driving_min / 60 + 2 + 28 + 24 + 180 + 4)


def test_time_has_its_price(tmp_path: Path) -> None:
    """Generalized cost is money plus 0.4 % of 25,000 USD a day."""
    (route,) = assign(tiny_planner(tmp_path), on=DAY).to_frame().to_dict("records")
    assert route["generalized_usd_per_teu"] == pytest.approx(route["usd_per_teu"] + 100 * route["days"])


def test_storage_is_charged_after_the_first_service_only(tmp_path: Path) -> None:
    """A weekly train: the wait beyond 3 free days is 27.4 hours on average, at 16 USD a day per container."""
    weekly = swap(("rail-out,East train,Railway,rail,,3", "rail-out,East train,Railway,rail,,1"))
    problem = assign(tiny_planner(tmp_path, services=weekly), on=DAY).problem
    edges = problem.planner.compiled.edges
    ride = next(i for i, edge in enumerate(edges) if edge.service == "rail-out")
    hours = (168 - 72) ** 2 / (2 * 168)
    later = problem.usd[0, ride + len(edges)] - problem.usd[0, ride]
    assert later == pytest.approx(hours / 24 * 16 / 2, rel=1e-3)


def test_a_ride_leads_to_the_second_layer(tmp_path: Path) -> None:
    """And nothing leads back."""
    instance = assign(tiny_planner(tmp_path), on=DAY).problem.instance
    nodes = (instance.indptr.size - 1) // 2
    up = (instance.tail < nodes) & (instance.head >= nodes)
    edges = assign(tiny_planner(tmp_path), on=DAY).problem.planner.compiled.edges
    assert [edge.service is not None for edge in edges] == up[: len(edges)].tolist()
    assert not ((instance.tail >= nodes) & (instance.head < nodes)).any()


def test_passing_points_do_not_split_a_service(tmp_path: Path) -> None:
    """Between two calls that load or unload nothing can change: one limit."""
    limits = assign(tiny_planner(tmp_path), on=DAY).problem.limits
    assert [limit.name for limit in limits if limit.id == "rail-out"] == ["rail-out: yard > west"]


def test_each_stretch_of_a_service_has_its_own_slots(tmp_path: Path) -> None:
    """A ride over two stretches uses both, rides over one leave the other free."""
    gate = swap(("82.48,border", "82.48,border|rail_terminal"))
    calls = swap(("rail-out,3,gate-kz,121,150,false,false", "rail-out,3,gate-kz,121,150,true,true"))
    planner = tiny_planner(tmp_path, places=gate, calls=calls, capacities=None)
    demand = table(("yard", "west", 146), ("yard", "gate-kz", 100), ("gate-kz", "west", 100))
    limits = assign(planner, demand, on=DAY).limits_frame()
    own = limits[limits["id"] == "rail-out"].set_index(["from", "to"])["teu_per_week"].to_dict()
    assert own == {("yard", "gate-kz"): pytest.approx(246), ("gate-kz", "west"): pytest.approx(246)}


def test_a_link_is_limited_each_way(tmp_path: Path) -> None:
    """What others take is off the capacity."""
    limits = assign(tiny_planner(tmp_path), on=DAY).problem.limits
    border = {(limit.from_id, limit.to_id): limit.teu_per_week for limit in limits if limit.kind == "link"}
    assert border == {("gate-cn", "gate-kz"): 150, ("gate-kz", "gate-cn"): 150}


def test_a_place_counts_what_is_loaded_and_unloaded(tmp_path: Path) -> None:
    """Off the ship and onto the truck are two moves."""
    demand = table(("port", "west", 10))
    flows = assign(tiny_planner(tmp_path), demand, on=DAY, avoid=Avoid(modes=("rail",)))
    haven = flows.limits_frame().set_index("id").loc["haven"]
    assert flows.to_frame()["modes"].tolist() == ["sea > road"]
    assert haven["teu_per_week"] == pytest.approx(20)


def test_what_a_truck_brings_counts_at_the_place(tmp_path: Path) -> None:
    """Off the truck is one move."""
    flows = assign(tiny_planner(tmp_path), table(("west", "haven", 10)), on=DAY)
    assert flows.to_frame()["modes"].tolist() == ["road"]
    assert flows.limits_frame().set_index("id").loc["haven", "teu_per_week"] == pytest.approx(10)


def test_what_is_avoided_carries_nothing(tmp_path: Path) -> None:
    """Its edges are closed to all goods."""
    flows = assign(tiny_planner(tmp_path), on=DAY, avoid=Avoid(countries=("KZ",)))
    assert flows.to_frame().empty
    assert flows.totals.unserved_teu == pytest.approx(1000 / 52)


def test_a_service_out_of_its_dates_carries_nothing(tmp_path: Path) -> None:
    """Nor does its headway, which is infinite, spoil any figure."""
    ended = swap(("82,true,false,6,48,,,,guess\nsea-back", "82,true,false,6,48,,2026-11-30,,guess\nsea-back"))
    flows = assign(tiny_planner(tmp_path, services=ended), on=DAY)
    assert "rail-out" not in flows.services_frame().index
    assert np.isfinite(flows.problem.minutes).all()
    assert flows.gap <= 1e-6


def test_without_a_capacity_file_only_services_are_limited(tmp_path: Path) -> None:
    """The file is optional."""
    planner = tiny_planner(tmp_path, capacities=None, calls=minus("nothing"))
    assert {limit.kind for limit in assign(planner, on=DAY).problem.limits} == {"service"}
