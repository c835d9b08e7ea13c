"""Planners under a scenario."""

from corridor import Planner
from tests.acceptance.timetable import World, instant
from tests.changed import changed

WORLD = World(services="train  rail  Mon|Thu 12:00:  A 0 > (K 12) > B 24", links="A - B road 480")


def figures(planner: Planner) -> list[tuple[float, float]]:
    """Return cost and hours of each route."""
    front = planner.plan("A", "B", depart_after=instant("Mon 00:00"))
    return [(route.totals.cost_usd, route.totals.duration_h) for route in front]


def test_prices_leave_the_edges_as_they_are() -> None:
    """A change of tariffs builds no edge."""
    after = WORLD.planner.apply(changed("- scale: {table: tariffs, columns: [usd_per_km_40]}\n  factor: 2"))
    assert after.compiled.edges is WORLD.planner.compiled.edges


def test_closures_leave_the_prices_as_they_are() -> None:
    """And the edges."""
    after = WORLD.planner.apply(changed("- close: {places: [K]}\n  from: 2026-06-02"))
    assert after.compiled.charges is WORLD.planner.compiled.charges


def test_whatever_changes_the_answer_is_that_of_a_planner_made_anew() -> None:
    """For every kind of change, and whatever the planner was asked before."""
    figures(WORLD.planner)
    for change in (
        "- scale: {table: tariffs, columns: [usd_per_km_40]}\n  factor: 2",
        "- close: {places: [K]}\n  from: 2026-06-02\n  until: 2026-06-03",
        "- close: {modes: [rail]}",
        "- delay: {places: [K]}\n  hours: 5",
        "- delay: {places: [K]}\n  hours: 5\n  from: 2026-06-02",
        "- carbon_price_usd_t: 500",
        "- set: {table: services, where: {id: train}, values: {departs_at: 18:00}}",
        "- scale: {table: carriage, columns: [km_per_day]}\n  factor: 0.5",
        "- scale: {table: equipment, columns: [freight_factor]}\n  factor: 5",
        "- set: {table: equipment, values: {size: 20}}",
        "- set: {table: equipment, values: {tare_kg: 9000}}",
        "- scale: {table: emission_factors, columns: [g_co2e_tkm_wtw]}\n  factor: 3",
    ):
        scenario = changed(change)
        assert figures(WORLD.planner.apply(scenario)) == figures(Planner(WORLD.network.apply(scenario))), change


def test_scenarios_can_be_applied_one_after_the_other() -> None:
    """As if they were one."""
    one, other = changed("- close: {modes: [rail]}"), changed("- carbon_price_usd_t: 500")
    assert figures(WORLD.planner.apply(one).apply(other)) == figures(WORLD.planner.apply(one + other))


def test_an_answer_is_the_same_however_the_closure_ends_beyond_the_horizon() -> None:
    """What nobody can meet changes nothing, whatever was asked before."""
    planner = WORLD.planner.apply(changed("- close: {modes: [road]}\n  from: 2027-06-02\n  until: 2027-06-03"))
    assert figures(planner) == figures(WORLD.planner)
