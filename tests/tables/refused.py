"""Folders that cannot be read."""

from pathlib import Path

import pytest

from corridor.errors import DataError
from corridor.tables.reader import read_tables


def faults_of(folder: Path) -> list[str]:
    """Return the faults for which a folder is refused, as text."""
    with pytest.raises(DataError) as caught:
        read_tables(folder)
    return [str(fault) for fault in caught.value.faults]
