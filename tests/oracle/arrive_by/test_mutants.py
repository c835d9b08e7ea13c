"""The oracle finds out every broken rule of the backward search, and does not cry out at changes that break none."""

from functools import cache

import pytest

from tests.oracle.arrive_by.deadlines import Deadline, deadlines, find_back, inputs_back, vectors_back
from tests.oracle.arrive_by.mutants import HARMLESS, MUTANTS, Mutant
from tests.oracle.brute_force import pareto
from tests.oracle.plain import ALL, Wanted

NETWORKS = 3_200
"""Each mutant must be found out within so many networks, those of the normal run."""

HARMLESS_NETWORKS = 100

CHOICES: tuple[Wanted, ...] = (ALL, (True, False, False, False))


@cache
def asked(seed: int) -> tuple[Deadline, Deadline]:
    """Return the two questions of a seed, drawn once."""
    return deadlines(seed)


def agrees(mutant: Mutant, question: Deadline) -> bool:
    """Return whether a broken search answers a question as the oracle does."""
    inputs = mutant.alter(inputs_back(question.network, question.ask))
    for wanted, found in zip(CHOICES, find_back(inputs, question.ask, CHOICES), strict=True):
        if set(vectors_back(found, wanted)) != pareto(question.front, wanted):
            return False
    return True


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.breaks)
def test_broken_rule_is_found_out(mutant: Mutant) -> None:
    """A search with one rule broken disagrees with the oracle on one of the networks."""
    with mutant.applied():
        assert not all(agrees(mutant, question) for seed in range(NETWORKS) for question in asked(seed))


@pytest.mark.parametrize("mutant", HARMLESS, ids=lambda mutant: mutant.breaks)
def test_harmless_change_is_not_found_out(mutant: Mutant) -> None:
    """A search that only prunes less, or is only run as plain Python, agrees with the oracle."""
    with mutant.applied():
        assert all(agrees(mutant, question) for seed in range(HARMLESS_NETWORKS) for question in asked(seed))
