"""Where ``corridor`` begins."""

import subprocess
import sys

INTERRUPTED_LOADING = """
import sys
from api.commands import main

class Interrupt:
    def find_spec(self, name, path=None, target=None):
        if name == "corridor.planner":
            raise KeyboardInterrupt

sys.meta_path.insert(0, Interrupt())
main()
"""


def test_ctrl_c_while_loading_ends_quietly() -> None:
    """With the exit code of an interrupted command, and without a traceback."""
    done = subprocess.run([sys.executable, "-c", INTERRUPTED_LOADING], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")
