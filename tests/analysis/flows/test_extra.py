"""What flows need that the library does not."""

import subprocess
import sys


def test_without_highspy_the_extra_is_named() -> None:
    """As soon as flows are imported."""
    code = "import sys; sys.modules['highspy'] = None; import corridor.analysis.flows"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (
        "MissingExtra: highspy is not installed: it comes with the extra, pip install 'corridor[flows]'." in done.stderr
    )
