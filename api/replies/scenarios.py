"""Scenarios as documents."""

from typing import Any

from api.scenarios.shelf import Head
from corridor import Scenario

Json = dict[str, Any]


def bundled_head(scenario: Scenario) -> Json:
    """Return what a list says of a scenario that comes with the data."""
    head = {"name": scenario.name, "title": scenario.title, "note": scenario.note, "bundled": True}
    return head | {"changes": len(scenario.changes), "created": None, "changed": None}


def kept_head(kept: Head) -> Json:
    """Return what a list says of a caller's own."""
    head = {"name": kept.name, "title": kept.title, "note": kept.note, "bundled": False}
    return head | {"changes": kept.changes, "created": kept.created_at, "changed": kept.changed_at}


def scenario_document(scenario: Scenario, *, bundled: bool) -> Json:
    """Return a scenario with its changes."""
    full = {"note": "", "sources": []} | scenario.to_mapping()
    return {"name": scenario.name, "bundled": bundled} | full
