"""Many worlds of one itinerary: delays happen, connections are missed, storage is paid."""

from math import inf
from typing import NamedTuple

import numba as nb
import numpy as np
from numpy.typing import NDArray

from corridor.analysis import script as col
from corridor.analysis.chance import Float64, fill, mix, normal
from corridor.analysis.lateness import delay
from corridor.analysis.script import Script
from corridor.compile.compiled import Int64
from corridor.search.runs import first_run
from corridor.units import CENTS_PER_USD, MILLS_PER_CENT, MINUTES_PER_HOUR

MILLS_PER_USD = CENTS_PER_USD * MILLS_PER_CENT

Bool = NDArray[np.bool_]


class Outcome(NamedTuple):
    """What becomes of an itinerary: in each world, and for each leg in each world."""

    duration_h: Float64  # (worlds,) from ready to delivered
    cost_usd: Float64  # (worlds,)
    drawn_h: Float64  # (legs, worlds) delay, dispatch and borders
    caused_h: Float64  # (legs, worlds) of the lateness at the end
    missed: Bool  # (legs, worlds) whether the planned run of a ride was missed

    @classmethod
    def blank(cls, legs: int, worlds: int) -> "Outcome":
        """Return arrays to be filled."""
        each = (legs, worlds)
        return cls(np.empty(worlds), np.empty(worlds), np.empty(each), np.empty(each), np.empty(each, np.bool_))


@nb.njit(cache=True, nogil=True)
def travel(script: Script, number: int, common: Float64, salt: np.uint64, outcome: Outcome) -> None:
    """Fill in what happens on a route, step by step, each in all worlds.

    What is closed lets the cargo in when it reopens; standing is charged once a ride is behind. A ride leaves on its
    timetable instant and gathers its delay on the way; cargo that is not in the yard by the cut-off takes the next run
    of the same service. Where no run is left, the arrival is infinite. Waiting that the plan has for free because the
    cargo could have left the door later (not ``STORED``) is charged only once the planned run is missed.

    What the legs have caused adds up to how much later than planned the cargo is: what a leg adds is its own; when a
    ride leaves, waiting has swallowed it all, or the planned run is missed and the late ones share that.
    """
    now, _, drawn, caused, _ = outcome
    _begin(outcome, float(script.routes[number, col.START]))
    score = np.empty(now.size)
    late = np.empty(now.size, np.int64)
    taken = np.empty(now.size, np.int64)
    for i in range(script.routes[number, col.FIRST], script.routes[number, col.END]):
        row, (p50, p90, own), key = script.whole[i], script.parts[i], script.keys[i]
        leg, begin, end = row[col.LEG], row[col.RUN], row[col.END_RUN]
        misses = 0
        if begin >= 0:
            planned = first_run(script.runs, begin, end, row[col.LEAVE] - row[col.READY])
            misses = _board(row, planned, script.runs, outcome, late, taken)
            key = mix(key + np.uint64(script.runs[planned]))
        before = script.whole[i - 1, col.END_HOLD] if i > 0 else 0
        if row[col.END_HOLD] > before:
            _stand(row, script.hold[before : row[col.END_HOLD]], outcome)
        _go_on(now, row[col.MINUTES])
        if p90 > 0:
            if own > 0:
                fill(key ^ salt, own, score)
                for k in range(misses):
                    run_key = mix(script.keys[i] + np.uint64(script.runs[taken[k]]))
                    score[late[k]] = own * normal(run_key ^ salt, late[k], now.size)
            else:
                score[:] = 0.0
            before = script.whole[i - 1, col.END_PULL] if i > 0 else 0
            for j in range(before, row[col.END_PULL]):
                _pull(score, script.weight[j], common[script.pull[j]])
            _delay(score, p50, p90, 0.0 if begin >= 0 else p50, now, drawn[leg], caused[leg])
    _arrive(outcome, float(script.routes[number, col.CARGO]), script.freight[number])


@nb.njit(cache=True, nogil=True)
def _begin(outcome: Outcome, start_min: float) -> None:
    """Forget what the arrays held.

    Loops, here and below, instead of expressions of whole arrays, which take seconds to compile.
    """
    now, mills, drawn, caused, missed = outcome
    for world in range(now.size):
        now[world] = start_min
        mills[world] = 0.0
        for leg in range(drawn.shape[0]):
            drawn[leg, world] = 0.0
            caused[leg, world] = 0.0
            missed[leg, world] = False


@nb.njit(cache=True, nogil=True)
def _go_on(now: Float64, minutes: int) -> None:
    for world in range(now.size):
        now[world] += minutes


@nb.njit(cache=True, nogil=True)
def _arrive(outcome: Outcome, ready_min: float, freight_usd: float) -> None:
    """Turn minutes into hours since the cargo was ready, and mills of storage into the whole price."""
    now, mills, drawn, caused, _ = outcome
    for world in range(now.size):
        now[world] = (now[world] - ready_min) / MINUTES_PER_HOUR
        mills[world] = freight_usd + mills[world] / MILLS_PER_USD
    for leg in range(drawn.shape[0]):
        for world in range(now.size):
            drawn[leg, world] /= MINUTES_PER_HOUR
            caused[leg, world] /= MINUTES_PER_HOUR


@nb.njit(cache=True, nogil=True)
def _board(row: Int64, planned: int, runs: Int64, outcome: Outcome, late: Int64, taken: Int64) -> int:
    """Let the cargo take its runs; return how many worlds take a later one, listed in ``late`` and ``taken``."""
    now, mills, _, caused, _ = outcome
    free, rate = row[col.FREE], float(row[col.RATE])
    leaves = float(runs[planned] + row[col.READY])
    misses = 0
    for world in range(now.size):
        late[misses] = world
        misses += leaves < now[world] < inf
    if row[col.STORED] and rate:
        for world in range(now.size):
            mills[world] += rate * max(0.0, leaves - now[world] - free)
    share = np.zeros(now.size)  # of what legs have been late so far: by how much more or less it counts from now on
    caught = _catch(row, planned, runs, outcome, late[:misses], taken, share)
    for world in range(now.size):
        now[world] = max(now[world], leaves)
    for leg in range(row[col.LEG]):
        for world in range(now.size):
            caused[leg, world] = max(0.0, caused[leg, world]) * share[world]
    return caught


@nb.njit(cache=True, nogil=True)
def _catch(row: Int64, planned: int, runs: Int64, outcome: Outcome, late: Int64, taken: Int64, share: Float64) -> int:
    """Let worlds that miss the planned run take a later one; those that find none are dropped from ``late``."""
    now, mills, _, caused, missed = outcome
    leg, end, ready, free, rate = row[col.LEG], row[col.END_RUN], row[col.READY], row[col.FREE], row[col.RATE]
    caught = 0
    for world in late:
        missed[leg, world] = True
        run, came = planned + 1, now[world]
        while run < end and runs[run] + ready < came:
            run += 1
        if run == end:
            now[world] = inf
            continue
        now[world] = float(runs[run] + ready)
        mills[world] += rate * max(0.0, now[world] - came - free)
        lateness = 0.0
        for before in range(leg):
            lateness += max(0.0, caused[before, world])
        share[world] = (runs[run] - runs[planned]) / lateness
        late[caught], taken[caught] = world, run
        caught += 1
    return caught


@nb.njit(cache=True, nogil=True)
def _stand(row: Int64, holds: Int64, outcome: Outcome) -> None:
    """Let the cargo stand before what is closed, as ``corridor.search.holds`` has it in whole minutes."""
    now, mills, _, caused, _ = outcome
    for world in range(now.size):
        if now[world] == inf:
            continue
        enters = now[world]
        for hold in holds:
            if hold[0] <= enters < hold[1]:
                enters = min(enters + hold[2], float(hold[1]))
        mills[world] += row[col.RATE] * (enters - now[world])
        caused[row[col.LEG], world] += enters - now[world] - row[col.HELD]
        now[world] = enters


@nb.njit(cache=True, nogil=True)
def _pull(score: Float64, weight: float, factor: Float64) -> None:
    for world in range(score.size):
        score[world] += weight * factor[world]


@nb.njit(cache=True, nogil=True)
def _delay(
    score: Float64, p50: float, p90: float, planned: float, now: Float64, drawn: Float64, caused: Float64
) -> None:
    """Let delays happen, of which the plan has some minutes inside."""
    for world in range(now.size):
        minutes = delay(score[world], p50, p90) if now[world] < inf else 0.0
        now[world] += minutes
        drawn[world] += minutes
        caused[world] += minutes - planned
