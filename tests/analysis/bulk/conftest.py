"""A tiny network and files of shipments on it."""

import csv
from pathlib import Path
from typing import Any

import pytest

from corridor.network.network import Network
from tests.api.asks import soon
from tests.tiny import tiny_network

Rows = list[dict[str, Any]]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the tiny data folder."""
    return tiny_network(tmp_path_factory.mktemp("network"))


@pytest.fixture(scope="session")
def network(folder: Path) -> Network:
    """Return the tiny network."""
    return Network.read(folder)


def shipment(**changes: object) -> dict[str, Any]:
    """Return a row, with changes."""
    return {"origin": "yard", "destination": "west", "depart_after": soon()} | changes


def write_csv(path: Path, rows: Rows) -> Path:
    """Write rows with the columns of all of them."""
    columns = list(dict.fromkeys(name for row in rows for name in row))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows(rows)
    return path


def read_csv(path: Path) -> list[dict[str, str]]:
    """Return the rows of a file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
