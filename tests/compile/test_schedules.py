"""Which runs are late or cancelled is what one finds by following each run."""

import random
from dataclasses import dataclass

import pytest

from corridor.compile.course import Passing
from corridor.compile.schedules import Schedule
from corridor.model.change import Close, Delay, Window
from corridor.units import MINUTES_PER_HOUR, minutes_from_hours
from tests.acceptance.timetable import World
from tests.changed import changed

HOURS = (1, 2, 3, 5, 8)
START = 29_672_640
"""A minute of June 2026."""


@dataclass
class Follower:
    """Follows one run from passing to passing, minute by minute, by the words of decision 0010."""

    course: tuple[Passing, ...]
    delays: list[Delay]
    closures: list[Close]

    def follow(self, start: int) -> list[int] | None:
        """Return the minutes, after the run's start, of its arrivals at its calls; None if it is cancelled."""
        late, inside = 0, [False] * len(self.delays)
        arrivals: dict[int, int] = {}
        ridden: tuple[Passing, int] | None = None
        for passing in self.course:
            for i, delay in enumerate(self.delays if passing.places else ()):
                here = not set(passing.places).isdisjoint(delay.places)
                if here and not inside[i] and _holds(delay.window, start + passing.from_min + late):
                    late += minutes_from_hours(delay.hours)
                inside[i] = here
            came = start + passing.from_min + late
            if passing.link is not None:
                ridden = passing, came
                continue
            arrivals.setdefault(passing.call, came)
            if ridden and self._met(*ridden, came - 1):
                return None
            if self._met(passing, came, start + passing.until_min + late):
                return None
        return [arrivals[number] - start for number in sorted(arrivals)]

    def _met(self, passing: Passing, first: int, last: int) -> bool:
        return any(
            (passing.link in one.links or not set(passing.places).isdisjoint(one.places))
            and any(_holds(one.window, minute) for minute in range(first, max(first, last) + 1))
            for one in self.closures
        )


def _holds(window: Window, minute: int) -> bool:
    return (window.from_min is None or window.from_min <= minute) and (
        window.until_min is None or minute < window.until_min
    )


def world(rng: random.Random) -> World:
    """Return a service over some calls and junctions, a link of which goes through a strait."""
    hours, clock = [], 0
    for name in "ABCD":
        stay = rng.choice((0, 0, 2))
        hours.append(f"{name} {clock}-{clock + stay}" if stay and name not in "AD" else f"{name} {clock}")
        clock += stay + rng.choice(HOURS)
    links = "A > X rail 100\nX > B rail 200\nB > C rail 100 passages=S\nC > D rail 300"
    return World(services=f"s  rail  Mon|Thu 12:00:  {' > '.join(hours)}", links=links, places={"S": {}})


def window(rng: random.Random) -> str:
    """Return a random window as lines of YAML."""
    first = START + rng.randrange(0, 30 * MINUTES_PER_HOUR, 30)
    ends = {"from": first, "until": first + rng.choice((1, 30, 60, 300, 900))}
    given = [key for key in ends if rng.random() < 0.9]
    return "".join(f"\n  {key}: {_text(ends[key])}" for key in given)


def _text(minute: int) -> str:
    from corridor.clock import local  # noqa: PLC0415

    return local(minute, "UTC").isoformat()


@pytest.mark.parametrize("seed", range(150))
def test_every_run_has_the_hours_that_one_finds_by_following_it(seed: int) -> None:
    """At every start of two days: cancelled, or at its calls at those minutes."""
    rng = random.Random(seed)  # noqa: S311
    base = world(rng)
    changes = [
        f"- delay: {{places: [{', '.join(rng.sample('ABCDXS', rng.randint(1, 3)))}]}}\n"
        f"  hours: {rng.choice(HOURS)}{window(rng)}"
        for _ in range(rng.randint(0, 3))
    ] + [
        f"- close: {{{rng.choice(('places: [B]', 'places: [X]', 'places: [S]', 'links: [rail-C-D]'))}}}{window(rng)}"
        for _ in range(rng.randint(0 if seed % 2 else 1, 2))
    ]
    if not changes:
        changes = ["- carbon_price_usd_t: 1"]
    planner = base.planner.apply(changed("\n".join(changes)))
    disruptions = planner.network.disruptions
    follower = Follower(
        course=planner.compiled.courses.of(planner.network.services["s"]),
        delays=[one for one in disruptions if isinstance(one, Delay)],
        closures=[one for one in disruptions if isinstance(one, Close)],
    )
    wrong = []
    for start in range(START - 600, START + 30 * MINUTES_PER_HOUR, 15):
        kept = [schedule for schedule in planner.compiled.schedules if schedule.keeps(start)]
        found = _arrivals(kept[0]) if len(kept) == 1 else None
        if len(kept) > 1 or found != follower.follow(start):
            wrong.append(start)
    assert wrong == []


def _arrivals(schedule: Schedule) -> list[int]:
    return [minutes_from_hours(call.arrive_h) for call in schedule.calls]


def test_a_closure_for_good_leaves_no_run() -> None:
    """Not even at the far end of time."""
    world = World(services="s  rail  Mon 08:00:  A 0 > B 24 > C 48")
    closed = world.planner.apply(changed("- close: {places: [B]}"))
    assert [schedule.spans for schedule in closed.compiled.schedules] == [()]
