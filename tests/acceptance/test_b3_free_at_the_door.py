"""B3: before the first ride waiting costs nothing; a truck to it leaves late."""

from dataclasses import replace
from typing import Any

from tests.acceptance.timetable import World


def yard(place: str, **cells: str | float) -> dict[str, Any]:
    """Return a handling row with storage of a cent a minute and a free day."""
    return {"place": place, "mode": "*", "free_days": 1, "storage_usd_day_40": 14.4, **cells}


def test_the_origin_charges_nothing() -> None:
    """Cargo can wait with the shipper, however long, even where the yard charges others."""
    world = World(services="train  rail  Sun 12:00:  A 0 > B 24", handling=(yard("A"),))
    assert world.lines("A", "B") == [
        "A, wait 156h ~ train Sun 12:00 Mon+1 12:00 ~ B | 180h, 100 USD, 0 transfers, 20 kg",
    ]


TO_PORT = World(services="ship  sea  Fri 12:00:  P 0 > B 24", links="A - P  road  100", handling=(yard("P"),))


def test_a_truck_to_the_port_leaves_late() -> None:
    """It leaves just so that the free day at the port lasts until the ship."""
    assert TO_PORT.lines("A", "B") == [
        (
            "A, wait 79h ~ road Thu 07:00 Thu 12:00 ~ P, wait 24h ~ ship Fri 12:00 Sat 12:00 ~ B"
            " | 132h, 250 USD, 1 transfer, 40 kg"
        ),
    ]


def test_no_reason_to_wait_no_delay() -> None:
    """Where the port charges nothing the truck leaves at once."""
    assert replace(TO_PORT, handling=()).lines("A", "B") == [
        "A ~ road Mon 00:00 Mon 05:00 ~ P, wait 103h ~ ship Fri 12:00 Sat 12:00 ~ B | 132h, 250 USD, 1 transfer, 40 kg",
    ]


def test_in_time_for_the_cut_off() -> None:
    """Free time counts back from the cut-off."""
    world = replace(TO_PORT, services="ship  sea  Fri 12:00  cut_off_h=12:  P 0 > B 24")
    assert world.lines("A", "B") == [
        (
            "A, wait 67h ~ road Wed 19:00 Thu 00:00 ~ P, wait 36h ~ ship Fri 12:00 Sat 12:00 ~ B"
            " | 132h, 250 USD, 1 transfer, 40 kg"
        ),
    ]


def test_unloading_and_dispatch_move_along() -> None:
    """Everything before the ride moves by the same time."""
    world = replace(
        TO_PORT,
        handling=(yard("P", unload_h=2), {"place": "A", "mode": "road", "load_h": 1}),
        carriage=({"mode": "road", "country": "*", "dispatch_p50_h": 4, "dispatch_p90_h": 8},),
    )
    assert world.lines("A", "B") == [
        (
            "A, handling 1h, wait 76h ~ road Thu 05:00 Thu 10:00 ~ P, handling 2h, wait 24h"
            " ~ ship Fri 12:00 Sat 12:00 ~ B"
            " | 132h, 250 USD, 1 transfer, 40 kg"
        ),
    ]


def test_two_hauls_before_the_ride_leave_late() -> None:
    """A wagon and a truck before the ship both wait with the shipper."""
    world = replace(
        TO_PORT,
        links=TO_PORT.links + "\nW - A  rail  48",
        carriage=(*TO_PORT.carriage, {"mode": "wagon", "country": "XA"}),
        handling=(yard("P"), yard("A")),
    )
    assert world.lines("W", "B") == [
        (
            "W, wait 76.6h ~ wagon Thu 04:36 Thu 07:00 ~ A ~ road Thu 07:00 Thu 12:00 ~ P, wait 24h"
            " ~ ship Fri 12:00 Sat 12:00 ~ B | 132h, 322 USD, 2 transfers, 49.6 kg"
        ),
    ]


def test_after_the_first_ride_waiting_is_charged() -> None:
    """Behind a train the same truck and the same port cost storage."""
    world = replace(TO_PORT, services=TO_PORT.services + "\ntrain  rail  Mon 00:00:  O 0 > A 24")
    assert world.lines("O", "B") == [
        (
            "O ~ train Mon 00:00 Tue 00:00 ~ A ~ road Tue 00:00 Tue 05:00 ~ P, wait 79h, storage 33 USD"
            " ~ ship Fri 12:00 Sat 12:00 ~ B | 132h, 383 USD, 2 transfers, 60 kg"
        ),
    ]
