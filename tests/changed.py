"""Scenarios from the text of their changes."""

from textwrap import dedent

from corridor import Scenario


def changed(changes: str, name: str = "test", sources: tuple[str, ...] = ()) -> Scenario:
    """Return a scenario with these changes, a YAML list."""
    return Scenario.parse(f"title: Test\nsources: [{', '.join(sources)}]\nchanges:\n{dedent(changes)}", name=name)
