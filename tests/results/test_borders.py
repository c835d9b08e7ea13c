"""When itineraries stand at borders."""

from datetime import timedelta

from corridor.results.borders import Stay, border_stays
from tests.acceptance.test_c1_borders import ROAD
from tests.acceptance.timetable import World

BY_RAIL = World(
    services="train  rail  Mon 12:00:  A 0 > (K 20-32) > (L 33-45) > B 60",
    places={"K": {"kinds": "border"}, "L": {"kinds": "border", "country": "XB"}, "B": {"country": "XB"}},
)


def stays_of(world: World, destination: str) -> list[tuple[str, float, float]]:
    """Return the stays of the only leg from A: place, hours after departure, hours of stay."""
    (leg,) = world.plan("A", destination)[0].legs
    hour = timedelta(hours=1)
    return [
        (stay.place, (stay.arrival - leg.departure) / hour, (stay.departure - stay.arrival) / hour)
        for stay in border_stays(leg, world.network)
    ]


def test_a_train_stands_at_border_stations_by_its_timetable() -> None:
    """As long as its calls say."""
    assert stays_of(BY_RAIL, "B") == [("K", 20, 12), ("L", 33, 12)]


def test_a_truck_stands_as_long_as_the_median() -> None:
    """Behind the link that crosses the border: twelve hours of driving, six of waiting."""
    assert stays_of(ROAD, "C") == [("B", 12, 6)]


def test_where_nothing_is_waited_for_there_is_no_stay() -> None:
    """No border on the way."""
    assert stays_of(World(services="train  rail  Mon 12:00:  A 0 > B 24"), "B") == []


def test_a_stay_is_a_value() -> None:
    """Equal if it is the same."""
    (leg,) = ROAD.plan("A", "B")[0].legs
    (stay,) = border_stays(leg, ROAD.network)
    assert stay == Stay(place="B", arrival=leg.departure + timedelta(hours=12), departure=leg.arrival)
