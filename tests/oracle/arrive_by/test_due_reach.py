"""From where a node can be reached in time: as enumerated at the source, and as searched from every other node."""

import random
from dataclasses import replace

import pytest

from corridor.search.arrive import mirrored
from corridor.search.due_reach import latest_readiness, reach_back
from corridor.search.limits import Caps
from corridor.search.problem import UNREACHABLE
from tests.oracle.arrays import UNLIMITED, Inputs
from tests.oracle.arrive_by.deadlines import Deadline, deadlines, find_back, inputs_back
from tests.oracle.plain import Ask

BATCH = 50
BATCHES = [range(first, first + BATCH) for first in range(0, 300, BATCH)]


def found_from(inputs: Inputs, ask: Ask, node: int) -> tuple[int, int]:
    """Return the latest readiness and the least mills of the front from one node."""
    (found,) = find_back(inputs, replace(ask, source=node), ((True, True, False, False),))
    if not found.paths:
        return int(UNREACHABLE), int(UNREACHABLE)
    return max(path.ready_min for path in found.paths), min(path.mills for path in found.paths)


def others(asked: Deadline) -> list[int]:
    """Return all nodes but the target."""
    return [node for node in range(asked.network.nodes) if node != asked.ask.target]


@pytest.mark.parametrize("seeds", BATCHES, ids=lambda seeds: f"{seeds.start}-{seeds.stop - 1}")
def test_latest_readiness(seeds: range) -> None:
    """The minute of every node, or none; at the source that of the enumerated front."""
    wrong = []
    for seed in seeds:
        asked = deadlines(seed)[0]
        inputs, ask = inputs_back(asked.network, asked.ask), asked.ask
        turned = mirrored(inputs.graph, inputs.backward)
        minutes = latest_readiness(turned, inputs.timetable, ask.target, ask.ready_min, ask.latest_min)
        if [int(minutes[node]) for node in others(asked)] != [
            found_from(inputs, ask, node)[0] for node in others(asked)
        ]:
            wrong.append(seed)
        if minutes[ask.source] != -min(vector[0] for vector in asked.front):
            wrong.append(seed)
    assert wrong == []


@pytest.mark.parametrize("seeds", BATCHES, ids=lambda seeds: f"{seeds.start}-{seeds.stop - 1}")
def test_within_a_cost(seeds: range) -> None:
    """The latest minute and the least mills of every node, of all journeys that keep both limits."""
    wrong = []
    for seed in seeds:
        asked = deadlines(seed)[0]
        rng = random.Random(f"due reach {seed}")  # noqa: S311
        some = rng.choice(sorted(asked.front))[1]
        max_mills = rng.choice((some, some + 500, UNLIMITED))
        inputs, ask = inputs_back(asked.network, asked.ask), replace(asked.ask, max_mills=max_mills)
        found = reach_back(
            mirrored(inputs.graph, inputs.backward),
            inputs.timetable,
            inputs.storage,
            ask.target,
            ready_min=ask.ready_min,
            latest_min=ask.latest_min,
            max_mills=max_mills,
            caps=Caps(max_labels=200_000),
        )
        told = [(int(found.minutes[node]), int(found.mills[node])) for node in others(asked)]
        if told != [found_from(inputs, ask, node) for node in others(asked)] or found.cut is not None:
            wrong.append(seed)
    assert wrong == []
