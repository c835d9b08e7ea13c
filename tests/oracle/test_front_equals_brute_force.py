"""The search returns exactly the Pareto set that enumeration finds, on thousands of random networks.

The Pareto set over some of the criteria is taken from that over all four: whatever is dominated in the
four is no better in any choice of them (``test_brute_force.py`` holds this against the definition).
"""

from dataclasses import dataclass

import pytest

from corridor.search.run import Found
from tests.oracle.arrays import find, inputs_of, question_of, vectors
from tests.oracle.brute_force import pareto
from tests.oracle.plain import SUBSETS, Wanted
from tests.oracle.questions import Asked, asked
from tests.oracle.replay import faults

BATCH = 100
NORMAL = [range(first, first + BATCH) for first in range(0, 2_400, BATCH)]
SLOW = [range(first, first + BATCH) for first in range(100_000, 112_000, BATCH)]


@dataclass(frozen=True)
class Outcome:
    """What the search found for a question and a choice of criteria."""

    asked: Asked
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
        for question in asked(seed):
            inputs = inputs_of(question.network, question.ask)
            for wanted in SUBSETS:
                found = find(inputs, question_of(question.ask, wanted), wanted)
                made.append(Outcome(question, wanted, inputs.order, found))
    return made


def test_front_is_the_enumerated_pareto_set(outcomes: list[Outcome]) -> None:
    """The vectors are the enumerated ones, for each of the fifteen choices of criteria, with and without limits."""
    different = [
        str(outcome)
        for outcome in outcomes
        if set(vectors(outcome.found, outcome.wanted)) != pareto(outcome.asked.front, outcome.wanted)
    ]
    assert different == []


def test_no_vector_comes_twice(outcomes: list[Outcome]) -> None:
    """One path is returned for each vector."""
    repeated = []
    for outcome in outcomes:
        told = vectors(outcome.found, outcome.wanted)
        if len(told) != len(set(told)):
            repeated.append(str(outcome))
    assert repeated == []


def test_every_path_can_be_replayed(outcomes: list[Outcome]) -> None:
    """Waits, storage, minutes and prices of every path, walked by the rules alone, add up to what it tells."""
    wrong = [
        f"{outcome}: {fault}"
        for outcome in outcomes
        for path in outcome.found.paths
        for fault in faults(outcome.asked.network, outcome.asked.ask, path, outcome.order)
    ]
    assert wrong == []


def test_nothing_is_cut_short(outcomes: list[Outcome]) -> None:
    """No search reports a cut."""
    assert [str(outcome) for outcome in outcomes if outcome.found.cut is not None] == []
