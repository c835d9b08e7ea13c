"""Flows that are held up at a border and at a port."""

from pathlib import Path

from corridor.analysis.flows import Flows, assign
from tests.analysis.flows.tiny_flows import DAY, table, tiny_planner

BUSY = table(("port", "west", 400), ("yard", "haven", 1000))
"""More than the rail border (150 a week) and the haven (800) let through."""
QUIET = table(("port", "west", 10))


def busy(folder: Path) -> Flows:
    """Return flows with two bottlenecks."""
    return assign(tiny_planner(folder), BUSY, on=DAY)


def quiet(folder: Path) -> Flows:
    """Return flows with none."""
    return assign(tiny_planner(folder), QUIET, on=DAY)
