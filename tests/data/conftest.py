"""The bundled data, read once."""

from pathlib import Path

import pytest

from corridor.network.bundled import bundled_folder
from corridor.network.checks.rows import Rows
from corridor.network.network import Network
from corridor.tables.reader import read_tables


@pytest.fixture(scope="session")
def folder() -> Path:
    return bundled_folder()


@pytest.fixture(scope="session")
def rows(folder: Path) -> Rows:
    return Rows(folder, read_tables(folder))


@pytest.fixture(scope="session")
def network(folder: Path) -> Network:
    return Network.read(folder)
