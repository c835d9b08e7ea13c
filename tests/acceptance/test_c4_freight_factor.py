"""C4: special equipment multiplies prices that are not quoted for it."""

from dataclasses import replace

import pytest

from corridor import Shipment
from tests.acceptance.timetable import World

REEFER = Shipment(equipment="45R1")
"""Its factor is 1.5."""

TRAIN = World(services="train  rail  Mon 00:00:  A 0 > B 24")
TRUCK = World(links="A - B  road  100")


@pytest.mark.parametrize(("equipment", "usd"), [("*", 750), ("40", 750), ("45R1", 500)])
def test_rates_by_size_are_multiplied_exact_ones_are_not(equipment: str, usd: float) -> None:
    """A rate that names the size-type is the price of that size-type."""
    rate = {"id": "r", "mode": "rail", "from": "*", "to": "*", "equipment": equipment, "usd": 500}
    assert replace(TRAIN, rates=(rate,)).plan("A", "B", shipment=REEFER)[0].totals.cost_usd == usd


@pytest.mark.parametrize(("world", "usd"), [(TRAIN, 150), (TRUCK, 300)])
def test_tariffs_are_multiplied(world: World, usd: float) -> None:
    """So are prices per km, on rails and on the road."""
    assert world.plan("A", "B", shipment=REEFER)[0].totals.cost_usd == usd


def test_the_fixed_part_is_multiplied() -> None:
    """The fixed sum of a tariff is freight too."""
    world = replace(TRUCK, tariffs=({"mode": "road", "country": "*", "usd_fixed_40": 40},))
    assert world.plan("A", "B", shipment=REEFER)[0].totals.cost_usd == 360


def test_handling_and_borders_are_not_multiplied() -> None:
    """A lift is a lift, and the customs do not ask."""
    world = replace(
        TRUCK,
        places={"B": {"country": "XB"}},
        border_crossings=({"from": "A", "to": "B", "usd_40": 75},),
        handling=({"place": "A", "mode": "road", "load_usd_40": 20},),
    )
    assert world.plan("A", "B", shipment=REEFER)[0].totals.cost_usd == 300 + 75 + 20
