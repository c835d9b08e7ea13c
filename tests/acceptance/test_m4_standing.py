"""M4: what standing before a closure costs."""

import pytest

from tests.acceptance.timetable import World, instant
from tests.changed import changed

WORLD = World(
    services="""
        train  rail  Mon 12:00:  A 0 > B 24
        ship   sea   Sun 12:00:  C 0 > D 24
    """,
    links="B - C road 240",
    handling=(
        {"place": "B", "mode": "*", "free_days": 9, "storage_usd_day_40": 10},
        {"place": "C", "mode": "*", "free_days": 1, "storage_usd_day_40": 28.8},
    ),
)
"""Off the train on Tuesday noon; half a day by truck to C, where storage is 28.8 USD a day after the first."""


@pytest.mark.parametrize(("until", "standing"), [("Tue 12:00", 0), ("Wed 12:00", 28.8), ("Thu 12:00", 57.6)])
def test_standing_costs_as_much_as_the_dearest_yard_ahead(until: str, standing: float) -> None:
    """28.8 USD a day at B, though B itself charges 10; what is then saved at C is the same, beyond the free day."""
    planner = WORLD.planner.apply(
        changed(f"- close: {{links: [road-B-C]}}\n  from: {instant('Tue 00:00')}\n  until: {instant(until)}")
    )
    (route,) = planner.plan("A", "D", depart_after=instant("Mon 00:00"))
    paid = {item.place: item.usd for item in route.cost if item.item == "storage"}
    assert paid == ({"B": standing} if standing else {}) | {"C": round(28.8 * 3.5 - standing, 2)}


def test_the_leg_pays_for_it() -> None:
    """Its cost is its items."""
    planner = WORLD.planner.apply(
        changed(f"- close: {{links: [road-B-C]}}\n  from: {instant('Tue 00:00')}\n  until: {instant('Thu 12:00')}")
    )
    (route,) = planner.plan("A", "D", depart_after=instant("Mon 00:00"))
    assert route.legs[1].cost_usd == sum(item.usd for item in route.cost if item.leg == 2)
