"""How sure itineraries are."""

from dataclasses import replace

import numpy as np
import pytest

from corridor import Front, InputError
from corridor.analysis.reliability import Worlds, assess, name_most_reliable, simulate
from tests.acceptance.timetable import World

DRAWS = 50_000

LATE = "delay_p50_h=24 delay_p90_h=48"
CHAIN = World(
    services=f"""
        train  rail  Mon 12:00 {LATE}:  A 0 > B 24
        ship   sea   Tue 18:00:  B 0 > C 48
    """,
    handling=({"place": "B", "mode": "*", "free_days": 2, "storage_usd_day_40": 14.4},),
)
"""Six hours to change in B, then a week to wait; 60 cents an hour after two days."""

HOURS_TO_CHANGE, HOURS_OF_A_WEEK = 6, 168
MADE_IT = 1 - 2 ** (-6 / 24)
"""Share of worlds in which an exponential delay of median 24 hours is within 6."""


def worlds_of(world: World, front: Front, draws: int = DRAWS, seed: int = 1) -> Worlds:
    """Return the worlds of the first itinerary of a front."""
    (worlds,) = simulate(world.planner, front, [front[0]], draws, seed)
    return worlds


def ships_missed(worlds: Worlds) -> np.ndarray:
    """Return how many weekly ships the cargo of ``CHAIN`` comes too late for."""
    return np.ceil(np.maximum(0, worlds.drawn_h[0] - HOURS_TO_CHANGE) / HOURS_OF_A_WEEK)


def quantile(values: np.ndarray, share: float) -> float:
    """Return a quantile."""
    return float(np.quantile(values, share))


def test_without_delays_all_goes_to_plan() -> None:
    """P50, P90 and the cost are those planned, on time, and no leg is to blame."""
    world = replace(CHAIN, services=CHAIN.services.replace(LATE, ""))
    front = world.plan("A", "C")
    (risk,) = assess(world.planner, front)
    totals = front[0].totals
    assert (risk.p50_h, risk.p90_h, risk.on_time_share, risk.riskiest_leg) == (totals.duration_h,) * 2 + (1.0, None)
    assert (risk.cost_p50_usd, risk.cost_p90_usd) == (totals.cost_usd, totals.cost_usd)


def test_a_service_keeps_its_percentiles() -> None:
    """A train of 24 hours that is half a day late at the median, two days in one of ten."""
    world = World(services="train  rail  Mon 12:00 delay_p50_h=12 delay_p90_h=48:  A 0 > B 24")
    found = worlds_of(world, world.plan("A", "B")).duration_h
    assert (quantile(found, 0.5), quantile(found, 0.9)) == (pytest.approx(48, abs=0.3), pytest.approx(84, abs=0.7))


def test_delay_gathers_on_the_way() -> None:
    """Half way there is half of it."""
    world = World(services="train  rail  Mon 12:00 delay_p50_h=12 delay_p90_h=48:  A 0 > B 12 > C 24")
    half, whole = (worlds_of(world, world.plan("A", end)).drawn_h[0] for end in "BC")
    assert whole == pytest.approx(2 * half)


def test_dispatch_spreads_around_its_median() -> None:
    """The plan counts on the median wait for a truck; nine in ten come in time."""
    row = {"mode": "road", "country": "*", "dispatch_p50_h": 12, "dispatch_p90_h": 48}
    world = World(links="A - B  road  480", carriage=(row,))
    found = worlds_of(world, world.plan("A", "B")).duration_h
    assert (quantile(found, 0.5), quantile(found, 0.9)) == (pytest.approx(36, abs=0.3), pytest.approx(72, abs=0.7))


def test_a_border_spreads_around_its_median() -> None:
    """So do the hours at a border that a truck crosses."""
    row = {"from": "A", "to": "B", "p50_h": 6, "p90_h": 20}
    world = World(links="A - B  road  480", border_crossings=(row,))
    found = worlds_of(world, world.plan("A", "B")).duration_h
    assert (quantile(found, 0.5), quantile(found, 0.9)) == (pytest.approx(30, abs=0.2), pytest.approx(44, abs=0.3))


def test_a_missed_connection_takes_the_next_departure() -> None:
    """Late by more than six hours: the ship of next week, or of the week after if that is missed too."""
    found = worlds_of(CHAIN, CHAIN.plan("A", "C"))
    assert np.array_equal(found.duration_h, 90 + HOURS_OF_A_WEEK * ships_missed(found))
    assert np.mean(found.duration_h == 90) == pytest.approx(MADE_IT, abs=0.007)


def test_a_missed_connection_pays_storage() -> None:
    """From when the train came until the next cut-off, but for two days."""
    found = worlds_of(CHAIN, CHAIN.plan("A", "C"))
    waited = HOURS_TO_CHANGE + HOURS_OF_A_WEEK * ships_missed(found) - found.drawn_h[0]
    assert found.cost_usd == pytest.approx(150 + 0.6 * np.maximum(0, waited - 48))


def test_planned_storage_is_paid_by_how_long_it_is() -> None:
    """A late train shortens the wait for the ship, and what it costs."""
    services = CHAIN.services.replace("Tue 18:00", "Sun 12:00")
    world = replace(CHAIN, services=services)
    found = worlds_of(world, world.plan("A", "C"))
    early = found.drawn_h[0] <= 72
    assert found.cost_usd[early] == pytest.approx(150 + 0.6 * (72 - found.drawn_h[0][early]))


def test_very_late_cargo_misses_several_departures() -> None:
    """As many as leave before it is there."""
    world = replace(
        CHAIN, services=CHAIN.services.replace("ship   sea   Tue", "ship   sea   Mon|Tue|Wed|Thu|Fri|Sat|Sun")
    )
    found = worlds_of(world, world.plan("A", "C"))
    assert np.array_equal(found.duration_h, 90 + 24 * np.ceil(np.maximum(0, found.drawn_h[0] - 6) / 24))


def test_on_time_is_by_the_due_date() -> None:
    """By default within a day of the plan; else when it must be there."""
    front = CHAIN.plan("A", "C")
    shares = [assess(CHAIN.planner, front, draws=DRAWS, due=due)[0].on_time_share for due in (None, "2026-06-20")]
    assert shares == [pytest.approx(MADE_IT, abs=0.007), 1.0]


def test_no_further_departure_is_never() -> None:
    """A season that ends: where more than half miss its last ship, there is no median."""
    services = CHAIN.services.replace("Tue 18:00", "Tue 18:00 valid_to=2026-06-03")
    world = replace(CHAIN, services=services)
    (risk,) = assess(world.planner, world.plan("A", "C"), draws=DRAWS)
    assert (risk.p50_h, risk.p90_h, risk.on_time_share) == (None, None, pytest.approx(MADE_IT, abs=0.007))


def test_the_leg_that_comes_late_is_the_risky_one() -> None:
    """The train, though the wait for the ship is what takes long."""
    assert assess(CHAIN.planner, CHAIN.plan("A", "C"))[0].riskiest_leg == 1


@pytest.mark.parametrize(
    "world", [CHAIN, replace(CHAIN, services=CHAIN.services.replace("Tue 18:00", f"Tue 18:00 {LATE}"))]
)
def test_what_legs_cause_adds_up(world: World) -> None:
    """To how much later than planned the cargo is delivered."""
    front = world.plan("A", "C")
    found = worlds_of(world, front)
    assert found.caused_h.sum(axis=0) == pytest.approx(found.duration_h - front[0].totals.duration_h)


def test_a_delay_that_waiting_swallows_causes_nothing() -> None:
    """A train that is late by less than six hours is in time for the ship."""
    found = worlds_of(CHAIN, CHAIN.plan("A", "C"))
    assert found.caused_h[0] == pytest.approx(HOURS_OF_A_WEEK * ships_missed(found))


def test_more_delay_never_improves_the_p90() -> None:
    """From none to a week."""
    found = []
    for hours in (0, 1, 2, 4, 8, 24, 72, 168):
        world = replace(CHAIN, services=CHAIN.services.replace(LATE, f"delay_p50_h={hours} delay_p90_h={3 * hours}"))
        (risk,) = assess(world.planner, world.plan("A", "C"))
        found.append(risk.p90_h)
    assert found == sorted(found)


HAULED = World(
    services="train  rail  Sun 12:00:  B 0 > C 24",
    links="A - B  road  480",
    carriage=({"mode": "road", "country": "*", "dispatch_p50_h": 12, "dispatch_p90_h": 48},),
    handling=({"place": "B", "mode": "*", "free_days": 1, "storage_usd_day_40": 14.4},),
)
"""A truck that leaves the door late, so that its day at B before the train is free."""


def test_haulage_starts_when_the_itinerary_says() -> None:
    """Not when the cargo is ready: a truck more than a day later than planned misses the train."""
    found = worlds_of(HAULED, HAULED.plan("A", "C"))
    assert np.array_equal(found.duration_h > 180, found.drawn_h[0] > 12 + 24)


def test_an_early_truck_pays_no_storage() -> None:
    """The plan has that wait for free."""
    found = worlds_of(HAULED, HAULED.plan("A", "C"))
    assert np.all(found.cost_usd[found.duration_h <= 180] == HAULED.plan("A", "C")[0].totals.cost_usd)


BORDERS = World(
    services="""
        one    rail  Mon 12:00 delay_p50_h=12 delay_p90_h=48:  A 0 > (K 6) > (L 8) > B 24
        two    rail  Tue 12:00 delay_p50_h=12 delay_p90_h=48:  A 0 > (K 6) > (L 8) > C 24
        other  rail  Tue 12:00 delay_p50_h=12 delay_p90_h=48:  A 0 > (M 6) > (N 8) > D 24
    """,
    links="""
        K - L  road  100
        X - K  road  100
        L - Y  road  100
        L - Z  road  100
    """,
    border_crossings=(
        {"from": "K", "to": "L", "mode": "rail", "p50_h": 6, "p90_h": 20},
        {"from": "M", "to": "N", "mode": "rail", "p50_h": 6, "p90_h": 20},
        {"from": "K", "to": "L", "p50_h": 6, "p90_h": 20},
    ),
)


def test_trains_through_one_border_are_late_together() -> None:
    """More so than trains through two borders, which have only their mode in common."""
    one, two, other = (worlds_of(BORDERS, BORDERS.plan("A", end)).drawn_h[0] for end in "BCD")
    ranks = np.corrcoef(np.argsort(np.argsort([one, two, other], axis=1), axis=1))
    assert (ranks[0, 1], ranks[0, 2]) == (pytest.approx(0.683, abs=0.02), pytest.approx(0.191, abs=0.02))


def test_trucks_meet_the_same_border_day() -> None:
    """Whatever lies before and behind it."""
    near, far = (worlds_of(BORDERS, BORDERS.plan("X", end)).drawn_h[0] for end in "YZ")
    assert np.array_equal(near, far)


def test_cargo_on_one_train_is_late_by_as_much() -> None:
    """For every itinerary that rides it."""
    world = World(services=f"train  rail  Mon 12:00 {LATE}:  A 0 > B 24", links="B - C  road  100")
    assert np.array_equal(*(worlds_of(world, world.plan("A", end)).drawn_h[0] for end in "BC"))


def test_another_day_s_train_is_late_by_another_hour() -> None:
    """Runs have delays of their own."""
    world = World(services=f"train  rail  Mon|Tue 12:00 {LATE}:  A 0 > B 24")
    monday, tuesday = (worlds_of(world, world.plan("A", "B", ready)).drawn_h[0] for ready in ("Mon 00:00", "Tue 00:00"))
    assert np.corrcoef(monday, tuesday)[0, 1] < 0.3


def test_the_same_seed_gives_the_same_answer() -> None:
    """And another seed another."""
    front = CHAIN.plan("A", "C")
    risks = [assess(CHAIN.planner, front, seed=seed) for seed in (1, 1, 2)]
    assert (risks[0] == risks[1], risks[0] == risks[2]) == (True, False)


TWO_WAYS = World(
    services=f"""
        slow   sea   Mon 12:00:  A 0 > B 72
        quick  rail  Mon 12:00 {LATE}:  A 0 > B 40
    """
)
"""The quick train takes as long as the slow ship if it is late by more than 32 hours."""


def test_an_answer_does_not_depend_on_what_else_is_shown() -> None:
    """Each alone, or both together."""
    front = TWO_WAYS.plan("A", "B")
    together = assess(TWO_WAYS.planner, front, list(front))
    assert together == tuple(assess(TWO_WAYS.planner, front, [one])[0] for one in front)


def test_most_reliable_is_the_least_p90() -> None:
    """The slow ship; the train keeps what it was best at."""
    front = TWO_WAYS.plan("A", "B")
    shown = list(front)
    named = name_most_reliable(shown, assess(TWO_WAYS.planner, front, shown))
    assert [(one.legs[0].service, "most_reliable" in one.labels, "fastest" in one.labels) for one in named] == [
        ("quick", False, True),
        ("slow", True, False),
    ]


def test_nothing_is_named_without_simulation() -> None:
    """No figures, no label."""
    front = TWO_WAYS.plan("A", "B")
    assert name_most_reliable(list(front), ()) == list(front)


def test_an_empty_front_has_no_risk() -> None:
    """There is nothing to be late."""
    assert assess(TWO_WAYS.planner, TWO_WAYS.plan("B", "A")) == ()


@pytest.mark.parametrize("draws", [0, -1, 1_000_001])
def test_worlds_are_counted(draws: int) -> None:
    """At least one, at most a million."""
    with pytest.raises(InputError, match="draws"):
        assess(TWO_WAYS.planner, TWO_WAYS.plan("A", "B"), draws=draws)


def test_an_itinerary_of_another_front_is_refused() -> None:
    """Its edges are not known here."""
    with pytest.raises(KeyError):
        CHAIN.plan("A", "C").steps_of(TWO_WAYS.plan("A", "B")[0])
