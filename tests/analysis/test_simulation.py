"""The compiled simulation, beside one in plain Python that goes world by world."""

import numpy as np
import pytest

from corridor import Planner
from corridor.analysis.chance import key_of, normals
from corridor.analysis.hazards import book_of
from corridor.analysis.script import LEGS, Script, Writer
from corridor.analysis.simulation import Outcome, travel
from corridor.results.front import Front
from tests.acceptance.timetable import World, instant
from tests.analysis.one_world import OneWorld, live
from tests.changed import changed

DRAWS = 300
SALT = np.uint64(key_of("seed", 1))

LATE = "delay_p50_h=24 delay_p90_h=72"
WORLD = World(
    services=f"""
        train  rail  Mon|Tue|Fri 12:00 {LATE}:  A 0 > (K 6) > (L 8) > B 24
        ship   sea   Tue 18:00 valid_to=2026-06-20 delay_p50_h=0 delay_p90_h=24:  B 0 > C 48
        feeder sea   Fri|Sat|Sun 06:00 {LATE}:  C 0 > D 30
    """,
    links="D - M road 300\nM - N road 300\nY - A road 480",
    border_crossings=(
        {"from": "K", "to": "L", "mode": "rail", "p50_h": 6, "p90_h": 20},
        {"from": "M", "to": "N", "p50_h": 6, "p90_h": 20},
    ),
    carriage=({"mode": "road", "country": "*", "dispatch_p50_h": 12, "dispatch_p90_h": 48},),
    handling=({"place": "*", "mode": "*", "free_days": 2, "storage_usd_day_40": 14.4},),
)
"""A truck to a train to a ship, whose season ends, to a feeder, to a truck across a border."""

CLOSED = changed(f"- close: {{links: [road-M-N]}}\n  from: {instant('Mon 01:00')}\n  until: 2026-06-16")


def both(planner: Planner, front: Front) -> tuple[Script, Outcome, list[OneWorld]]:
    """Return the script of a front's first itinerary, and its worlds either way."""
    query = front.query
    writer = Writer(book_of(planner), planner.prices(query.cargo, query.quoted), planner.departures(*query.window))
    writer.add(front[0], front.steps_of(front[0]))
    script = writer.script()
    outcome = Outcome.blank(int(script.routes[0, LEGS]), DRAWS)
    travel(script, 0, normals(script.factors ^ SALT, DRAWS), SALT, outcome)
    return script, outcome, [live(script, 0, world, DRAWS, SALT) for world in range(DRAWS)]


@pytest.fixture(scope="module", params=["open", "closed"])
def found(request: pytest.FixtureRequest) -> tuple[Script, Outcome, list[OneWorld]]:
    """From door to door, with and without a closure on the way."""
    planner = WORLD.planner if request.param == "open" else WORLD.planner.apply(CLOSED)
    return both(planner, planner.plan("Y", "N", depart_after=instant("Mon 00:00")))


def test_some_worlds_are_stranded_and_some_miss_runs(found: tuple[Script, Outcome, list[OneWorld]]) -> None:
    """Else there is little to be compared."""
    _, outcome, _ = found
    assert 0 < np.isinf(outcome.duration_h).mean() < 0.5 < outcome.missed.any(axis=0).mean()


def test_hours_and_costs_are_those_of_plain_python(found: tuple[Script, Outcome, list[OneWorld]]) -> None:
    """World by world."""
    script, outcome, plain = found
    assert outcome.duration_h == pytest.approx([(one.now - script.routes[0, 0]) / 60 for one in plain])
    assert outcome.cost_usd == pytest.approx([script.freight[0] + one.mills / 100_000 for one in plain])


def test_legs_are_those_of_plain_python(found: tuple[Script, Outcome, list[OneWorld]]) -> None:
    """What was drawn for them, what they caused in worlds that arrive, and which planned runs were missed."""
    _, outcome, plain = found
    legs = range(outcome.missed.shape[0])
    assert outcome.drawn_h == pytest.approx(np.array([[one.drawn.get(leg, 0) / 60 for one in plain] for leg in legs]))
    caused = np.array([[one.caused.get(leg, 0) / 60 for one in plain] for leg in legs])
    there = np.isfinite(outcome.duration_h)
    assert outcome.caused_h[:, there] == pytest.approx(caused[:, there], abs=1e-6)
    assert outcome.missed.tolist() == [[leg in one.missed for one in plain] for leg in legs]
