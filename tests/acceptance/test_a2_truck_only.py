"""A2: haulage on demand, which starts at once and runs over links."""

from dataclasses import replace

from tests.acceptance.timetable import World

ROAD = World(
    links="""
    A - B  road  240
    B - C  road  480
"""
)


def test_a_truck_leaves_at_once() -> None:
    """A truck needs no departure: 240 km at 20 km an hour."""
    assert ROAD.lines("A", "B", "Wed 03:00") == [
        "A ~ road Wed 03:00 Wed 15:00 ~ B | 12h, 480 USD, 0 transfers, 48 kg",
    ]


def test_a_truck_over_several_links_is_one_leg() -> None:
    """Driving on is no transfer."""
    assert ROAD.lines("A", "C") == [
        "A ~ road Mon 00:00 Tue 12:00 ~ C | 36h, 1440 USD, 0 transfers, 144 kg",
    ]


def test_a_truck_goes_both_ways() -> None:
    """A link is used in both directions unless it is one-way."""
    assert ROAD.lines("B", "A") == ["B ~ road Mon 00:00 Mon 12:00 ~ A | 12h, 480 USD, 0 transfers, 48 kg"]


def test_a_one_way_link_is_not_driven_back() -> None:
    """Nothing goes against a one-way link."""
    world = World(links="A > B  road  240")
    assert (len(world.lines("A", "B")), world.lines("B", "A")) == (1, [])


def test_loading_and_dispatch_come_first_and_unloading_last() -> None:
    """The truck is waited for and loaded before it drives; unloading ends the journey."""
    row = {"place": "*", "mode": "road", "load_h": 2, "unload_h": 1, "load_usd_40": 30, "unload_usd_40": 20}
    carriage = ({"mode": "road", "country": "*", "dispatch_p50_h": 5, "dispatch_p90_h": 9},)
    world = replace(ROAD, handling=(row,), carriage=carriage)
    assert world.lines("A", "B") == [
        "A, handling 2h, wait 5h ~ road Mon 07:00 Mon 19:00 ~ B, handling 1h | 20h, 530 USD, 0 transfers, 48 kg",
    ]


def test_speed_is_that_of_the_country() -> None:
    """A country's carriage row comes before the row for any country."""
    slow = {"mode": "road", "country": "XB", "km_per_day": 240}
    world = replace(ROAD, places={"B": {"country": "XB"}, "C": {"country": "XB"}}, carriage=(*ROAD.carriage, slow))
    assert world.lines("A", "C") == ["A ~ road Mon 00:00 Wed 12:00 ~ C | 60h, 1440 USD, 0 transfers, 144 kg"]


def test_no_truck_without_carriage() -> None:
    """Where a mode has no carriage row it does not run."""
    world = replace(ROAD, places={"B": {"country": "XB"}}, carriage=({"mode": "road", "country": "XA"},))
    assert (len(world.lines("A", "B")), world.lines("A", "C")) == (0, [])


def test_a_wagon_runs_on_rails() -> None:
    """Another on-demand mode needs rows only: here single wagons on rail links."""
    world = World(links="A - B  rail  480", carriage=({"mode": "wagon", "country": "XA"},))
    assert world.lines("A", "B") == ["A ~ wagon Mon 00:00 Tue 00:00 ~ B | 24h, 720 USD, 0 transfers, 96 kg"]


def test_a_border_station_alone_has_no_yard() -> None:
    """Nothing is loaded or unloaded at a place that is only a border."""
    world = replace(ROAD, places={"B": {"kinds": "border"}})
    assert (world.lines("A", "B"), len(world.lines("A", "C"))) == ([], 1)


def test_the_cheaper_way_and_the_faster_way_are_both_answers() -> None:
    """A longer road through a faster country competes with a shorter slow one."""
    world = World(
        links="""
            A - B  road  240
            A - K  road  120  country=XF
            K - B  road  240  country=XF
        """,
        carriage=({"mode": "road", "country": "*"}, {"mode": "road", "country": "XF", "km_per_day": 960}),
    )
    assert world.lines("A", "B") == [
        "A ~ road Mon 00:00 Mon 09:00 ~ B | 9h, 720 USD, 0 transfers, 72 kg",
        "A ~ road Mon 00:00 Mon 12:00 ~ B | 12h, 480 USD, 0 transfers, 48 kg",
    ]
