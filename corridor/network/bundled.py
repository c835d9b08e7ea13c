"""Where the bundled data folder is."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def bundled_folder() -> Path:
    """Return ``network_data/`` of the source tree, or the copy inside the installed package."""
    installed = _PACKAGE / "network_data"
    return installed if installed.is_dir() else _PACKAGE.parent / "network_data"
