"""The parts of an output that are done: what an interrupted run has left is not done again."""

import os
import shutil
from collections.abc import Callable
from datetime import datetime
from hashlib import sha256
from pathlib import Path

FINGERPRINT, NOW = "run", "now"


class Parts:
    """A folder beside the output, ``OUT.parts``, with one file per chunk.

    Parameters
    ----------
    output
        The file to be written in the end.
    facts
        All that determines the answers; a folder left by a run with others is cleared.
    """

    def __init__(self, output: Path, *facts: object) -> None:
        self._output = output
        self.folder = output.with_name(f"{output.name}.parts")
        fingerprint = sha256(repr(facts).encode()).hexdigest()
        left = self.folder / FINGERPRINT
        if not left.is_file() or left.read_text(encoding="utf-8") != fingerprint:
            shutil.rmtree(self.folder, ignore_errors=True)
            self.folder.mkdir(parents=True)
            left.write_text(fingerprint, encoding="utf-8")

    def now(self, instant: datetime) -> datetime:
        """Return the instant that counts as now: that of the run which began."""
        path = self.folder / NOW
        if not path.is_file():
            place(path, lambda new: new.write_text(instant.isoformat(), encoding="utf-8"))
        return datetime.fromisoformat(path.read_text(encoding="utf-8"))

    def path(self, chunk: int) -> Path:
        """Return the file of a chunk; it is there once the chunk is done."""
        return self.folder / f"part-{chunk:06}{self._output.suffix}"

    def clear(self) -> None:
        """Remove the folder: the output holds it all."""
        shutil.rmtree(self.folder)


def place(path: Path, write: Callable[[Path], object]) -> None:
    """Write a file in one step: whoever reads it finds all of it or nothing, also after a power cut."""
    new = path.with_name(f".{path.name}")
    write(new)
    with new.open("rb+") as file:
        os.fsync(file.fileno())
    new.replace(path)
