"""No code asks for a mode by name: a mode is a row."""

import ast
import csv
from collections.abc import Iterator

import pytest

from tests.contracts.repository import ROOT, modules, tree_of

CODE = [path for path in modules("corridor", "api") if "build" not in path.parts]
"""All but the derivation of links, which routes each infrastructure in its own way."""


def names_of_modes() -> set[str]:
    """Return the ids of modes and what they run on."""
    with (ROOT / "network_data" / "modes.csv").open(encoding="utf-8") as file:
        return {name for row in csv.DictReader(file) for name in (row["id"], row["runs_on"])}


def compared(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield the strings that are compared, matched or looked for, with their lines."""
    for node in ast.walk(tree):
        sides: list[ast.expr] = []
        if isinstance(node, ast.Compare):
            sides = [node.left, *node.comparators]
        elif isinstance(node, ast.MatchValue):
            sides = [node.value]
        for side in sides:
            for inner in ast.walk(side):
                if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
                    yield inner.lineno, inner.value


def test_there_are_modes_to_look_for() -> None:
    """Else the test below would tell nothing."""
    assert {"sea", "rail", "road", "ferry", "wagon", "barge"} <= names_of_modes()


@pytest.mark.parametrize(
    "code", ['mode == "rail"', 'mode in ("sea", "ferry")', 'match mode:\n case "road": pass', '"rail" != mode.id']
)
def test_comparisons_are_found(code: str) -> None:
    """In all ways of writing them."""
    assert {text for _, text in compared(ast.parse(code))} & names_of_modes()


def test_no_mode_is_asked_for_by_name() -> None:
    """Neither modes nor what they run on are compared with text."""
    modes = names_of_modes()
    found = [
        f"{path.relative_to(ROOT)}:{line}: {text}"
        for path in CODE
        for line, text in compared(tree_of(path))
        if text in modes
    ]
    assert found == []
