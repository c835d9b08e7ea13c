"""One world of one itinerary in plain Python, from the same script and numbers as the compiled simulation."""

from dataclasses import dataclass, field
from math import inf

import numpy as np

from corridor.analysis import script as col
from corridor.analysis.chance import mix, normal
from corridor.analysis.lateness import delay
from corridor.analysis.script import Script


@dataclass(kw_only=True)
class OneWorld:
    """What happened: minute of delivery, mills of storage, and by leg minutes drawn and caused, and missed runs."""

    now: float
    mills: float = 0.0
    drawn: dict[int, float] = field(default_factory=dict)
    caused: dict[int, float] = field(default_factory=dict)
    missed: set[int] = field(default_factory=set)


def live(script: Script, number: int, world: int, worlds: int, salt: np.uint64) -> OneWorld:
    """Go through an itinerary in one world, step by step."""
    start, first, end = script.routes[number, [col.START, col.FIRST, col.END]].tolist()
    one = OneWorld(now=float(start))
    with np.errstate(over="ignore"):  # keys are numbers modulo 2 ** 64
        for i in range(first, end):
            row = script.whole[i].tolist()
            key = script.keys[i]
            if row[col.RUN] >= 0:
                run = _ride(one, row, script.runs)
                if run is None:
                    break
                key = mix(key + np.uint64(run))
            holds_before, pulls_before = script.whole[i - 1, [col.END_HOLD, col.END_PULL]].tolist() if i else (0, 0)
            _stand(one, row, script.hold[holds_before : row[col.END_HOLD]].tolist())
            one.now += row[col.MINUTES]
            p50, p90, own = script.parts[i].tolist()
            score = own * normal(key ^ salt, world, worlds) if own else 0.0
            for j in range(pulls_before, row[col.END_PULL]):
                score += script.weight[j] * normal(script.factors[script.pull[j]] ^ salt, world, worlds)
            late = delay(score, p50, p90)
            one.now += late
            _add(one.drawn, row[col.LEG], late)
            _add(one.caused, row[col.LEG], late if row[col.RUN] >= 0 else late - p50)
    return one


def _ride(one: OneWorld, row: list[int], runs: np.ndarray) -> int | None:
    """Take the first run whose cut-off is made, and return its start; None if there is none."""
    starts = runs[row[col.RUN] : row[col.END_RUN]].tolist()
    planned = next(start for start in starts if start + row[col.READY] >= row[col.LEAVE])
    taken = next((start for start in starts if start >= planned and start + row[col.READY] >= one.now), None)
    if taken != planned:
        one.missed.add(row[col.LEG])
    if taken is None:
        one.now = inf
        return None
    if row[col.STORED] or taken != planned:
        one.mills += row[col.RATE] * max(0.0, taken + row[col.READY] - one.now - row[col.FREE])
    one.now = float(taken + row[col.READY])
    late = {leg: max(0.0, minutes) for leg, minutes in one.caused.items()}
    total = sum(late.values())
    one.caused = {leg: (taken - planned) * minutes / total if total else 0.0 for leg, minutes in late.items()}
    return int(taken)


def _stand(one: OneWorld, row: list[int], holds: list[list[int]]) -> None:
    """Stand before what is closed."""
    came = one.now
    for begin, until, extra in holds:
        if begin <= one.now < until:
            one.now = min(one.now + extra, float(until))
    one.mills += row[col.RATE] * (one.now - came) if row[col.RUN] < 0 else 0.0
    _add(one.caused, row[col.LEG], one.now - came - row[col.HELD])


def _add(minutes: dict[int, float], leg: int, more: float) -> None:
    minutes[leg] = minutes.get(leg, 0.0) + more
