"""The search run as plain Python from its own source, so that a changed copy needs no compiling."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import TypeVar
from unittest.mock import patch

import corridor.search
from corridor.search import run

F = TypeVar("F", bound=Callable[..., object])

FOLDER = Path(corridor.search.__file__).parent
PARTS = ("heap", "fronts", "ways", "moves", "labels", "gaps", "holds", "runs", "setting")
"""The modules with compiled code that a search goes through, each after those it imports."""


LOOSE = 100.0
"""Tolerance of the first search: it is to find few answers, so that those lost by the exact search are missed."""


@contextmanager
def interpreted(part: str = "", old: str = "", new: str = "", count: int = 1) -> Iterator[None]:
    """Run searches as plain Python, with one passage of one module replaced."""
    copies: dict[str, ModuleType] = {}
    for name in PARTS:
        source = (FOLDER / f"{name}.py").read_text()
        if name == part:
            if source.count(old) != count:
                raise ValueError(f"{name}.py has {source.count(old)} passages {old!r}, expected {count}")
            source = source.replace(old, new)
        module = ModuleType(f"{name} of a changed search")
        with patch.dict(sys.modules, {"numba": _numba(), **copies}):
            exec(compile(source, module.__name__, "exec"), module.__dict__)  # noqa: S102
        copies[f"corridor.search.{name}"] = module
    setting, ways, gaps = (copies[f"corridor.search.{name}"] for name in ("setting", "ways", "gaps"))
    setting.__dict__["LOOK_BACK"] = 1
    with patch.multiple(
        run,
        start=setting.start,
        advance=setting.advance,
        ways_of=ways.ways_of,
        shun_turning_back=ways.shun_turning_back,
        one_gap=gaps.one_gap,
        TOLERANCE=LOOSE,
    ):
        yield


def _numba() -> ModuleType:
    """Return a stand-in that compiles nothing."""
    module = ModuleType("numba")
    module.__dict__["njit"] = _as_it_is
    return module


def _as_it_is(**_: object) -> Callable[[F], F]:
    def unchanged(function: F) -> F:
        return function

    return unchanged
