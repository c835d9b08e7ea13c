"""A question in words."""

from corridor import Door
from corridor.results.question import cargo_of, ends_of, name_of
from tests.results.bundled import DOOR_IN_QINGDAO, TIRES, WINTER, planner


def test_what_is_moved_and_when() -> None:
    """Containers, goods, the day on which they are ready at the origin."""
    query = planner().plan("CNQIN", "KZALA", depart_after=WINTER, shipment=TIRES).query
    said = "2 \N{MULTIPLICATION SIGN} 45G1 of rubber tires and rubber goods, ready 1 Dec 2026"
    assert cargo_of(planner().network, query) == said


def test_a_deadline_is_told_as_the_day_that_was_given() -> None:
    """To its end, which is the first minute of the next."""
    query = planner().plan("CNQIN", "KZALA", arrive_by="2027-04-15").query
    assert cargo_of(planner().network, query).endswith("to arrive by 15 Apr 2027")


def test_at_a_door_it_is_the_day_there() -> None:
    """Midnight in Qingdao is still the day before in UTC."""
    query = planner().plan(DOOR_IN_QINGDAO, "KZALA", depart_after=WINTER).query
    assert cargo_of(planner().network, query).endswith("ready 1 Dec 2026")


def test_ends_are_named() -> None:
    """As the network has them."""
    query = planner().plan("CNQIN", "KZALA", depart_after=WINTER).query
    assert ends_of(planner().network, query) == "Qingdao → Almaty"


def test_a_door_is_told_by_its_degrees() -> None:
    """Latitude first."""
    assert name_of(planner().network, Door(lat=36.154, lon=120.456)) == "36.15, 120.46"
