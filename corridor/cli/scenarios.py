"""``corridor scenarios``."""

import typer

from corridor.network.scenario import Scenario


def scenarios() -> None:
    """List the bundled scenarios: their ids and titles."""
    names = Scenario.bundled()
    width = max((len(name) for name in names), default=0)
    for name in names:
        typer.echo(f"{name:<{width}}  {Scenario.read(name).title}")
