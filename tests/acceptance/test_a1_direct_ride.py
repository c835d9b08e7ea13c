"""A1: one ride on one departure."""

from dataclasses import replace

from corridor import Shipment
from tests.acceptance.timetable import World

TRAIN = World(services="train  rail  Mon 12:00:  A 0 > B 24 > C 36")


def test_waits_for_the_departure_and_rides() -> None:
    """Cargo waits where it is until the train leaves."""
    assert TRAIN.lines("A", "B") == [
        "A, wait 12h ~ train Mon 12:00 Tue 12:00 ~ B | 36h, 100 USD, 0 transfers, 20 kg",
    ]


def test_any_pair_of_calls_is_a_ride() -> None:
    """A ride past a call is one leg, priced and timed as a whole."""
    assert TRAIN.lines("A", "C") == [
        "A, wait 12h ~ train Mon 12:00 Wed 00:00 ~ C | 48h, 200 USD, 0 transfers, 40 kg",
    ]


def test_boards_at_a_call_on_the_way() -> None:
    """The run of Monday can still be boarded at its second call on Tuesday."""
    assert TRAIN.lines("B", "C", "Tue 00:00") == [
        "B, wait 12h ~ train Tue 12:00 Wed 00:00 ~ C | 24h, 100 USD, 0 transfers, 20 kg",
    ]


def test_leaves_at_the_minute_it_is_ready() -> None:
    """Cargo that is ready at the cut-off catches the departure."""
    assert TRAIN.lines("A", "B", "Mon 12:00") == [
        "A ~ train Mon 12:00 Tue 12:00 ~ B | 24h, 100 USD, 0 transfers, 20 kg",
    ]


def test_does_not_run_backwards() -> None:
    """A service goes only in the order of its calls."""
    assert TRAIN.lines("B", "A") == []


def test_a_passing_point_is_no_stop() -> None:
    """Nothing is loaded or unloaded where a service only passes."""
    world = World(services="train  rail  Mon 12:00:  A 0 > (K 12) > B 24")
    assert (world.lines("A", "K"), world.lines("K", "B")) == ([], [])


def test_a_call_may_only_load() -> None:
    """A call that only loads is no destination."""
    world = World(services="train  rail  Mon 12:00:  A 0 > +K 12 > B 24")
    assert (world.lines("A", "K"), len(world.lines("K", "B"))) == ([], 1)


def test_a_call_may_only_unload() -> None:
    """A call that only unloads is no origin."""
    world = World(services="train  rail  Mon 12:00:  A 0 > -K 12 > B 24")
    assert (len(world.lines("A", "K")), world.lines("K", "B")) == (1, [])


def test_longer_stop_parts_arrival_and_departure() -> None:
    """Arrivals count to the arrival at a call, departures from its departure."""
    world = World(services="train  rail  Mon 12:00:  A 0 > B 24-30 > C 36")
    assert [*world.lines("A", "B"), *world.lines("B", "C", "Tue 12:00")] == [
        "A, wait 12h ~ train Mon 12:00 Tue 12:00 ~ B | 36h, 100 USD, 0 transfers, 20 kg",
        "B, wait 6h ~ train Tue 18:00 Wed 00:00 ~ C | 12h, 100 USD, 0 transfers, 20 kg",
    ]


def test_boards_the_later_of_two_calls_at_a_place() -> None:
    """A service that comes back can be boarded on either call; the one that is nearer the end wins here."""
    world = World(services="loop  rail  Mon 12:00:  A 0 > B 24 > A 48 > C 72")
    assert world.lines("A", "C") == [
        "A, wait 60h ~ loop Wed 12:00 Thu 12:00 ~ C | 84h, 100 USD, 0 transfers, 20 kg",
    ]


def test_handling_at_both_ends() -> None:
    """Loading lies inside the cut-off, unloading comes after arrival; both are paid."""
    loading = {"place": "A", "mode": "rail", "load_h": 4, "load_usd_40": 50}
    unloading = {"place": "B", "mode": "rail", "unload_h": 3, "unload_usd_40": 70}
    world = World(services="train  rail  Mon 12:00  cut_off_h=6:  A 0 > B 24", handling=(loading, unloading))
    assert world.lines("A", "B") == [
        "A, handling 4h, wait 8h ~ train Mon 12:00 Tue 12:00 ~ B, handling 3h | 39h, 220 USD, 0 transfers, 20 kg",
    ]


def test_handling_of_a_place_comes_before_that_of_its_country() -> None:
    """The most specific handling row applies: place, then country, then any."""
    anywhere = {"place": "*", "mode": "*", "unload_usd_40": 1}
    country = {"place": "XA", "mode": "*", "unload_usd_40": 10}
    rail = {"place": "XA", "mode": "rail", "unload_usd_40": 20}
    place = {"place": "B", "mode": "*", "unload_usd_40": 30}
    rows = (anywhere, country, rail, place)
    found = [replace(TRAIN, handling=rows[:count]).plan("A", "B")[0].totals.cost_usd for count in range(1, 5)]
    assert found == [101, 110, 120, 130]


def test_twenty_foot_containers_pay_their_own_price() -> None:
    """The 20-foot columns of tariffs and handling apply to 22G1."""
    tariff = {"mode": "rail", "country": "*", "usd_per_km_20": 0.6}
    unloading = {"place": "B", "mode": "rail", "unload_usd_20": 7, "unload_usd_40": 70}
    world = replace(TRAIN, tariffs=(tariff,), handling=(unloading,))
    front = world.plan("A", "B", shipment=Shipment(equipment="22G1"))
    assert front[0].totals.cost_usd == 67
