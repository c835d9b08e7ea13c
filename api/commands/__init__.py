"""The command ``corridor``: the library's commands and those of the service.

The library does not import the service, so the service puts the two together.
"""

import sys

INTERRUPTED = 130
"""Exit code after Ctrl-C, as shells have it."""


def main() -> None:
    """Run the command line; it can be interrupted from its first moment, also while it loads."""
    try:
        from api.commands.app import main as run  # noqa: PLC0415  (takes a second)

        run()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
