"""Where the data packages of the ``build`` extra lie; they are read as files, never imported."""

from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from corridor.errors import InputError


def package_file(package: str, relative: str) -> Path:
    """Return the path of a data file inside an installed package."""
    spec = find_spec(package)
    folders = spec.submodule_search_locations if spec else None
    path = Path(next(iter(folders), "")) / relative if folders else None
    if path is None or not path.is_file():
        raise InputError("package", package, f"an installed package with {relative} (pip install corridor[build])")
    return path


def package_version(package: str) -> str:
    """Return the version of an installed package."""
    return version(package)
