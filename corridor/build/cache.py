"""Derived arrays kept between runs, outside the repository."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Arrays = Mapping[str, NDArray[np.generic]]


def cache_folder() -> Path:
    """Return ``$XDG_CACHE_HOME/corridor``, or ``~/.cache/corridor``."""
    root = os.environ.get("XDG_CACHE_HOME")
    return (Path(root) if root else Path.home() / ".cache") / "corridor"


def cached(name: str, make: Callable[[], Arrays]) -> Arrays:
    """Return named arrays from the cache, made first if need be.

    ``name`` carries the versions of all that the arrays depend on: a new version is a new name.
    """
    path = cache_folder() / f"{name}.npz"
    if not path.is_file():
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_name(f"{name}.{os.getpid()}.npz")
        with partial.open("wb") as file:
            np.savez_compressed(file, allow_pickle=False, **make())
        partial.replace(path)
    with np.load(path) as stored:
        return {key: stored[key] for key in stored.files}
