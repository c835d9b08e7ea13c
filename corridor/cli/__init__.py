"""The command line."""

from corridor.cli.main import main

__all__ = ["main"]
