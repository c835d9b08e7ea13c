"""Many worlds of one itinerary: delays happen, connections are missed, storage is paid."""

from math import inf
from typing import NamedTuple

import numba as nb
import numpy as np
from numpy.typing import NDArray

from corridor.analysis import script as col
from corridor.analysis.chance import Float64, delay, mix, normal
from corridor.analysis.script import Rows
from corridor.compile.compiled import Int64

Bool = NDArray[np.bool_]


class Outcome(NamedTuple):
    """What becomes of an itinerary: in each world, and for each leg in each world."""

    arrival: Float64  # (worlds,) minute
    storage: Float64  # (worlds,) mills
    drawn: Float64  # (worlds, legs) minutes of delay, dispatch and border hours
    caused: Float64  # (worlds, legs) minutes of the lateness at the end
    missed: Bool  # (worlds, legs) whether the planned run of a ride was missed

    @classmethod
    def blank(cls, legs: int, worlds: int) -> "Outcome":
        """Return arrays to be filled."""
        each = (worlds, legs)
        return cls(np.empty(worlds), np.empty(worlds), np.zeros(each), np.zeros(each), np.zeros(each, np.bool_))


@nb.njit(cache=True, nogil=True)
def travel(
    start_min: int,
    rows: Rows,
    factors: Float64,
    runs: Int64,
    salt: np.uint64,
    outcome: Outcome,
) -> None:
    """Fill in what happens, world by world.

    What is closed lets the cargo in when it reopens; standing is charged once a ride is behind. A ride leaves on its
    timetable instant and gathers its delay on the way; cargo that is not in the yard by the cut-off takes the next run
    of the same service. Where no run is left, the arrival is infinite. Waiting that the plan has for free because the
    cargo could have left the door later (not ``STORED``) is charged only once the planned run is missed.

    What the legs have caused adds up to how much later than planned the cargo is: what a leg adds is its own; when a
    ride leaves, waiting has swallowed it all, or the planned run is missed and the late ones share that.
    """
    whole, parts, keys, pull, weight, hold = rows
    arrival, storage, drawn, caused, missed = outcome
    for world in range(arrival.size):
        now = float(start_min)
        mills = 0.0
        first_pull = 0
        first_hold = 0
        for i in range(whole.shape[0]):
            key = keys[i]
            run = whole[i, col.RUN]
            if run >= 0:
                end = whole[i, col.END_RUN]
                ready = whole[i, col.READY]
                while run < end and runs[run] + ready < now:
                    run += 1
                missed[world, whole[i, col.LEG]] = run > whole[i, col.RUN]
                if run == end:
                    now = inf
                    break
                waited = runs[run] + ready - now
                if whole[i, col.STORED] == 1 or run > whole[i, col.RUN]:
                    mills += whole[i, col.RATE] * max(0.0, waited - whole[i, col.FREE])
                now = float(runs[run] + ready)
                _share(caused[world], float(runs[run] - runs[whole[i, col.RUN]]))
                key = mix(key + np.uint64(runs[run]))
            came = now
            now = _entered(hold, first_hold, whole[i, col.END_HOLD], now)
            mills += whole[i, col.RATE] * (now - came)
            caused[world, whole[i, col.LEG]] += now - came - whole[i, col.HELD]
            first_hold = whole[i, col.END_HOLD]
            now += whole[i, col.MINUTES]
            if parts[i, col.P90] > 0:
                score = 0.0
                for j in range(first_pull, whole[i, col.END_PULL]):
                    score += weight[j] * factors[pull[j], world]
                if parts[i, col.OWN] > 0:
                    score += parts[i, col.OWN] * normal(mix(key ^ salt), world)
                minutes = delay(score, parts[i, col.P50], parts[i, col.P90])
                now += minutes
                drawn[world, whole[i, col.LEG]] += minutes
                caused[world, whole[i, col.LEG]] += minutes if run >= 0 else minutes - parts[i, col.P50]
            first_pull = whole[i, col.END_PULL]
        arrival[world] = now
        storage[world] = mills


@nb.njit(cache=True, nogil=True)
def _entered(hold: Int64, first: int, end: int, now: float) -> float:
    """Return when cargo that comes now enters, as ``corridor.search.holds`` has it in whole minutes."""
    for i in range(first, end):
        if hold[i, 0] <= now < hold[i, 1]:
            now = min(now + hold[i, 2], float(hold[i, 1]))
    return now


@nb.njit(cache=True, nogil=True)
def _share(caused: Float64, minutes: float) -> None:
    """Let the legs that were late share minutes, each by how late it was."""
    if minutes == 0:
        caused[:] = 0.0
        return
    total = 0.0
    for leg in range(caused.size):
        caused[leg] = max(0.0, caused[leg])
        total += caused[leg]
    for leg in range(caused.size):
        caused[leg] = minutes * caused[leg] / total
