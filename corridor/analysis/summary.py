"""The worlds of itineraries in a few figures each."""

from math import ceil, inf

import numba as nb
import numpy as np

from corridor.analysis import script as col
from corridor.analysis.chance import Float64, normals
from corridor.analysis.script import Script
from corridor.analysis.simulation import Outcome, travel

LIKELY, SURE = 0.5, 0.9
NO_TIME_H = 1e-6
"""Hours that are none: what is left of rounding."""

P50, P90, ON_TIME, COST_P50, COST_P90, RISKIEST = range(6)
"""Columns of the figures: hours, a share, USD, and the riskiest leg (from 0; -1: none)."""


@nb.njit(cache=True, nogil=True)
def judge(script: Script, left_h: Float64, worlds: int, salt: np.uint64) -> Float64:
    """Return the figures of all itineraries of a script, each due so many hours after its cargo is ready."""
    routes = script.routes
    common = normals(script.factors ^ salt, worlds)
    legs = 0
    for route in routes:
        legs = max(legs, route[col.LEGS])
    each = (legs, worlds)
    duration, cost = np.empty(worlds), np.empty(worlds)
    drawn, caused, missed = np.empty(each), np.empty(each), np.empty(each, np.bool_)
    figures = np.empty((routes.shape[0], RISKIEST + 1))
    for i in range(routes.shape[0]):
        legs = routes[i, col.LEGS]
        outcome = Outcome(duration, cost, drawn[:legs], caused[:legs], missed[:legs])
        travel(script, i, common, salt, outcome)
        summarise(duration, cost, caused[:legs], left_h[i], figures[i])
    return figures


@nb.njit(cache=True, nogil=True)
def summarise(duration: Float64, cost: Float64, caused: Float64, left_h: float, figures: Float64) -> None:
    """Write the figures of one itinerary; the order of ``duration`` and ``cost`` is lost."""
    figures[RISKIEST] = _riskiest(duration, caused)
    on_time = 0
    for hours in duration:
        on_time += hours <= left_h + NO_TIME_H
    figures[ON_TIME] = on_time / duration.size
    figures[P50], figures[P90] = _quantiles(duration)
    figures[COST_P50], figures[COST_P90] = _quantiles(cost)


@nb.njit(cache=True, nogil=True)
def _quantiles(values: Float64) -> tuple[float, float]:
    """Return the least values that half and nine in ten keep (no interpolation: values may be infinite)."""
    likely, sure = ceil(LIKELY * values.size) - 1, ceil(SURE * values.size) - 1
    upper = _select(values, sure)
    return _select(values[: sure + 1], likely), upper


@nb.njit(cache=True, nogil=True)
def _select(values: Float64, k: int) -> float:
    """Return the value at a place in their order, and put those that are no less behind it (Hoare, 1961)."""
    low, high = 0, values.size - 1
    while low < high:
        pivot = values[k]
        i, j = low, high
        while i <= j:
            while values[i] < pivot:
                i += 1
            while pivot < values[j]:
                j -= 1
            if i <= j:
                values[i], values[j] = values[j], values[i]
                i += 1
                j -= 1
        if j < k:
            low = i
        if k < i:
            high = j
    found: float = values[k]
    return found


@nb.njit(cache=True, nogil=True)
def _riskiest(duration: Float64, caused: Float64) -> int:
    """Return the leg with the largest share of the variance (-1: none): what it caused covaries most with the duration.

    Shares add up to the whole (Euler allocation: Tasche, D. (1999), Risk contributions and performance measurement).
    """
    arrived, mean = 0, 0.0
    for hours in duration:
        if hours < inf:
            arrived += 1
            mean += hours
    if not arrived:
        return -1
    mean /= arrived
    best, most = -1, NO_TIME_H * arrived
    for leg in range(caused.shape[0]):
        share = 0.0
        for world in range(duration.size):
            if duration[world] < inf:
                share += caused[leg, world] * (duration[world] - mean)
        if share > most:
            best, most = leg, share
    return best
