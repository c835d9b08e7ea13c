"""When each leg of a path is taken."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from corridor.compile.edges import Edge
from corridor.compile.prices import Prices
from corridor.results.leg_book import LegBook, LegFacts
from corridor.search.path import Path, Step

_BOARDS = frozenset({"ride", "load", "collect", "set_out", "deliver", "direct"})


class Stage(NamedTuple):
    """The steps of one leg with its instants: in the yard, at the cut-off, vehicle leaves, arrives, unloaded."""

    facts: LegFacts
    steps: tuple[Step, ...]
    ready_min: int
    cut_off_min: int
    leave_min: int
    arrive_min: int
    done_min: int

    @property
    def taken(self) -> tuple[tuple[Edge, Step], ...]:
        """Its edges, each with when it is taken."""
        return tuple(zip(self.facts.edges, self.steps, strict=True))


def stages_of(path: Path, edges: Sequence[Edge], legs: LegBook, prices: Prices) -> list[Stage]:
    """Return the legs of a path with their instants."""
    steps = path.steps
    begins = [i for i, step in enumerate(steps) if edges[step.edge].kind in _BOARDS]
    parts = pairwise([*begins, len(steps)])
    stages = [_stage(legs, sequence, steps[begin:end]) for sequence, (begin, end) in enumerate(parts, 1)]
    return _leave_the_door_late(stages, prices)


def _stage(legs: LegBook, sequence: int, steps: tuple[Step, ...]) -> Stage:
    start, end = steps[0], steps[-1]
    facts = legs.of(sequence, tuple([step.edge for step in steps]))
    after = facts.leaves_after_min
    leave_min = start.done_min if after is None else start.leave_min + after
    arrive_min = end.done_min - facts.unloading_min
    return Stage(facts, steps, start.ready_min, start.leave_min, leave_min, arrive_min, end.done_min)


def _leave_the_door_late(stages: list[Stage], prices: Prices) -> list[Stage]:
    """Let haulage before the first ride start later, just enough that the yard stays free of charge."""
    if stages[0].facts.service:
        return stages
    first_ride = next((i for i, stage in enumerate(stages) if stage.facts.service), 0)
    if first_ride == 0 or any(stage.facts.held for stage in stages[:first_ride]):
        return stages  # it has none, or a later start might meet a closure
    ride = stages[first_ride]
    tariff = prices.yards.get(ride.facts.edges[0].places[0])
    free = tariff.free_min if tariff and tariff.mills_per_min else ride.cut_off_min
    delay = max(0, ride.cut_off_min - ride.ready_min - free)
    moved = [_shift(stage, delay) for stage in stages[:first_ride]]
    return [*moved, ride._replace(ready_min=ride.ready_min + delay), *stages[first_ride + 1 :]]


def _shift(stage: Stage, minutes: int) -> Stage:
    return Stage(stage.facts, stage.steps, *(instant + minutes for instant in stage[2:]))
