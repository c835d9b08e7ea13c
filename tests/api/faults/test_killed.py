"""``kill -9`` of a worker while callers ask."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.api.faults.conftest import ASKS, WORKERS
from tests.api.faults.serving import Answer, Load, Serving, serving

KILLS = 3


@pytest.fixture(scope="module")
def killed(dear: Path) -> Iterator[tuple[Load, Serving]]:
    """Return what callers saw while workers were killed one after the other, and the service after that."""
    with serving(dear, WORKERS) as pair:
        with Load(pair, ASKS) as load:
            load.after(100)
            for _ in range(KILLS):
                pids = pair.pids()
                victim = min(pids)
                os.kill(victim, signal.SIGKILL)
                load.after(50)
                pair.until(lambda victim=victim: len(pair.pids() - {victim}) == WORKERS)
            load.after(100)
        yield load, pair


def test_others_keep_answering(killed: tuple[Load, Serving]) -> None:
    """Only connections that were open on a killed worker break: one per caller and kill at most."""
    load, _ = killed
    assert set(load.statuses) <= {0, 200}
    assert load.statuses[0] <= KILLS * load.callers
    assert load.statuses[200] > 100


def test_no_answer_is_wrong(killed: tuple[Load, Serving], expected: dict[str, list[Answer]]) -> None:
    """Every answer is the one that an undisturbed service gives."""
    load, _ = killed
    assert not load.wrong(expected)


def test_the_dead_are_replaced(killed: tuple[Load, Serving]) -> None:
    """As many workers answer as before."""
    _, pair = killed
    assert len(pair.pids()) == WORKERS


def test_figures_of_the_dead_stay(killed: tuple[Load, Serving]) -> None:
    """Counters never fall: those of killed workers are added up with the others'; who was inside them is not."""
    load, pair = killed
    figures = dict(line.rsplit(" ", 1) for line in pair.ask("GET", "/metrics")[1].splitlines() if line[0] != "#")
    answers = sum(float(value) for name, value in figures.items() if name.startswith("corridor_answers_total"))
    assert answers >= load.statuses[200]
    assert float(figures["corridor_requests_inside"]) == 0


def test_a_replacement_reads_the_good_network(pair: Serving, folder: Path) -> None:
    """A worker that starts while the folder is spoilt answers from the last network that was taken."""
    before = pair.ready()["network_version"]
    (folder / "places.csv").write_text("id,name")
    victim = min(pair.pids())
    os.kill(victim, signal.SIGKILL)
    pair.until(lambda: len(pair.pids() - {victim}) == WORKERS)
    assert {worker["network_version"] for worker in pair.ready()["workers"]} == {before}
