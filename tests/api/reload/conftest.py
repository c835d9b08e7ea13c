"""A service whose folder changes under it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from starlette.datastructures import State
from starlette.testclient import TestClient

from api.reload.outcome import Outcome
from tests.api.conftest import served
from tests.tiny import Change, tiny_network


@dataclass(frozen=True)
class Changing:
    """A served folder, and the means to change and reload it."""

    client: TestClient
    folder: Path

    def write(self, **changes: Change) -> None:
        """Write the folder anew, with changes."""
        for path in self.folder.iterdir():
            path.unlink()
        tiny_network(self.folder, **changes)

    def reload(self) -> Outcome:
        """Reload and wait for what becomes of it."""
        assert self.client.portal is not None
        outcome: Outcome = self.client.portal.call(self.state.reloader.reload)
        return outcome

    @property
    def state(self) -> State:
        """What the app holds."""
        state: State = self.client.app.state  # type: ignore[attr-defined]
        return state

    @property
    def version(self) -> str:
        """The network that answers."""
        version: str = self.client.get("/readyz").json()["network_version"]
        return version


@pytest.fixture
def changing(tmp_path: Path) -> Iterator[Changing]:
    """Return a service on a folder of its own."""
    folder = tiny_network(tmp_path / "network")
    with served(network=folder, store=str(tmp_path / "store.db")) as client:
        yield Changing(client, folder)
