"""C2: containers are lifted between gauges inside a service: listed, but no transfer."""

from dataclasses import replace

from tests.acceptance.timetable import World

BORDER = {"from": "K", "to": "L", "mode": "rail", "gauge_change": True}
THROUGH = World(
    services="train  rail  Mon 12:00:  A 0 > (K 10) > (L 20) > B 30",
    places={"L": {"country": "XB"}, "B": {"country": "XB"}},
    border_crossings=(BORDER,),
)


def test_the_lift_is_listed_and_is_no_transfer() -> None:
    """The station behind the border is where the boxes are lifted."""
    assert THROUGH.lines("A", "B") == [
        "A, wait 12h ~ train Mon 12:00 Tue 18:00 lifted at L ~ B | 42h, 300 USD, 0 transfers, 60 kg",
    ]


def test_no_lift_without_a_change_of_gauge() -> None:
    """A border on one gauge lifts nothing."""
    world = replace(THROUGH, border_crossings=({**BORDER, "gauge_change": False},))
    assert world.plan("A", "B")[0].legs[0].lifts == ()


def test_a_border_station_is_passed() -> None:
    """Both border stations are named by the leg."""
    assert THROUGH.plan("A", "B")[0].legs[0].passes == ("K", "L")


def test_two_gauge_changes_are_two_lifts() -> None:
    """From standard gauge through broad gauge to standard gauge."""
    world = World(
        services="train  rail  Mon 12:00:  A 0 > (K 10) > (L 20) > (M 50) > (N 60) > B 70",
        places={"L": {"country": "XB"}, "M": {"country": "XB"}, "N": {"country": "XC"}, "B": {"country": "XC"}},
        border_crossings=(BORDER, {**BORDER, "from": "M", "to": "N"}),
    )
    assert world.lines("A", "B") == [
        "A, wait 12h ~ train Mon 12:00 Thu 10:00 lifted at L+N ~ B | 82h, 500 USD, 0 transfers, 100 kg",
    ]


def test_changing_trains_at_the_border_is_a_transfer() -> None:
    """Two services that meet where the gauge changes are two vehicles."""
    world = World(
        services="""
            west  rail  Mon 12:00:  A 0 > K 10
            east  rail  Tue 12:00:  K 0 > B 10
        """,
    )
    assert world.lines("A", "B") == [
        (
            "A, wait 12h ~ west Mon 12:00 Mon 22:00 ~ K, wait 14h ~ east Tue 12:00 Tue 22:00 ~ B"
            " | 46h, 200 USD, 1 transfer, 40 kg"
        ),
    ]
