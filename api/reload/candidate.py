"""A network that may replace the one in place: read, warmed and tested, or refused."""

from pathlib import Path

from api.reload.golden import SelfTestError, read_golden, self_test
from api.snapshot import Snapshot
from api.warm import warm
from corridor.errors import DataError
from corridor.network.version import folder_version

SHOWN_FAULTS = 3


def read_candidate(folder: Path | None, deadline_s: float) -> Snapshot:
    """Return a snapshot of a data folder that has passed its checks and its golden queries.

    Parameters
    ----------
    deadline_s
        Seconds that the search of each golden query may take.

    Raises
    ------
    corridor.errors.DataError
        If rows cannot be used.
    SelfTestError
        If golden queries fail, or the folder was written to meanwhile.
    """
    snapshot = Snapshot.read(folder)
    network = snapshot.network
    golden = read_golden(network.folder)
    warm(snapshot)  # reads the geometry too: nothing is read from the folder later on
    if folder_version(network.folder) != network.version:
        raise SelfTestError("the folder was written to while it was read: put it in place in one step, by renaming it")
    self_test(snapshot, golden, deadline_s)
    return snapshot


def reason_of(error: Exception) -> str:
    """Return why a folder was refused, in one line that names no path of the machine."""
    if not isinstance(error, DataError):
        return str(error) if isinstance(error, SelfTestError) else f"{type(error).__name__}: see the log"
    shown = "; ".join(str(fault) for fault in error.faults[:SHOWN_FAULTS])
    more = len(error.faults) - SHOWN_FAULTS
    return f"{shown}; and {more} more faults" if more > 0 else shown
