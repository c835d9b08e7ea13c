"""The oracle for deadlines agrees with the oracle for forward questions, asked at each ready-by minute."""

from dataclasses import replace

import pytest

from tests.oracle.arrive_by.deadlines import Deadline, deadlines
from tests.oracle.brute_force import reached, within
from tests.oracle.plain import Vector

NETWORKS = range(150)


def forward(question: Deadline, ready_min: int) -> set[Vector]:
    """Return everything that cargo ready at a minute can do, by the forward oracle."""
    ask = replace(question.ask, ready_min=ready_min)
    return within(reached(question.network, ask, 200_000).get(ask.target, ()), ask)


@pytest.mark.parametrize("limited", [False, True])
def test_cargo_ready_then_can_do_it_and_ready_a_minute_later_cannot(limited: bool) -> None:  # noqa: FBT001
    """Each answer is among the forward journeys from its minute, and no forward journey from the next is as good."""
    wrong = []
    for seed in NETWORKS:
        question = deadlines(seed)[limited]
        for negative, *cost in question.front:
            ready = -negative
            then = {tuple(vector[1:]) for vector in forward(question, ready)}
            later = [vector[1:] for vector in forward(question, ready + 1)]
            if tuple(cost) not in then or any(all(a <= b for a, b in zip(v, cost, strict=True)) for v in later):
                wrong.append((seed, ready, cost))
    assert wrong == []
