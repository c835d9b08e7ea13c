"""A5: services that run side by side."""

from dataclasses import replace

from tests.acceptance.timetable import World

PAIR = World(
    services="""
        slow     rail  Mon 08:00:  A 0 > B 48
        express  rail  Mon 20:00:  A 0 > B 12
    """
)


def rate(service: str, usd: float) -> dict[str, object]:
    """Return a price for a service from A to B."""
    return {"id": service, "service": service, "from": "A", "to": "B", "equipment": "*", "usd": usd}


def test_the_first_to_leave_is_overtaken() -> None:
    """At the same price only the train that arrives first is worth showing."""
    assert PAIR.lines("A", "B") == ["A, wait 20h ~ express Mon 20:00 Tue 08:00 ~ B | 32h, 100 USD, 0 transfers, 20 kg"]


def test_the_slow_one_stays_if_it_is_cheaper() -> None:
    """Time against money: both are answers."""
    assert replace(PAIR, rates=(rate("slow", 60),)).lines("A", "B") == [
        "A, wait 20h ~ express Mon 20:00 Tue 08:00 ~ B | 32h, 100 USD, 0 transfers, 20 kg",
        "A, wait 8h ~ slow Mon 08:00 Wed 08:00 ~ B | 56h, 60 USD, 0 transfers, 20 kg",
    ]


def test_the_slow_one_is_taken_if_it_is_alone() -> None:
    """Cargo that missed the express takes what comes."""
    assert PAIR.lines("A", "B", "Mon 20:30")[0].startswith("A, wait 167.5h ~ express Mon+1 20:00")


def test_parallel_links_are_kept_apart() -> None:
    """A ship and a train between the same two places are two answers."""
    world = World(
        services="""
            train  rail  Mon 12:00:  A 0 > B 24
            ship   sea   Mon 12:00:  A 0 > B 96
        """
    )
    assert [line.rpartition(" | ")[2] for line in world.lines("A", "B")] == [
        "36h, 100 USD, 0 transfers, 20 kg",
        "108h, 50 USD, 0 transfers, 20 kg",
    ]


def test_a_twin_is_shown_once() -> None:
    """Two services with the same dates, price and emissions are one answer."""
    world = World(
        services="""
            one  rail  Mon 12:00:  A 0 > B 24
            two  rail  Mon 12:00:  A 0 > B 24
        """
    )
    assert len(world.lines("A", "B")) == 1


def test_overtaking_after_a_change() -> None:
    """The later of two departures may be the one to connect from."""
    world = World(
        services=PAIR.services + "ship  sea  Tue|Sat 12:00:  B 0 > C 24",
        rates=(rate("slow", 60),),
    )
    assert world.lines("A", "C") == [
        (
            "A, wait 20h ~ express Mon 20:00 Tue 08:00 ~ B, wait 4h ~ ship Tue 12:00 Wed 12:00 ~ C"
            " | 60h, 150 USD, 1 transfer, 40 kg"
        ),
        (
            "A, wait 8h ~ slow Mon 08:00 Wed 08:00 ~ B, wait 76h ~ ship Sat 12:00 Sun 12:00 ~ C"
            " | 156h, 110 USD, 1 transfer, 40 kg"
        ),
    ]
