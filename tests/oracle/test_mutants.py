"""The oracle finds out every broken rule, and does not cry out at changes that break none."""

import pytest

from tests.oracle import gap_mutants, mutants
from tests.oracle.arrays import find, inputs_of, question_of, vectors
from tests.oracle.brute_force import pareto
from tests.oracle.mutant import Mutant
from tests.oracle.plain import ALL, Wanted
from tests.oracle.questions import Asked, asked

NETWORKS = 2_400
"""Each mutant must be found out within so many networks, those of the normal run."""

HARMLESS_NETWORKS = 150

CHOICES: tuple[Wanted, ...] = (ALL, (True, False, False, False))


def agrees(mutant: Mutant, question: Asked) -> bool:
    """Return whether a broken search answers a question as the oracle does."""
    inputs = inputs_of(question.network, question.ask)
    for wanted in CHOICES:
        found = find(*mutant.altered(inputs, question_of(question.ask, wanted)), wanted)
        if set(vectors(found, wanted)) != pareto(question.front, wanted):
            return False
    return True


@pytest.mark.parametrize("mutant", mutants.MUTANTS + gap_mutants.MUTANTS, ids=lambda mutant: mutant.breaks)
def test_broken_rule_is_found_out(mutant: Mutant) -> None:
    """A search with one rule broken disagrees with the oracle on one of the networks."""
    with mutant.applied():
        assert not all(agrees(mutant, question) for seed in range(NETWORKS) for question in asked(seed))


@pytest.mark.parametrize("mutant", mutants.HARMLESS + gap_mutants.HARMLESS, ids=lambda mutant: mutant.breaks)
def test_harmless_change_is_not_found_out(mutant: Mutant) -> None:
    """A search that only prunes less, or is only run as plain Python, agrees with the oracle."""
    with mutant.applied():
        assert all(agrees(mutant, question) for seed in range(HARMLESS_NETWORKS) for question in asked(seed))
