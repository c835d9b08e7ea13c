"""M3: a price on carbon."""

import pytest

from tests.acceptance.timetable import World
from tests.changed import changed

WORLD = World(services="train  rail  Mon 12:00:  A 0 > B 24", links="A - B road 480")


def cost_of(usd_t: float, mode: str) -> dict[str, float]:
    """Return the cost items of the route by a mode."""
    planner = WORLD.planner.apply(changed(f"- carbon_price_usd_t: {usd_t}"))
    route = next(route for route in planner.plan("A", "B", depart_after="2026-06-01") if route.modes == (mode,))
    return {item.item: item.usd for item in route.cost}


@pytest.mark.parametrize(("mode", "kg"), [("rail", 20.0), ("road", 96.0)])
def test_what_is_emitted_is_paid(mode: str, kg: float) -> None:
    """Well to wheel, in whole cents: 100 USD a tonne are ten cents a kilogram."""
    assert cost_of(100, mode)["carbon"] == round(kg / 10, 2)


def test_without_a_price_there_is_no_item() -> None:
    """Zero is no price."""
    assert "carbon" not in cost_of(0, "rail")


def test_items_add_up_to_what_the_search_saw() -> None:
    """To the cent."""
    planner = WORLD.planner.apply(changed("- carbon_price_usd_t: 33.3"))
    front = planner.plan("A", "B", depart_after="2026-06-01")
    sums = [round(sum(item.usd for item in route.cost), 2) for route in front]
    assert sums == [round(path.mills / 100_000, 2) for path in front.paths]


def test_heavier_cargo_pays_more() -> None:
    """Prices are not those remembered for lighter cargo."""
    from corridor import Shipment  # noqa: PLC0415

    planner = WORLD.planner.apply(changed("- carbon_price_usd_t: 1000"))
    light, heavy = (
        planner.plan("A", "B", depart_after="2026-06-01", shipment=Shipment(gross_weight_kg=kg))
        for kg in (1_000, 20_000)
    )
    assert light[0].totals.cost_usd < heavy[0].totals.cost_usd
