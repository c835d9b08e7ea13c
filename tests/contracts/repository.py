"""Where things are, and their syntax trees."""

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BESIDE_PYTHON = Path(sys.executable).parent
"""Where the tools are installed."""


def modules(*packages: str) -> list[Path]:
    """Return the Python files of packages, in order."""
    return sorted(path for package in packages for path in (ROOT / package).rglob("*.py"))


@cache
def tree_of(path: Path) -> ast.Module:
    """Return the syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path: Path) -> set[str]:
    """Return the names of all modules that a file imports anywhere, type checking included."""
    found: set[str] = set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def run_tool(name: str, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a tool that is installed beside Python on the repository, which configures it."""
    command = [str(BESIDE_PYTHON / name), *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
