"""Flows on the tiny network."""

from pathlib import Path

import pandas as pd

from corridor.network.network import Network
from corridor.planner import Planner
from tests.tiny import Change, tiny_network

DAY = "2026-12-01"


def tiny_planner(folder: Path, **changes: Change) -> Planner:
    """Return a planner on the tiny folder with changes."""
    return Planner(Network.read(tiny_network(folder / "tiny", **changes)))


def table(*rows: tuple[str, str, float]) -> pd.DataFrame:
    """Return a demand for general cargo: from, to and TEU a *week*."""
    return pd.DataFrame([{"from": a, "to": b, "commodity": "general", "teu": 52 * teu} for a, b, teu in rows])
