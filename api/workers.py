"""What the workers of one service tell each other, by files in a folder that ``corridor serve --workers`` makes."""

import os
import shutil
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from pydantic import BaseModel, Field

from api.reload.outcome import Outcome
from corridor.network.network import Network
from corridor.network.version import folder_version

POINTER = "good"
TEMPORARY = ".new"


class WorkerState(BaseModel):
    """One process that answers requests."""

    pid: int
    network_version: str = Field(description="The network that it answers from.")
    last_reload: Outcome | None


class Workers:
    """The state of each worker, and a copy of the last network that was taken.

    Parameters
    ----------
    folder
        Shared by all workers; None for a process on its own.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def tell(self, state: WorkerState, network: Network) -> None:
        """Tell the others what this worker does; a worker that starts later reads the same network."""
        if self._folder is None:
            return
        self._keep(self._folder / f"network-{_digest(network.folder)}", network)
        _write(self._folder / f"{state.pid}.json", state.model_dump_json())

    def states(self) -> list[WorkerState]:
        """Return what the living workers told last."""
        if self._folder is None:
            return []
        paths = sorted(self._folder.glob("*.json"))
        return [WorkerState.model_validate_json(path.read_bytes()) for path in paths if _lives(int(path.stem))]

    def good_folder(self) -> Path | None:
        """Return a copy of the last network that was taken; None if there was none yet."""
        pointer = self._folder / POINTER if self._folder else None
        return Path(pointer.read_text(encoding="utf-8")) if pointer and pointer.is_file() else None

    def _keep(self, copy: Path, network: Network) -> None:
        before = self.good_folder()
        if before == copy:
            return
        if not copy.is_dir():
            new = copy.with_name(f"{copy.name}.{os.getpid()}{TEMPORARY}")
            shutil.copytree(network.folder, new)
            if folder_version(new) == network.version:  # else it was written to meanwhile: the copy before stays
                with suppress(OSError):  # another worker was faster
                    new.rename(copy)
            shutil.rmtree(new, ignore_errors=True)
        if copy.is_dir():
            _write(copy.with_name(POINTER), str(copy))
            for old in set(copy.parent.glob("network-*")) - {copy, before}:
                if old.suffix != TEMPORARY:
                    shutil.rmtree(old, ignore_errors=True)


def _digest(folder: Path) -> str:
    """Return what tells one state of a folder from another: golden queries and scenarios count, too."""
    digest = sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(str(path.relative_to(folder)).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _write(path: Path, text: str) -> None:
    new = path.with_name(f"{path.name}.{os.getpid()}{TEMPORARY}")
    new.write_text(text, encoding="utf-8")
    new.replace(path)


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, PermissionError):  # none, or somebody else's
        return False
    return True
