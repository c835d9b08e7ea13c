"""L1: with a deadline, how late the cargo can be ready."""

from dataclasses import replace
from datetime import datetime
from typing import Unpack

import pytest

from corridor import Avoid, Door, Front
from tests.acceptance.lines import lines_of
from tests.acceptance.timetable import Options, World, instant

CHAIN = World(
    services="""
        train  rail  Mon|Thu 12:00  cut_off_h=6:  A 0 > B 24
        ship   sea   Fri|Sat 00:00:               B 0 > C 24
    """,
    handling=({"place": "B", "mode": "*", "free_days": 0, "storage_usd_day_40": 144},),
)


def plan(world: World, origin: str, destination: str, by: str, **options: Unpack[Options]) -> Front:
    """Return the front for cargo to be unloaded by a time of the week, or by an instant."""
    return world.planner.plan(origin, destination, arrive_by=instant(by), **options)


def ready(front: Front) -> list[str]:
    """Return when the cargo of each itinerary has to be ready."""
    return [f"{itinerary.ready:%a %H:%M}" for itinerary in front]


@pytest.mark.parametrize(("by", "expected"), [("Sun 00:00", "Thu 06:00"), ("Sat 23:59", "Mon 06:00")])
def test_the_last_train_that_will_do(by: str, expected: str) -> None:
    """Ready by its cut-off; a minute too late for the ship of Saturday, it is the train before."""
    assert ready(plan(CHAIN, "A", "C", by, criteria=("time",))) == [expected]


def test_storage_on_the_way_is_charged() -> None:
    """From the end of the train to the ship; waiting at the destination is free."""
    world = replace(CHAIN, services=CHAIN.services.replace("Fri|Sat 00:00", "Fri 18:00"))
    assert lines_of(plan(world, "A", "C", "Sun 00:00")) == [
        (
            "A, wait 6h ~ train Thu 12:00 Fri 12:00 ~ B, wait 6h, storage 36 USD ~ ship Fri 18:00 Sat 18:00 ~ C"
            " | 60h, 186 USD, 1 transfer, 40 kg"
        ),
    ]


def test_an_earlier_train_can_be_cheaper() -> None:
    """The express of Tuesday costs 800 USD more, and both wait for the ship of Saturday, where it is free."""
    world = World(
        services="""
            train    rail  Mon 00:00:      A 0 > B 24
            express  rail  Tue 00:00:      A 0 > B 24
            ship     sea   Wed|Sat 00:00:  B 0 > C 24
            shuttle  rail  Sun 12:00:      C 0 > D 12
        """,
        rates=(
            {"id": "r", "service": "express", "mode": "rail", "from": "A", "to": "B", "equipment": "40", "usd": 900},
        ),
        handling=({"place": "C", "mode": "*", "free_days": 0, "storage_usd_day_40": 144},),
    )
    late, early = plan(world, "A", "D", "2026-06-08T00:00+00:00")
    assert (f"{late.ready:%a}", f"{early.ready:%a}") == ("Tue", "Mon")
    assert late.totals.cost_usd - early.totals.cost_usd == 800


def test_haulage_ends_when_the_train_is_due() -> None:
    """Cargo collected by truck reaches the yard at the cut-off, and waits nowhere."""
    world = World(services="train  rail  Wed 12:00:  A 0 > B 24", links="Q - A  road  480")
    assert lines_of(plan(world, "Q", "B", "Fri 00:00")) == [
        "Q ~ road Tue 12:00 Wed 12:00 ~ A ~ train Wed 12:00 Thu 12:00 ~ B | 48h, 1060 USD, 1 transfer, 116 kg"
    ]


def test_a_truck_arrives_at_the_deadline() -> None:
    """Haulage on demand is called as late as it can be."""
    world = World(links="A - B  road  480")
    (only,) = plan(world, "A", "B", "Fri 00:00")
    assert (ready([only]), f"{only.arrival:%a %H:%M}") == (["Thu 00:00"], "Fri 00:00")


def test_later_rides_leave_as_early_as_costs_no_more() -> None:
    """Of two barges in time the first is told: there is nothing to be gained by waiting."""
    world = World(
        services="""
            ship   sea    Mon 00:00:      A 0 > B 24
            barge  barge  Wed|Fri 00:00:  B 0 > C 24
        """
    )
    assert lines_of(plan(world, "A", "C", "Sun 00:00")) == [
        "A ~ ship Mon 00:00 Tue 00:00 ~ B, wait 24h ~ barge Wed 00:00 Thu 00:00 ~ C | 72h, 75 USD, 1 transfer, 40 kg"
    ]


def test_from_door_to_door() -> None:
    """Coordinates have no timetable of their own."""
    world = World(services="train  rail  Wed 12:00:  A 0 > B 24", links="Q - A  road  480\nB - R  road  240")
    places = world.network.places
    doors = [Door(lat=places[place].lat + 0.2, lon=places[place].lon) for place in ("Q", "R")]
    (best, *_) = world.planner.plan(*doors, arrive_by=instant("Sun 00:00"))
    assert best.ready <= best.departure < best.legs[1].departure
    assert best.arrival <= world.planner.plan(*doors, depart_after=best.ready).fastest.arrival


def test_fastest_is_ready_latest() -> None:
    """The label names the best at the criterion time."""
    front = plan(CHAIN, "A", "C", "Sun 00:00")
    assert front.fastest is not None
    assert front.fastest.ready == max(itinerary.ready for itinerary in front)


def test_a_duration_counts_back_from_the_deadline() -> None:
    """Cargo that would have to be ready earlier does not get there."""
    by = "Sun 00:00"
    assert len(plan(CHAIN, "A", "C", by, max_duration_h=66, criteria=("time",))) == 1
    (reason,) = plan(CHAIN, "A", "C", by, max_duration_h=65.9).reasons
    assert (reason.code, reason.relax) == ("max_duration", "allow 66.0 hours")


def test_limits_and_things_to_avoid() -> None:
    """They mean what they mean for cargo that is ready."""
    assert [reason.code for reason in plan(CHAIN, "A", "C", "Sun 00:00", max_transfers=0).reasons] == ["max_transfers"]
    assert [reason.code for reason in plan(CHAIN, "A", "C", "Sun 00:00", max_cost_usd=9).reasons] == ["max_cost"]
    avoid = Avoid(services=("ship",))
    assert [reason.code for reason in plan(CHAIN, "A", "C", "Sun 00:00", avoid=avoid).reasons] == ["avoid_services"]


def test_a_deadline_too_soon() -> None:
    """The reason tells the earliest that would do, and it opens a route."""
    now = "2026-06-02T00:00+00:00"
    by = "2026-06-05T00:00+00:00"

    def late(by: str) -> Front:
        return CHAIN.planner.plan("A", "C", arrive_by=by, now=datetime.fromisoformat(now))

    (reason,) = late(by).reasons
    assert (reason.code, reason.relax) == ("arrive_by", "allow 2026-06-07T00:00Z")
    assert len(late("2026-06-07T00:00+00:00")) == 1
