"""Prices and storage of one cargo."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from corridor import Shipment
from corridor.compile.prices import Prices, accepts
from corridor.errors import InputError
from corridor.model.shipment import Cargo
from corridor.planner.cargo import resolve_cargo
from tests.acceptance.timetable import World
from tests.results.bundled import SHIPMENTS, planner

DAY = date(2026, 6, 1)
WORLD = World(
    services="train  rail  Mon 12:00  reefer=false  dangerous_goods=false  capacity_teu=4:  A 0 > B 24",
    links="""
        B - C  road  240
        C > D  road  240
    """,
    handling=(
        {"place": "B", "mode": "*", "free_days": 2, "storage_usd_day_40": 14.4},
        {"place": "D", "mode": "*", "free_days": 1, "storage_usd_day_40": 28.8},
    ),
)


def cargo(**fields: str | float) -> Cargo:
    """Return a shipment as pricing sees it."""
    return resolve_cargo(WORLD.network, Shipment(**fields))  # type: ignore[arg-type]


def prices(**fields: str | float) -> Prices:
    """Return the prices of a shipment."""
    return WORLD.planner.prices(cargo(**fields), DAY)


def yard(place: str) -> int:
    """Return the node of a yard."""
    return WORLD.planner.compiled.nodes.yard(place)


@pytest.mark.parametrize(
    ("fields", "taken"),
    [
        ({}, True),
        ({"quantity": 2}, True),
        ({"quantity": 3}, False),
        ({"equipment": "22G1", "quantity": 4}, True),
        ({"equipment": "22G1", "quantity": 5}, False),
        ({"equipment": "45R1"}, False),
        ({"dangerous_goods": True}, False),
    ],
)
def test_what_a_service_accepts(fields: dict[str, str | float], taken: bool) -> None:  # noqa: FBT001
    """Room, plugs and papers."""
    assert accepts(WORLD.network.services["train"], cargo(**fields)) is taken


def test_yards_without_storage_are_free() -> None:
    """Where nobody charges, the rate is nothing."""
    assert [int(prices().rate[yard(place)]) for place in "ABCD"] == [0, 1000, 0, 2000]


def test_free_minutes() -> None:
    """Days become minutes."""
    assert int(prices().free_min[yard("B")]) == 2 * 1440


def test_slack_is_the_dearest_storage_ahead_on_demand() -> None:
    """From B and C trucks reach D, from D none comes back; A is left by train only."""
    assert [int(prices().slack[yard(place)]) for place in "ABCD"] == [0, 2000, 2000, 2000]


def test_prices_are_remembered() -> None:
    """The same cargo on a day with the same rates is priced once."""
    assert WORLD.planner.prices(cargo(), DAY) is WORLD.planner.prices(cargo(), date(2027, 1, 1))


def test_prices_change_with_the_rates() -> None:
    """A rate that begins tomorrow counts from tomorrow, in thousandths of a cent."""
    rate = {"id": "r", "mode": "rail", "from": "*", "to": "*", "equipment": "*", "usd": 7, "valid_from": "2026-06-02"}
    world = replace(WORLD, rates=(rate,))
    ride = next(i for i, edge in enumerate(world.planner.compiled.edges) if edge.kind == "ride")
    found = [int(world.planner.prices(cargo(), day).mills[ride]) for day in (DAY, date(2026, 6, 2))]
    assert found == [10_000_000, 700_000]


@pytest.mark.parametrize("equipment", SHIPMENTS)
def test_every_edge_of_the_bundled_network_has_a_price(equipment: str) -> None:
    """No edge is left out for want of a rate and a tariff."""
    resolved = resolve_cargo(planner().network, SHIPMENTS[equipment])
    assert np.all(planner().prices(resolved, date(2026, 12, 1)).mills >= 0)


def test_every_price_is_whole_cents() -> None:
    """Only storage may end in a fraction of a cent."""
    resolved = resolve_cargo(planner().network, SHIPMENTS["22G1"])
    assert not np.any(planner().prices(resolved, date(2026, 12, 1)).mills % 1000)


def test_slack_of_the_bundled_network_is_closed() -> None:
    """On demand one never gets to more slack than one had: what the proof of exactness rests on."""
    compiled = planner().compiled
    slack = planner().prices(resolve_cargo(planner().network, SHIPMENTS["45G1"]), date(2026, 12, 1)).slack
    on_demand = compiled.service < 0
    assert np.all(slack[compiled.tail[on_demand]] >= slack[compiled.head[on_demand]])


DEAR_ROAD = replace(WORLD, tariffs=({"mode": "road", "country": "*", "usd_per_km_40": 1_000_000},))
DEAR_YARD = replace(WORLD, handling=({"place": "B", "mode": "*", "storage_usd_day_40": 1_000_000},))


@pytest.mark.parametrize(("world", "most"), [(DEAR_ROAD, 416), (DEAR_YARD, 1_000)])
def test_a_shipment_too_dear_for_the_search_is_refused(world: World, most: int) -> None:
    """240 km at a million each cost less than the bound for 416 containers; a day at a million is at it for 1,000."""
    world.planner.prices(cargo(quantity=most), DAY)
    with pytest.raises(InputError, match=r"shipment\.quantity"):
        world.planner.prices(cargo(quantity=most + 1), DAY)
