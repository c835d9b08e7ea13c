"""Finding the data packages."""

from pathlib import Path

import numpy as np
import pytest

from corridor.build.cache import cache_folder, cached
from corridor.build.packages import package_file
from corridor.errors import InputError


def test_a_missing_package_is_named() -> None:
    """Without a data package the caller is told which one, and how to get it."""
    with pytest.raises(InputError, match=r"no_such_package.*corridor\[build\]"):
        package_file("no_such_package", "data.py")


def test_the_cache_is_outside_the_repository(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Arrays are made once, kept under ``XDG_CACHE_HOME``, and read back equal."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    made: list[int] = []

    def make() -> dict[str, np.ndarray[tuple[int], np.dtype[np.int64]]]:
        made.append(1)
        return {"a": np.arange(3)}

    first, second = cached("x-1", make), cached("x-1", make)
    assert cache_folder() == tmp_path / "corridor"
    assert (first["a"] == second["a"]).all()
    assert len(made) == 1
