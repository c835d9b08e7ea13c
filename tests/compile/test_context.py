"""Drayage of one query beside the edges of the network."""

import pytest

from corridor import Door, Front, Shipment
from corridor.errors import InputError
from tests.acceptance.timetable import World

DEAR_DRAYAGE = World(
    services="train  rail  Mon 12:00  capacity_teu=30000:  A 0 > B 24",
    places={"A": {"lat": 0, "lon": 0}, "B": {"lat": 0, "lon": 20}},
    tariffs=({"mode": "road", "country": "*", "usd_per_km_40": 1_000_000},),
)
"""A train at a USD per km; trucks, which only go to it and from it, at a million."""
NEAR_A, NEARER_A, NEAR_B = Door(lat=2, lon=0), Door(lat=1, lon=0), Door(lat=2, lon=20)


def plan(origin: str | Door, destination: str | Door, quantity: int) -> Front:
    """Plan so many containers."""
    return DEAR_DRAYAGE.plan(origin, destination, shipment=Shipment(quantity=quantity))


@pytest.mark.parametrize(("origin", "destination"), [(NEAR_A, "B"), ("A", NEAR_B), (NEAR_A, NEARER_A)])
def test_drayage_too_dear_for_the_search_is_refused(origin: str | Door, destination: str | Door) -> None:
    """Ten thousand containers over a hundred km and more at a million each: by name, before the search."""
    with pytest.raises(InputError, match=r"shipment\.quantity: got 10000, expected fewer containers"):
        plan(origin, destination, 10_000)


@pytest.mark.parametrize(("origin", "destination"), [(NEAR_A, "B"), ("A", NEAR_B), (NEAR_A, NEARER_A)])
def test_drayage_below_the_bound_is_planned(origin: str | Door, destination: str | Door) -> None:
    """A hundred containers cost billions, and that fits."""
    assert plan(origin, destination, 100).cheapest.totals.cost_usd > 1_000_000_000


def test_the_network_alone_is_not_refused() -> None:
    """What no truck carries costs no drayage."""
    assert plan("A", "B", 10_000).cheapest.totals.cost_usd == 1_000_000
