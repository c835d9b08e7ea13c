"""What a search is given: arrays of integers, nothing else.

Nodes are 0 .. n-1. The search runs on two *layers* of them: layer 0 while no scheduled leg has been
taken (the cargo could still wait at the shipper's door, so waiting is free), layer 1 afterwards.
Node ``v`` of layer 1 has index ``v + n``.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Int64 = NDArray[np.int64]
Int32 = NDArray[np.int32]
Bool = NDArray[np.bool_]
Float64 = NDArray[np.float64]

UNREACHABLE = 1 << 60

MINUTES, MILLS, BOARDINGS, GRAMS = 0, 1, 2, 3
"""The criteria, in this order wherever a column stands for one; of answers the minutes are those of arrival."""
CRITERIA = 4


class Holds(NamedTuple):
    """When on-demand edges cannot be entered, or only later: group ``g`` has rows ``first[g]`` to ``first[g + 1]``.

    A row is the first minute, the minute after the last, and the minutes lost: see ``holds.entered``.
    """

    first: Int64  # (groups + 1,)
    rows: Int64  # (k, 3)


class Graph(NamedTuple):
    """Edges in compressed sparse row form, sorted by tail.

    An edge with ``service >= 0`` leaves only at ``runs[k] + ready[edge]`` for the runs ``k`` of its service; any
    other leaves at once, or when its holds let it. ``minutes`` counts from there until the cargo is ready at the head.
    """

    indptr: Int64  # (n + 1,)
    tail: Int32  # (m,)
    head: Int32  # (m,)
    minutes: Int64  # (m,)
    mills: Int64  # (m,) money, thousandths of a cent
    boardings: Int64  # (m,)
    grams: Int64  # (m,)
    service: Int32  # (m,) or -1
    ready: Int64  # (m,) minutes after a run's start at which cargo must be in the yard
    allowed: Bool  # (m,)
    hold: Int32  # (m,) a group of ``holds``, or -1
    holds: Holds


class Timetable(NamedTuple):
    """Sorted run starts of each service, and when the timetable stops repeating.

    Whatever can be boarded after ``irregular_until`` (run start plus ``ready``) can be boarded exactly
    ``period`` minutes before, too; whatever is boarded before ``irregular_since``, ``period`` minutes later.
    """

    run_ptr: Int64  # (services + 1,)
    runs: Int64  # UTC minutes
    period: int
    irregular_until: int
    irregular_since: int = 0


class Storage(NamedTuple):
    """What waiting costs at each node once a scheduled leg has been taken."""

    free: Int64  # (n,) minutes without charge
    rate: Int64  # (n,) mills per minute after that
    slack: Int64  # (n,) the dearest rate at which being early at the node may have to be paid for


class Question(NamedTuple):
    """From where, to where, from when, until when, and what counts.

    A forward search takes cargo to be ready at ``ready_min``; a backward search looks for the latest minute,
    not before ``ready_min``, from which it is at the target by ``latest_min``.
    """

    source: int
    target: int
    ready_min: int
    latest_min: int
    max_boardings: int
    max_mills: int
    want_mills: bool
    want_boardings: bool
    want_grams: bool
    keep_mills: bool  # wanted, or limited: the search must tell labels apart by it
    keep_boardings: bool
    keep_grams: bool
