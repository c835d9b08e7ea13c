"""With places to pass, the front is the Pareto set of those enumerated journeys that pass them in order."""

import pytest

from tests.oracle.arrays import inputs_of
from tests.oracle.brute_force import pareto, within
from tests.oracle.passing import Passing, is_subsequence, passing
from tests.oracle.plain import ALL, SUBSETS, Wanted
from tests.oracle.replay import faults

BATCH = 50
NORMAL = [range(first, first + BATCH) for first in range(0, 300, BATCH)]
SLOW = [range(first, first + BATCH) for first in range(200_000, 202_000, BATCH)]


@pytest.fixture(
    scope="module",
    params=[*NORMAL, *(pytest.param(seeds, marks=pytest.mark.slow) for seeds in SLOW)],
    ids=lambda seeds: f"{seeds.start}-{seeds.stop - 1}",
)
def questions(request: pytest.FixtureRequest) -> list[Passing]:
    """Return the questions of a batch."""
    return [passing(seed) for seed in request.param]


def told(question: Passing, wanted: Wanted) -> set[tuple[int, ...]]:
    """Return the wanted parts of what the search finds."""
    vectors = {(path.arrival_min, path.mills, path.boardings, path.grams) for path in question.found(wanted)}
    return {tuple(part for part, counts in zip(vector, wanted, strict=True) if counts) for vector in vectors}


def test_front_is_that_of_the_journeys_that_pass(questions: list[Passing]) -> None:
    """For each of the fifteen choices of criteria."""
    different = [
        f"seed {question.seed}, via {question.via}, wanted {wanted}"
        for question in questions
        for wanted in SUBSETS
        if told(question, wanted) != pareto(within(question.vectors, question.ask), wanted)
    ]
    assert different == []


def test_every_path_passes_in_order(questions: list[Passing]) -> None:
    """Walked along the edges of the network without stages, and by its rules."""
    wrong = []
    for question in questions:
        order = inputs_of(question.network, question.ask).order
        for path in question.found(ALL):
            places = tuple(place for step in path.steps for place in question.passed[order[step.edge]])
            wrong.extend(faults(question.network, question.ask, path, order))
            if not is_subsequence(question.via, places):
                wrong.append(f"seed {question.seed}: {places} does not pass {question.via}")
    assert wrong == []


def test_passing_makes_a_difference(questions: list[Passing]) -> None:
    """On many networks the front is another one than without places to pass: else the tests above tell little."""
    changed = [
        question for question in questions if pareto(question.vectors, ALL) != pareto(listed_anyhow(question), ALL)
    ]
    assert len(changed) > len(questions) // 4


def listed_anyhow(question: Passing) -> set[tuple[int, int, int, int]]:
    """Return the vectors of the front without places to pass."""
    free = Passing(
        seed=question.seed,
        network=question.network,
        ask=question.ask,
        passed=question.passed,
        via=(),
        vectors=question.vectors,
    )
    return {(path.arrival_min, path.mills, path.boardings, path.grams) for path in free.found(ALL)}
