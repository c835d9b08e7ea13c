"""B1: storage is charged after the free days, by the minute, until the cut-off."""

from dataclasses import replace
from typing import Any

import pytest

from corridor import Shipment
from tests.acceptance.timetable import World

CENT_A_MINUTE = 14.4
"""USD a day."""


def yard(place: str = "B", mode: str = "*", **cells: str | float) -> dict[str, Any]:
    """Return a handling row that charges storage: a cent a minute after two days."""
    return {"place": place, "mode": mode, "free_days": 2, "storage_usd_day_40": CENT_A_MINUTE, **cells}


FIVE_DAYS_AT_B = World(
    services="""
        train  rail  Mon 12:00:  A 0 > B 24
        ship   sea   Sun 12:00:  B 0 > C 48
    """,
    handling=(yard(),),
)


def test_days_after_the_free_ones_are_charged() -> None:
    """Five days in the yard, two of them free: 3 x 14.40 USD."""
    assert FIVE_DAYS_AT_B.lines("A", "C") == [
        (
            "A, wait 12h ~ train Mon 12:00 Tue 12:00 ~ B, wait 120h, storage 43.2 USD ~ ship Sun 12:00 Tue+1 12:00 ~ C"
            " | 204h, 193.2 USD, 1 transfer, 40 kg"
        ),
    ]


@pytest.mark.parametrize(("free_days", "usd"), [(0, 72.0), (4.5, 7.2), (5, 0), (9, 0)])
def test_free_days_are_free(free_days: float, usd: float) -> None:
    """Whatever lies within the free time costs nothing."""
    world = replace(FIVE_DAYS_AT_B, handling=(yard(free_days=free_days),))
    assert world.plan("A", "C")[0].dwells[1].storage_usd == usd


def test_the_charge_is_by_the_minute() -> None:
    """A minute more costs a cent more."""
    later = FIVE_DAYS_AT_B.services.replace("Sun 12:00", "Sun 12:01")
    assert replace(FIVE_DAYS_AT_B, services=later).plan("A", "C")[0].dwells[1].storage_usd == 43.21


def test_unloading_is_not_storage() -> None:
    """Storage counts from the end of unloading."""
    world = replace(FIVE_DAYS_AT_B, handling=(yard(unload_h=6),))
    assert world.plan("A", "C")[0].dwells[1].storage_usd == 43.2 - 6 * 60 / 100


def test_storage_ends_at_the_cut_off() -> None:
    """When the carrier has taken the box over, the yard charges no more."""
    services = FIVE_DAYS_AT_B.services.replace("Sun 12:00:", "Sun 12:00 cut_off_h=24:")
    assert replace(FIVE_DAYS_AT_B, services=services).plan("A", "C")[0].dwells[1].storage_usd == 2 * CENT_A_MINUTE


def test_every_container_pays() -> None:
    """Storage is for the whole shipment."""
    assert FIVE_DAYS_AT_B.plan("A", "C", shipment=Shipment(quantity=3))[0].dwells[1].storage_usd == 129.6


def test_small_containers_pay_their_own_storage() -> None:
    """The 20-foot column applies to 22G1."""
    world = replace(FIVE_DAYS_AT_B, handling=(yard(storage_usd_day_20=7.2),))
    assert world.plan("A", "C", shipment=Shipment(equipment="22G1"))[0].dwells[1].storage_usd == 21.6


def test_the_dearest_mode_of_the_yard_charges() -> None:
    """A place has one yard: of the modes that serve it, the dearest storage counts, with its free days."""
    rows = (yard(mode="rail", storage_usd_day_40=7.2, free_days=9), yard(mode="sea", free_days=1))
    assert replace(FIVE_DAYS_AT_B, handling=rows).plan("A", "C")[0].dwells[1].storage_usd == 4 * CENT_A_MINUTE


def test_a_mode_that_does_not_call_there_charges_nothing() -> None:
    """Storage of a mode that does not serve the place is none of the yard's."""
    rows = (yard(mode="rail", storage_usd_day_40=7.2), yard(mode="barge", storage_usd_day_40=1000))
    assert replace(FIVE_DAYS_AT_B, handling=rows).plan("A", "C")[0].dwells[1].storage_usd == 3 * 7.2


def test_storage_is_an_item_of_the_bill() -> None:
    """The bill names the place, the leg that was waited for and the source."""
    (item,) = [item for item in FIVE_DAYS_AT_B.plan("A", "C")[0].cost if item.item == "storage"]
    assert (item.place, item.leg, item.usd, item.source) == ("B", 2, 43.2, "estimate")


def test_a_truck_picks_up_at_once() -> None:
    """Nothing waits for haulage on demand, so nothing is stored."""
    world = World(
        services="train  rail  Mon 12:00:  A 0 > B 24", links="B - C  road  100", handling=(yard(free_days=0),)
    )
    assert world.lines("A", "C") == [
        "A, wait 12h ~ train Mon 12:00 Tue 12:00 ~ B ~ road Tue 12:00 Tue 17:00 ~ C | 41h, 300 USD, 1 transfer, 40 kg",
    ]
