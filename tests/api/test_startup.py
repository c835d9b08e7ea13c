"""A service that cannot start."""

from pathlib import Path

import pytest
from starlette.types import Message

from api.app import create_app
from api.settings import Settings
from corridor.errors import DataError
from tests.tiny import swap, tiny_network


@pytest.mark.anyio
async def test_a_refused_network_is_told_in_words(tmp_path: Path) -> None:
    """File, line and column, and no traceback."""
    folder = tiny_network(tmp_path, rates=swap(("3100", "free")))
    said: list[Message] = []

    async def receive() -> Message:
        return {"type": "lifespan.startup"}

    async def send(message: Message) -> None:
        said.append(message)

    with pytest.raises(DataError):
        await create_app(Settings(network=folder))({"type": "lifespan", "state": {}}, receive, send)
    message = said[0]["message"]
    assert (said[0]["type"], "rates.csv" in message, "Traceback" in message) == (
        "lifespan.startup.failed",
        True,
        False,
    )
