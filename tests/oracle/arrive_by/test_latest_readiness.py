"""The backward search returns exactly the Pareto set that enumeration finds, on thousands of random networks."""

from dataclasses import dataclass, replace

import pytest

from corridor.search.run import Found
from tests.oracle.arrive_by.deadlines import Deadline, deadlines, find_back, inputs_back, vectors_back
from tests.oracle.brute_force import pareto
from tests.oracle.plain import SUBSETS, Wanted
from tests.oracle.replay import faults

BATCH = 100
NORMAL = [range(first, first + BATCH) for first in range(0, 3_200, BATCH)]
SLOW = [range(first, first + BATCH) for first in range(100_000, 108_000, BATCH)]


@dataclass(frozen=True)
class Outcome:
    """What the search found for a question and a choice of criteria."""

    asked: Deadline
    wanted: Wanted
    order: tuple[int, ...]
    found: Found

    def __str__(self) -> str:
        """Return what it takes to see it again."""
        return f"seed {self.asked.seed}, {self.asked.ask}, wanted {self.wanted}"


@pytest.fixture(
    scope="module",
    params=[*NORMAL, *(pytest.param(seeds, marks=pytest.mark.slow) for seeds in SLOW)],
    ids=lambda seeds: f"{seeds.start}-{seeds.stop - 1}",
)
def outcomes(request: pytest.FixtureRequest) -> list[Outcome]:
    """Return what the search finds for every question of a batch and every choice of criteria."""
    made = []
    for seed in request.param:
        for question in deadlines(seed):
            inputs = inputs_back(question.network, question.ask)
            for wanted, found in zip(SUBSETS, find_back(inputs, question.ask, SUBSETS), strict=True):
                made.append(Outcome(question, wanted, inputs.order, found))
    return made


def test_front_is_the_enumerated_pareto_set(outcomes: list[Outcome]) -> None:
    """The vectors are the enumerated ones, for each of the fifteen choices of criteria, with and without limits."""
    different = [
        str(outcome)
        for outcome in outcomes
        if set(vectors_back(outcome.found, outcome.wanted)) != pareto(outcome.asked.front, outcome.wanted)
    ]
    assert different == []


def test_no_vector_comes_twice(outcomes: list[Outcome]) -> None:
    """One path is returned for each vector."""
    repeated = []
    for outcome in outcomes:
        told = vectors_back(outcome.found, outcome.wanted)
        if len(told) != len(set(told)):
            repeated.append(str(outcome))
    assert repeated == []


def test_every_path_can_be_replayed(outcomes: list[Outcome]) -> None:
    """Walked forward by the rules alone, from its ready-by minute, a path adds up and arrives in time."""
    wrong = []
    for outcome in outcomes:
        for path in outcome.found.paths:
            asked = replace(outcome.asked.ask, ready_min=path.ready_min)
            wrong.extend(f"{outcome}: {fault}" for fault in faults(outcome.asked.network, asked, path, outcome.order))
    assert wrong == []


def test_no_path_is_ready_too_early(outcomes: list[Outcome]) -> None:
    """The earliest minute is a limit."""
    early = [
        str(outcome)
        for outcome in outcomes
        if any(path.ready_min < outcome.asked.ask.ready_min for path in outcome.found.paths)
    ]
    assert early == []


def test_cargo_waits_nowhere_before_its_first_ride(outcomes: list[Outcome]) -> None:
    """Else it could be ready later."""
    waiting = [
        str(outcome)
        for outcome in outcomes
        for path in outcome.found.paths
        if any(step.leave_min > step.ready_min and not step.stored for step in path.steps)
    ]
    assert waiting == []


def test_nothing_is_cut_short(outcomes: list[Outcome]) -> None:
    """No search reports a cut."""
    assert [str(outcome) for outcome in outcomes if outcome.found.cut is not None] == []
