"""The shape of the code: small files, and imports where they belong."""

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import corridor
from tests.contracts.repository import ROOT, imported, modules

ALL = modules("corridor", "api", "tests")
SEARCH_MAY_IMPORT = {"numpy", "numpy.typing", "numba", "threading", "dataclasses", "time", "typing", "collections.abc"}


def named(paths: Iterable[Path]) -> list[str]:
    """Return paths inside the repository as text."""
    return [str(path.relative_to(ROOT)) for path in paths]


def test_files_are_small() -> None:
    """Less than 300 lines each."""
    assert named(path for path in ALL if len(path.read_text(encoding="utf-8").splitlines()) >= 300) == []


def test_files_are_named_for_what_they_hold() -> None:
    """Not utils, helpers, misc, common or manager."""
    empty = {"utils", "util", "helpers", "helper", "misc", "common", "manager"}
    assert named(path for path in modules("corridor", "api") if path.stem in empty) == []


def test_public_names_are_those_of_all() -> None:
    """``corridor`` has the names that it says it has, besides its packages."""
    names = {
        name for name, value in vars(corridor).items() if not name.startswith("_") and not isinstance(value, type(sys))
    }
    assert names == set(corridor.__all__)


def test_public_names_are_sorted() -> None:
    """So that they are found."""
    assert list(corridor.__all__) == sorted(corridor.__all__)


def test_public_names_say_what_they_are() -> None:
    """Each has a docstring."""
    assert all(getattr(corridor, name).__doc__ for name in corridor.__all__)


def test_the_search_imports_arrays_only() -> None:
    """No pandas, no pydantic, no reading or writing of files."""
    foreign = {name for path in modules("corridor/search") for name in imported(path)}
    assert {name for name in foreign if not name.startswith("corridor.search")} <= SEARCH_MAY_IMPORT


def test_pydantic_stays_at_the_edge() -> None:
    """Only tables know it, and what builds them."""
    inside = [path for path in modules("corridor") if not {"tables", "build"} & set(path.parts)]
    assert named(path for path in inside if any(name.split(".")[0] == "pydantic" for name in imported(path))) == []


def test_the_build_is_imported_by_its_command_only() -> None:
    """Its packages come with an extra."""
    command = ROOT / "corridor" / "cli" / "build.py"
    others = [path for path in modules("corridor", "api") if "build" not in path.parts and path != command]
    assert named(path for path in others if any(name.startswith("corridor.build") for name in imported(path))) == []


def test_importing_the_library_loads_no_more_than_it_needs() -> None:
    """Web server, command line, tables and pictures load when asked for."""
    heavy = {"fastapi", "uvicorn", "pandas", "geopandas", "typer", "matplotlib"}
    program = f"import sys, corridor; print(*{heavy} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
