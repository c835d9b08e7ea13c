"""G1: doors: coordinates as origin or destination, joined to the network by truck."""

from dataclasses import replace
from math import degrees

import pytest

from corridor import Avoid, Door, InputError
from tests.acceptance.timetable import World

EARTH_RADIUS_KM = 6371.0088
HUNDRED_KM = degrees(100 / EARTH_RADIUS_KM)
"""Degrees along the equator; by road 130 km: six and a half hours, 260 USD, 26 kg."""

AT_A = Door(lat=0, lon=-HUNDRED_KM)
AT_B = Door(lat=0, lon=20 + HUNDRED_KM)

TRAIN = World(
    services="train  rail  Mon 12:00:  A 0 > B 24",
    places={"A": {"lat": 0, "lon": 0}, "B": {"lat": 0, "lon": 20}},
)


def test_collected_by_truck() -> None:
    """A truck brings the box from the door to the terminal."""
    assert TRAIN.lines(AT_A, "B") == [
        (
            "door ~ road Mon 00:00 Mon 06:30 ~ A, wait 5.5h ~ train Mon 12:00 Tue 12:00 ~ B"
            " | 36h, 360 USD, 1 transfer, 46 kg"
        ),
    ]


def test_delivered_by_truck() -> None:
    """A truck brings the box from the terminal to the door."""
    assert TRAIN.lines("A", AT_B) == [
        (
            "A, wait 12h ~ train Mon 12:00 Tue 12:00 ~ B ~ road Tue 12:00 Tue 18:30 ~ door"
            " | 42.5h, 360 USD, 1 transfer, 46 kg"
        ),
    ]


def test_door_to_door() -> None:
    """Both ends are doors."""
    assert TRAIN.lines(AT_A, AT_B) == [
        (
            "door ~ road Mon 00:00 Mon 06:30 ~ A, wait 5.5h ~ train Mon 12:00 Tue 12:00 ~ B"
            " ~ road Tue 12:00 Tue 18:30 ~ door"
            " | 42.5h, 620 USD, 2 transfers, 72 kg"
        ),
    ]


def test_a_pair_is_lon_and_lat() -> None:
    """A pair of numbers is a door, longitude first."""
    assert TRAIN.lines((AT_A.lon, AT_A.lat), "B") == TRAIN.lines(AT_A, "B")


def test_drayage_is_an_item() -> None:
    """The bill shows drayage apart from freight."""
    assert [(item.item, item.usd) for item in TRAIN.plan(AT_A, "B")[0].cost] == [("drayage", 260), ("freight", 100)]


def test_dispatch_handling_and_the_fixed_sum() -> None:
    """Drayage waits for its truck, is unloaded at the terminal, and pays the fixed part of the tariff."""
    world = replace(
        TRAIN,
        carriage=({"mode": "road", "country": "*", "dispatch_p50_h": 2, "dispatch_p90_h": 5},),
        handling=({"place": "A", "mode": "road", "unload_h": 1, "unload_usd_40": 15},),
        tariffs=({"mode": "road", "country": "*", "usd_fixed_40": 40},),
    )
    assert world.lines(AT_A, "B") == [
        (
            "door, wait 2h ~ road Mon 02:00 Mon 08:30 ~ A, handling 1h, wait 2.5h ~ train Mon 12:00 Tue 12:00 ~ B"
            " | 36h, 415 USD, 1 transfer, 46 kg"
        ),
    ]


def test_loaded_at_the_terminal_for_delivery() -> None:
    """The terminal lifts the box onto the truck."""
    world = replace(TRAIN, handling=({"place": "B", "mode": "road", "load_h": 1, "load_usd_40": 15},))
    assert world.lines("A", AT_B) == [
        (
            "A, wait 12h ~ train Mon 12:00 Tue 12:00 ~ B, handling 1h ~ road Tue 13:00 Tue 19:30 ~ door"
            " | 43.5h, 375 USD, 1 transfer, 46 kg"
        ),
    ]


def test_the_truck_from_the_door_leaves_late() -> None:
    """Where the terminal charges storage, the truck comes when the free time covers the rest."""
    row = {"place": "A", "mode": "*", "free_days": 0, "storage_usd_day_40": 14.4}
    assert replace(TRAIN, handling=(row,)).lines(AT_A, "B") == [
        (
            "door, wait 5.5h ~ road Mon 05:30 Mon 12:00 ~ A ~ train Mon 12:00 Tue 12:00 ~ B"
            " | 36h, 360 USD, 1 transfer, 46 kg"
        ),
    ]


ROAD = World(links="A - B  road  300", places=TRAIN.places)


def test_straight_onto_the_road() -> None:
    """From a door the truck drives on over the network without a stop: one leg."""
    assert ROAD.lines(AT_A, "B") == ["door ~ road Mon 00:00 Mon 21:30 ~ B | 21.5h, 860 USD, 0 transfers, 86 kg"]


def test_up_to_the_door() -> None:
    """And so it does at the other end."""
    assert ROAD.lines(AT_A, AT_B) == ["door ~ road Mon 00:00 Tue 04:00 ~ door | 28h, 1120 USD, 0 transfers, 112 kg"]


def test_two_doors_near_each_other() -> None:
    """Between doors within drayage of each other a truck drives direct."""
    near = Door(lat=0, lon=0)
    assert TRAIN.lines(near, AT_A) == ["door ~ road Mon 00:00 Mon 06:30 ~ door | 6.5h, 260 USD, 0 transfers, 26 kg"]


def test_too_far_from_everything() -> None:
    """A door out in the ocean is refused, with the nearest place and how far it is."""
    with pytest.raises(InputError, match=r"the nearest is A-town, 1112 km away") as caught:
        TRAIN.plan(Door(lat=-10, lon=0), "B")
    assert caught.value.field == "origin"


def test_a_far_destination_is_named_as_such() -> None:
    """The field that is wrong is told."""
    with pytest.raises(InputError) as caught:
        TRAIN.plan("A", Door(lat=-10, lon=0))
    assert caught.value.field == "destination"


@pytest.mark.parametrize("door", [Door(lat=91, lon=0), Door(lat=0, lon=181), Door(lat=float("nan"), lon=0)])
def test_off_the_globe(door: Door) -> None:
    """Degrees out of range are refused."""
    with pytest.raises(InputError):
        TRAIN.plan(door, "B")


def test_drayage_stays_in_the_country() -> None:
    """A terminal across the border is not collected to, however near: that takes a border crossing."""
    world = World(
        services="""
            home    rail  Tue 12:00:  A 0 > B 24
            abroad  rail  Mon 12:00:  N 0 > B 24
        """,
        places={"A": {"lat": 0, "lon": 0}, "N": {"lat": 0, "lon": -2, "country": "XN"}, "B": {"lat": 0, "lon": 20}},
    )
    (itinerary,) = world.plan(Door(lat=0, lon=-0.5), "B")
    assert itinerary.legs[1].service == "home"


def test_drayage_keeps_to_what_is_avoided() -> None:
    """Avoiding trucks leaves a door unreachable."""
    front = TRAIN.plan(AT_A, "B", avoid=Avoid(modes=("road",)))
    assert [reason.code for reason in front.reasons] == ["avoid_modes"]


def test_without_trucks_there_is_no_door() -> None:
    """A door in a country without carriage is refused."""
    with pytest.raises(InputError):
        replace(TRAIN, carriage=()).plan(AT_A, "B")


def test_a_date_is_midnight_at_the_door() -> None:
    """A door takes its time zone from the nearest place."""
    world = replace(TRAIN, places={**TRAIN.places, "A": {"lat": 0, "lon": 0, "timezone": "Asia/Shanghai"}})
    assert world.plan(AT_A, "B", "2026-06-01")[0].ready.isoformat() == "2026-06-01T00:00:00+08:00"


STRAIT = replace(TRAIN, places={**TRAIN.places, "S": {"lat": -1, "lon": 0, "kinds": "passage", "timezone": "Etc/UTC"}})


def test_a_strait_does_not_set_the_clock() -> None:
    """The time zone is that of the nearest place where cargo changes vehicle, as in the itinerary."""
    zoned = {"lat": 0, "lon": 0, "timezone": "Europe/Istanbul"}
    world = replace(STRAIT, places={**STRAIT.places, "A": zoned})
    assert world.plan(Door(lat=-0.9, lon=0), "B", "2026-06-01")[0].ready.isoformat() == "2026-06-01T00:00:00+03:00"


def test_a_strait_is_no_terminal() -> None:
    """What is told as nearest is somewhere that cargo could go."""
    with pytest.raises(InputError, match=r"the nearest is A-town, 1112 km away"):
        STRAIT.plan(Door(lat=-10, lon=0), "B")


def test_a_door_is_told_as_it_is_given() -> None:
    """Longitude first."""
    with pytest.raises(InputError) as caught:
        TRAIN.plan(Door(lat=-10, lon=0.5), "B")
    assert caught.value.given == "0.5, -10.0"


def test_swapped_degrees_are_noticed() -> None:
    """A pair that would be near a terminal the other way round is said to look swapped."""
    with pytest.raises(InputError, match="longitude comes first: are they swapped") as caught:
        TRAIN.plan((0, 20), "B")
    assert caught.value.field == "origin"
