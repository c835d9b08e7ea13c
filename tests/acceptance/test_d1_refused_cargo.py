"""D1: services take only cargo that they have room, plugs and papers for."""

from dataclasses import replace

from corridor import Shipment
from tests.acceptance.timetable import World

TRAIN = World(services="train  rail  Mon 00:00  capacity_teu=4:  A 0 > B 24", links="A - B  road  2400")


def modes(world: World, shipment: Shipment) -> list[str]:
    """Return how the cargo gets from A to B: by which services or modes."""
    return [
        itinerary.legs[0].service or itinerary.legs[0].mode for itinerary in world.plan("A", "B", shipment=shipment)
    ]


def test_room_for_two() -> None:
    """Two forty-foot containers fill four TEU."""
    assert modes(TRAIN, Shipment(quantity=2)) == ["train"]


def test_no_room_for_three() -> None:
    """Three do not fit: a train does not take them, trucks do."""
    assert modes(TRAIN, Shipment(quantity=3)) == ["road"]


def test_small_containers_take_less_room() -> None:
    """Four twenty-foot containers fit where two forty-foot ones do; five do not."""
    found = [modes(TRAIN, Shipment(equipment="22G1", quantity=quantity)) for quantity in (4, 5)]
    assert found == [["train"], ["road"]]


def test_a_reefer_needs_a_plug() -> None:
    """A service without plugs refuses refrigerated containers, and only those."""
    world = replace(TRAIN, services=TRAIN.services.replace("capacity_teu=4", "reefer=false"))
    assert [modes(world, Shipment(equipment=box)) for box in ("45R1", "45G1")] == [["road"], ["train"]]


def test_dangerous_goods_need_a_service_that_takes_them() -> None:
    """A service that refuses dangerous goods takes everything else."""
    world = replace(TRAIN, services=TRAIN.services.replace("capacity_teu=4", "dangerous_goods=false"))
    assert [modes(world, Shipment(dangerous_goods=dangerous)) for dangerous in (True, False)] == [["road"], ["train"]]


def test_refused_cargo_without_another_way_has_no_route() -> None:
    """The reason tells to try other equipment or another quantity."""
    world = replace(TRAIN, links="")
    front = world.plan("A", "B", shipment=Shipment(quantity=3))
    assert [(reason.code, reason.relax) for reason in front.reasons] == [
        ("disconnected", "try another equipment or quantity, or a place nearby"),
    ]


def test_dangerous_goods_that_nothing_takes_are_the_reason() -> None:
    """Not the equipment, the quantity or the places: without the danger there is a route."""
    world = replace(TRAIN, links="", services=TRAIN.services.replace("capacity_teu=4", "dangerous_goods=false"))
    (reason,) = world.plan("A", "B", shipment=Shipment(dangerous_goods=True)).reasons
    assert (reason.code, "dangerous goods" in reason.detail) == ("dangerous_goods", True)


def test_dangerous_goods_between_places_that_nothing_joins() -> None:
    """The danger is not to blame for what does not go without it either."""
    world = replace(TRAIN, links="", services="train  rail  Mon 12:00:  A 0 > C 24", places={"B": {}})
    (reason,) = world.plan("A", "B", shipment=Shipment(dangerous_goods=True)).reasons
    assert reason.code == "disconnected"
