"""Linter, formatter, type checker and import contracts, as the repository configures them."""

import re

import pytest

from tests.contracts.repository import run_tool


@pytest.mark.parametrize(
    "words", [("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",), ("lint-imports",)], ids=" ".join
)
def test_the_tool_has_nothing_to_say(words: tuple[str, ...]) -> None:
    """Exit code 0, else its output is shown."""
    done = run_tool(*words)
    assert done.returncode == 0, done.stdout + done.stderr


def test_all_import_contracts_are_looked_at() -> None:
    """Layers, the search that knows only arrays, and the library without a web server."""
    report = run_tool("lint-imports").stdout
    names = ("Imports only go down", "The search knows only arrays", "The library runs without a web server")
    assert all(re.search(rf"{name} KEPT", report) for name in names), report
