"""When each leg of a path is taken."""

import pytest

from corridor.results.stage import Stage, stages_of
from tests.results.bundled import QUESTIONS, front


def stages(question: str) -> list[list[Stage]]:
    """Return the stages of each path of a front."""
    found = front(question)
    own = found.assembler
    return [stages_of(path, own._context.edges, own._legs, own._prices) for path in found.paths]


@pytest.mark.parametrize("question", QUESTIONS[::4])
def test_every_step_is_in_one_stage(question: str) -> None:
    """In the order of travel."""
    for path, own in zip(front(question).paths, stages(question), strict=True):
        assert tuple(step for stage in own for step in stage.steps) == path.steps


@pytest.mark.parametrize("question", QUESTIONS[::4])
def test_instants_follow_each_other(question: str) -> None:
    """In the yard, cut-off, departure, arrival, unloaded."""
    for stage in (stage for own in stages(question) for stage in own):
        instants = list(stage[2:])
        assert instants == sorted(instants)
