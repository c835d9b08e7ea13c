"""Two workers on a folder that may change, and what they must answer from each edition of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.api.asks import soon, tiny_ask
from tests.api.conftest import served
from tests.api.faults.serving import Answer, Serving, serving
from tests.tiny import swap, tiny_network

ASKS: list[dict[str, object]] = [
    tiny_ask(origin=origin, destination=destination, depart_after=soon(days), draws=50, limit=limit)
    for days in (7, 30, 60)
    for origin, destination in (("yard", "west"), ("west", "yard"), ("port", "haven"))
    for limit in (1, 2, 3)
]
CHEAPER = {"rates": swap(("3100", "2100"))}
WORKERS = 2


@pytest.fixture(scope="session")
def dear(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an edition of the tiny network."""
    return tiny_network(tmp_path_factory.mktemp("dear"))


@pytest.fixture(scope="session")
def cheap(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return another edition."""
    return tiny_network(tmp_path_factory.mktemp("cheap"), **CHEAPER)


@pytest.fixture(scope="session")
def expected(dear: Path, cheap: Path) -> dict[str, list[Answer]]:
    """Return the right answers, by edition, from services that nothing disturbs."""
    found: dict[str, list[Answer]] = {}
    for folder in (dear, cheap):
        with served(network=folder) as client:
            answers = [_answer(client, asked) for asked in ASKS]
        found[answers[0].version] = answers
    return found


def _answer(client: TestClient, asked: dict[str, object]) -> Answer:
    return Answer.of(200, client.post("/v1/routes", json=asked).json())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder that may change."""
    return tiny_network(tmp_path / "network")


@pytest.fixture
def pair(folder: Path) -> Iterator[Serving]:
    """Serve the folder with two workers."""
    with serving(folder, WORKERS) as found:
        yield found
