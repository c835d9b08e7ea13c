"""All commands together."""

from api.commands.keys import keys
from corridor.cli.main import app, main

app.add_typer(keys, name="keys")

__all__ = ["main"]
