"""Which questions share the legs that are remembered."""

from corridor import Door, Planner, Shipment
from corridor.planner.ask import Where
from corridor.results.leg_book import LegBook
from tests.acceptance.timetable import World, instant
from tests.changed import changed

WORLD = World(services="train  rail  Mon|Thu 12:00:  A 0 > B 24 > C 48", links="A - B road 480")


def legs(planner: Planner, destination: Where = "B", quantity: int = 1) -> LegBook:
    """Return the legs that a question is answered with."""
    when, shipment = instant("Mon 00:00"), Shipment(quantity=quantity)
    return planner.plan("A", destination, depart_after=when, shipment=shipment).assembler._legs


def test_questions_about_the_same_cargo_share_them() -> None:
    """Wherever it goes."""
    assert legs(WORLD.planner, "B") is legs(WORLD.planner, "C")


def test_another_cargo_has_its_own() -> None:
    """It has other prices."""
    assert legs(WORLD.planner) is not legs(WORLD.planner, quantity=2)


def test_doors_have_their_own() -> None:
    """Their drayage is nobody else's."""
    place = WORLD.network.places["B"]
    door = Door(lat=place.lat + 0.1, lon=place.lon)
    assert legs(WORLD.planner, door) is not legs(WORLD.planner, door)


def test_a_scenario_has_its_own() -> None:
    """Its sources stand with every leg."""
    after = WORLD.planner.apply(changed("- close: {places: [C]}\n  from: 2026-08-02"))
    assert legs(after) is not legs(WORLD.planner)
