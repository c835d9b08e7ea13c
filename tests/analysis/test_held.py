"""Simulated worlds under a scenario."""

from corridor import Planner
from corridor.analysis.reliability import assess
from corridor.results.json import front_json
from tests.acceptance.timetable import World, instant
from tests.changed import changed

TRUCK = World(
    links="A - K road 480\nK - B road 480",
    carriage=({"mode": "road", "country": "*", "dispatch_p50_h": 6, "dispatch_p90_h": 30},),
)
"""Leaves six hours after it is called, half of the time; with bad luck thirty."""


def closed(until: str) -> Planner:
    """Return a planner with the road behind K closed from Monday on."""
    return TRUCK.planner.apply(
        changed(f"- close: {{links: [road-K-B]}}\n  from: {instant('Mon 01:00')}\n  until: {instant(until)}")
    )


def test_a_reopening_swallows_earlier_delays() -> None:
    """Whoever is at K by Friday leaves when it reopens, nine in ten of them or more."""
    planner = closed("Fri 00:00")
    front = planner.plan("A", "B", depart_after=instant("Mon 00:00"))
    (risk,) = assess(planner, front)
    assert (risk.p50_h, risk.p90_h) == (120.0, 120.0)


def test_without_a_closure_they_are_felt() -> None:
    """The P90 is that of the dispatch."""
    (risk,) = assess(TRUCK.planner, TRUCK.plan("A", "B"))
    assert (risk.p90_h or 0) > (risk.p50_h or 0) + 12


def test_late_runs_are_followed_at_their_late_hours() -> None:
    """The train of Monday arrives ten hours late, in every world."""
    world = World(services="train  rail  Mon|Thu 12:00:  A 0 > (K 12) > B 24")
    planner = world.planner.apply(changed("- delay: {places: [K]}\n  hours: 10\n  until: 2026-06-03"))
    front = planner.plan("A", "B", depart_after=instant("Mon 00:00"))
    assert assess(planner, front)[0].p50_h == 46.0


def test_warnings_name_the_scenario() -> None:
    """By its id and title."""
    front = closed("Fri 00:00").plan("A", "B", depart_after=instant("Mon 00:00"))
    told = front_json(front, front.choose())["warnings"]
    assert {"code": "scenario", "detail": "under the scenario test: Test"} in told


def test_sources_of_a_leg_are_those_of_the_scenario_too() -> None:
    """An assumption is a source."""
    planner = TRUCK.planner.apply(changed("- carbon_price_usd_t: 1", sources=("derived",)))
    assert "derived" in planner.plan("A", "B", depart_after=instant("Mon 00:00"))[0].legs[0].sources
