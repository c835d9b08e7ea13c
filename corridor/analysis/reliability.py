"""How sure itineraries are: Monte Carlo over delays, borders, missed connections and storage.

The model and its limits: ``docs/decisions/0008-risk.md``.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from math import ceil, inf, isfinite

import numpy as np

from corridor.analysis.chance import Float64, key_of, normals
from corridor.analysis.due import due_at, read_due
from corridor.analysis.hazards import HazardBook
from corridor.analysis.script import Factors, Script
from corridor.analysis.simulation import Bool, Outcome, travel
from corridor.clock import local, minute_of
from corridor.compile.compiled import Int64
from corridor.errors import InputError
from corridor.planner import Planner
from corridor.results.front import Front
from corridor.results.itinerary import Itinerary
from corridor.results.labels import MOST_RELIABLE
from corridor.results.reliability import Reliability
from corridor.results.why import most_reliable
from corridor.units import CENTS_PER_USD, MILLS_PER_CENT, MINUTES_PER_HOUR

__all__ = ["Reliability", "Worlds", "assess", "name_most_reliable", "simulate"]

MAX_DRAWS = 1_000_000
LIKELY, SURE = 0.5, 0.9
NO_TIME_H = 1e-6
"""Hours that are none: what is left of rounding."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Worlds:
    """One itinerary in many worlds: row ``w`` of each array is what happened in world ``w``.

    ``duration_h`` counts from ready to delivered (infinite where no further departure was found after a
    missed one), ``cost_usd`` is for the whole shipment. Of shape (legs, worlds): ``drawn_h``, the lateness of a
    service, or the hours for dispatch and at borders of haulage; ``caused_h``, the leg's part in how much later
    than planned the cargo is delivered, missed connections included; and ``missed``, whether the cargo came too late
    for the departure that was planned.
    """

    itinerary: Itinerary
    duration_h: Float64
    cost_usd: Float64
    drawn_h: Float64
    caused_h: Float64
    missed: Bool


def simulate(
    planner: Planner, front: Front, itineraries: Sequence[Itinerary] | None = None, draws: int = 2_000, seed: int = 1
) -> Iterator[Worlds]:
    """Yield what becomes of itineraries of a front in the same simulated worlds.

    World ``w`` is the same for all of them: the same border day, the same late train. The same seed gives the same
    worlds, whichever itineraries are asked for.

    Parameters
    ----------
    planner, front, itineraries
        Who made the front; the front; those of its itineraries to look at, by default what it would show.
    draws, seed
        How many worlds; any integer.

    Raises
    ------
    corridor.errors.InputError
        If ``draws`` is out of bounds.
    """
    if not 1 <= draws <= MAX_DRAWS:
        raise InputError("draws", draws, f"1 to {MAX_DRAWS:,} worlds")
    shown = front.choose() if itineraries is None else itineraries
    query = front.query
    departures = planner.departures(*query.window)
    book = HazardBook(planner.compiled, planner.prices(query.cargo, query.quoted), departures)
    factors = Factors()
    steps = [front.steps_of(itinerary) for itinerary in shown]
    scripts = [Script.of(book.start_min(own), tuple(book.hazards(own)), factors) for own in steps]
    salt = np.uint64(key_of("seed", seed))
    common = normals(factors.keys ^ salt, draws)
    for itinerary, script in zip(shown, scripts, strict=True):
        yield _worlds(itinerary, script, common, departures.runs, salt)


def assess(
    planner: Planner,
    front: Front,
    itineraries: Sequence[Itinerary] | None = None,
    draws: int = 2_000,
    seed: int = 1,
    due: str | date | datetime | None = None,
) -> tuple[Reliability, ...]:
    """Return how sure itineraries of a front are, in their order.

    Parameters
    ----------
    planner, front, itineraries, draws, seed
        As for :func:`simulate`.
    due
        When the cargo must be delivered: an instant with its offset, or a date (to its end, local time).
        Left out: the deadline of the question, or a day after each itinerary's planned arrival.

    Raises
    ------
    corridor.errors.InputError
        For ``draws`` or ``due``.

    Examples
    --------
    >>> from corridor.analysis.reliability import assess
    >>> for itinerary, risk in zip(front.choose(), assess(planner, front)):  # doctest: +SKIP
    ...     print(itinerary.labels, risk.p50_h, risk.p90_h, risk.on_time_share)
    """
    wanted = read_due(due)
    deadline = front.query.arrive_by_min
    if wanted is None and deadline is not None:
        wanted = local(deadline, "UTC")
    return tuple(reliability_of(worlds, wanted) for worlds in simulate(planner, front, itineraries, draws, seed))


def name_most_reliable(itineraries: Sequence[Itinerary], risks: Sequence[Reliability]) -> list[Itinerary]:
    """Return itineraries with the label ``most_reliable`` on that of the least P90 (ties: P50, planned cost).

    A label of what is *shown*, unlike the others, which hold for the whole front; without ``risks`` nothing changes.
    """
    if not risks:
        return list(itineraries)

    def rank(i: int) -> tuple[float, float, float]:
        risk = risks[i]
        return risk.p90_h or inf, risk.p50_h or inf, itineraries[i].totals.cost_usd

    best = min(range(len(risks)), key=rank)
    return [
        replace(itinerary, labels=(*itinerary.labels, MOST_RELIABLE), why=(*itinerary.why, most_reliable()))
        if i == best
        else itinerary
        for i, itinerary in enumerate(itineraries)
    ]


def _worlds(itinerary: Itinerary, script: Script, common: Float64, runs: Int64, salt: np.uint64) -> Worlds:
    outcome = Outcome.blank(script.legs, common.shape[1])
    travel(script.start_min, script.rows, common, runs, salt, outcome)
    planned_usd = sum(item.usd for item in itinerary.cost if item.item == "storage")
    freight_usd = itinerary.totals.cost_usd - planned_usd
    return Worlds(
        itinerary=itinerary,
        duration_h=(outcome.arrival - minute_of(itinerary.ready)) / MINUTES_PER_HOUR,
        cost_usd=freight_usd + outcome.storage / (CENTS_PER_USD * MILLS_PER_CENT),
        drawn_h=outcome.drawn.T / MINUTES_PER_HOUR,
        caused_h=outcome.caused.T / MINUTES_PER_HOUR,
        missed=outcome.missed.T,
    )


def reliability_of(worlds: Worlds, due: date | datetime | None = None) -> Reliability:
    """Return the summary of an itinerary's worlds; ``due`` as for :func:`assess`, already read."""
    due_local = due_at(due, worlds.itinerary.arrival)
    p50_h, p90_h = _quantiles(worlds.duration_h)
    cost_p50_usd, cost_p90_usd = _quantiles(worlds.cost_usd)
    return Reliability(
        p50_h=p50_h if isfinite(p50_h) else None,
        p90_h=p90_h if isfinite(p90_h) else None,
        on_time_share=round(on_time_share(worlds, due_local), 4),
        due=due_local,
        riskiest_leg=_riskiest(worlds),
        cost_p50_usd=cost_p50_usd,
        cost_p90_usd=cost_p90_usd,
    )


def on_time_share(worlds: Worlds, due: datetime) -> float:
    """Return the share of the worlds that deliver by an instant."""
    left_h = (due - worlds.itinerary.ready) / timedelta(hours=1)
    return float(np.count_nonzero(worlds.duration_h <= left_h + NO_TIME_H)) / worlds.duration_h.size


def _quantiles(values: Float64) -> tuple[float, float]:
    """Return the least values that half and nine in ten keep (no interpolation: values may be infinite)."""
    at = [ceil(share * values.size) - 1 for share in (LIKELY, SURE)]
    ordered = np.partition(values, at)
    return round(float(ordered[at[0]]), 2), round(float(ordered[at[1]]), 2)


def _riskiest(worlds: Worlds) -> int | None:
    """Return the leg with the largest share of the variance: what it caused covaries most with the duration.

    Shares add up to the whole (Euler allocation: Tasche, D. (1999), Risk contributions and performance measurement).
    """
    arrived = np.isfinite(worlds.duration_h)
    if not arrived.any():
        return None
    duration, caused = worlds.duration_h[arrived], worlds.caused_h[:, arrived]
    shares = caused @ (duration - duration.mean()) / duration.size
    best = int(np.argmax(shares))
    return best + 1 if shares[best] > NO_TIME_H else None
