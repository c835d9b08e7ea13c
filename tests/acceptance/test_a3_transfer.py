"""A3: changing vehicles."""

from tests.acceptance.timetable import World

TRAIN_AND_SHIP = World(
    services="""
        train  rail  Mon 12:00:  A 0 > B 24
        ship   sea   Thu 12:00:  B 0 > C 48
    """
)


def test_waits_for_the_connection() -> None:
    """Between two rides the cargo waits in the yard."""
    assert TRAIN_AND_SHIP.lines("A", "C") == [
        (
            "A, wait 12h ~ train Mon 12:00 Tue 12:00 ~ B, wait 48h ~ ship Thu 12:00 Sat 12:00 ~ C"
            " | 132h, 150 USD, 1 transfer, 40 kg"
        ),
    ]


def test_takes_the_next_sailing_if_it_must() -> None:
    """Cargo that is ready on Tuesday goes a week later."""
    assert TRAIN_AND_SHIP.lines("A", "C", "Tue 00:00") == [
        (
            "A, wait 156h ~ train Mon+1 12:00 Tue+1 12:00 ~ B, wait 48h ~ ship Thu+1 12:00 Sat+1 12:00 ~ C"
            " | 276h, 150 USD, 1 transfer, 40 kg"
        ),
    ]


def test_unloading_and_loading_at_the_change() -> None:
    """What the terminal does to the box is handling, the rest is waiting."""
    rail = {"place": "B", "mode": "rail", "unload_h": 3, "unload_usd_40": 30}
    sea = {"place": "B", "mode": "sea", "load_h": 5, "load_usd_40": 70}
    world = World(services=TRAIN_AND_SHIP.services, handling=(rail, sea))
    assert world.lines("A", "C") == [
        (
            "A, wait 12h ~ train Mon 12:00 Tue 12:00 ~ B, handling 8h, wait 40h ~ ship Thu 12:00 Sat 12:00 ~ C"
            " | 132h, 250 USD, 1 transfer, 40 kg"
        ),
    ]


def test_truck_train_truck() -> None:
    """Vehicles boarded less one are the transfers."""
    world = World(
        links="""
            A - P  road  100
            Q - B  road  200
        """,
        services="train  rail  Mon 12:00:  P 0 > Q 24",
    )
    assert world.lines("A", "B") == [
        (
            "A ~ road Mon 00:00 Mon 05:00 ~ P, wait 7h ~ train Mon 12:00 Tue 12:00 ~ Q ~ road Tue 12:00 Tue 22:00 ~ B"
            " | 46h, 700 USD, 2 transfers, 80 kg"
        ),
    ]


def test_facilities_of_one_city_are_joined_by_truck() -> None:
    """From the rail terminal to the port of the same city the box goes by road: two more vehicles."""
    world = World(
        links="R - P  road  20",
        services="""
            train  rail  Mon 12:00:  A 0 > R 24
            ship   sea   Tue 13:00:  P 0 > C 48
        """,
    )
    assert world.lines("A", "C") == [
        (
            "A, wait 12h ~ train Mon 12:00 Tue 12:00 ~ R ~ road Tue 12:00 Tue 13:00 ~ P ~ ship Tue 13:00 Thu 13:00 ~ C"
            " | 85h, 190 USD, 2 transfers, 44 kg"
        ),
    ]


def test_fewer_transfers_for_more_money_are_an_answer() -> None:
    """A dear slow direct train stays on the front because it saves the change."""
    world = World(
        services=TRAIN_AND_SHIP.services + "direct  rail  Tue 12:00:  A 0 > C 480",
        rates=({"id": "direct", "service": "direct", "from": "A", "to": "C", "equipment": "*", "usd": 900},),
    )
    assert [line.rpartition(" | ")[2] for line in world.lines("A", "C")] == [
        "132h, 150 USD, 1 transfer, 40 kg",
        "516h, 900 USD, 0 transfers, 20 kg",
    ]


def test_changes_that_gain_nothing_are_left_out() -> None:
    """An express for a part of the way helps nothing if the same train is boarded again after it."""
    world = World(
        services="""
            slow  rail  Mon 00:00:  A 0 > B 24 > C 144 > D 168
            fast  rail  Tue 12:00:  B 0 > C 24
        """
    )
    assert world.lines("A", "D") == [
        "A ~ slow Mon 00:00 Mon+1 00:00 ~ D | 168h, 300 USD, 0 transfers, 60 kg",
    ]
