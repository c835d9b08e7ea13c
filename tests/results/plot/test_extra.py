"""Without the extra."""

import subprocess
import sys

import pytest

from tests.contracts.repository import ROOT

PROGRAM = """
import sys
sys.modules["matplotlib"] = None
from corridor import CorridorError
from tests.acceptance.test_j1_criteria import WORLD
front = WORLD.plan("A", "C")
try:
    {call}
except CorridorError as error:
    print(error)
"""


@pytest.mark.parametrize("call", ["front.plot()", "front[0].plot()", "import corridor.analysis.arrivals"])
def test_pictures_name_the_extra_that_is_missing(call: str) -> None:
    """With how to get it."""
    program = PROGRAM.format(call=call)
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "matplotlib is not installed: it comes with the extra, pip install 'corridor[notebooks]'.\n"


def test_maps_need_no_extra() -> None:
    """They are text."""
    program = PROGRAM.format(call="print(len(front.explore().html) > 10_000)")
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"
