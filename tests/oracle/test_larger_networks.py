"""The search on networks of hundreds of labels, held against the second oracle."""

import random
from dataclasses import dataclass, replace

import pytest

from tests.oracle.arrays import find, inputs_of, question_of, vectors
from tests.oracle.brute_force import pareto
from tests.oracle.plain import ALL, SUBSETS, Ask, PlainNetwork
from tests.oracle.questions import asked
from tests.oracle.random_networks import draw
from tests.oracle.same_minute import reached_best
from tests.oracle.shapes import LARGER, Shape

NORMAL = [(LARGER[0], range(100)), (LARGER[1], range(16))]
SLOW = [(LARGER[0], range(1_000, 3_000)), (LARGER[1], range(1_000, 1_300))]


@dataclass(frozen=True)
class Larger:
    """A network, a question and what the second oracle finds."""

    seed: int
    network: PlainNetwork
    ask: Ask
    front: set[tuple[int, ...]]


def larger(seed: int, shape: Shape) -> Larger:
    """Return a network of a shape on which every edge takes a minute at the least."""
    network, ask = draw(random.Random(seed), shape)  # noqa: S311
    slower = replace(network, edges=tuple(replace(edge, minutes=max(1, edge.minutes)) for edge in network.edges))
    return Larger(seed, slower, ask, pareto(reached_best(slower, ask), ALL))


def test_the_two_oracles_agree() -> None:
    """On networks small enough for both."""
    for seed in range(200):
        free, _ = asked(seed)
        edges = free.network.edges
        if all(edge.minutes > 0 for edge in edges):
            assert pareto(reached_best(free.network, free.ask), ALL) == free.front


@pytest.mark.parametrize(
    ("shape", "seeds"),
    [*NORMAL, *(pytest.param(shape, seeds, marks=pytest.mark.slow) for shape, seeds in SLOW)],
    ids=["normal-0", "normal-1", "slow-0", "slow-1"],
)
def test_front_is_that_of_the_second_oracle(shape: Shape, seeds: range) -> None:
    """For each of the fifteen choices of criteria."""
    different = []
    for seed in seeds:
        case = larger(seed, shape)
        inputs = inputs_of(case.network, case.ask)
        for wanted in SUBSETS:
            found = find(inputs, question_of(case.ask, wanted), wanted)
            if set(vectors(found, wanted)) != pareto(case.front, wanted):
                different.append((seed, wanted))
    assert different == []
