"""The bundled data passes every check."""

from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

import pytest

from corridor.errors import Fault
from corridor.network.checks.all import PLAUSIBLE, SOUND
from corridor.network.checks.rows import Rows
from corridor.network.network import Network
from corridor.tables.datapackage import FILE, datapackage_text


@pytest.mark.parametrize("check", [*SOUND, *PLAUSIBLE], ids=lambda check: check.__name__)
def test_a_check_finds_nothing(check: Callable[[Rows], Iterator[Fault]], rows: Rows) -> None:
    """`corridor check` is clean."""
    assert [str(fault) for fault in check(rows)] == []


def test_it_loads_quickly(folder: Path) -> None:
    """Reading and checking takes well under a second; the limit leaves room for a slow machine."""
    start = perf_counter()
    Network.read(folder)
    assert perf_counter() - start < 3


def test_the_descriptor_is_up_to_date(folder: Path) -> None:
    """The committed datapackage.json is what the row classes generate."""
    assert (folder / FILE).read_text(encoding="utf-8") == datapackage_text(folder)
