"""How sure itineraries are: Monte Carlo over delays, borders, missed connections and storage.

The model and its limits: ``docs/decisions/0008-risk.md``.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from math import inf, isfinite

import numpy as np

from corridor.analysis.chance import Float64, key_of, normals
from corridor.analysis.due import due_at, read_due
from corridor.analysis.hazards import book_of
from corridor.analysis.script import LEGS, Script, Writer
from corridor.analysis.simulation import Bool, Outcome, travel
from corridor.analysis.summary import NO_TIME_H, RISKIEST, judge, summarise
from corridor.clock import local
from corridor.errors import InputError
from corridor.planner import Planner
from corridor.results.front import Front
from corridor.results.itinerary import Itinerary
from corridor.results.labels import MOST_RELIABLE
from corridor.results.reliability import Reliability
from corridor.results.why import most_reliable

__all__ = ["Reliability", "Worlds", "assess", "name_most_reliable", "simulate"]

MAX_DRAWS = 1_000_000


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
    shown = front.choose() if itineraries is None else itineraries
    script, salt = _written(planner, front, shown, draws), _salt(seed)
    common = normals(script.factors ^ salt, draws)
    for i, itinerary in enumerate(shown):
        outcome = Outcome.blank(int(script.routes[i, LEGS]), draws)
        travel(script, i, common, salt, outcome)
        yield Worlds(itinerary=itinerary, **outcome._asdict())


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
    shown = front.choose() if itineraries is None else itineraries
    dues = [due_at(wanted, itinerary.arrival) for itinerary in shown]
    left_h = np.array([_hours(itinerary, own) for itinerary, own in zip(shown, dues, strict=True)], np.float64)
    figures = judge(_written(planner, front, shown, draws), left_h, draws, _salt(seed))
    return tuple(map(_reliability, figures.tolist(), dues))


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


def reliability_of(worlds: Worlds, due: date | datetime | None = None) -> Reliability:
    """Return the summary of an itinerary's worlds; ``due`` as for :func:`assess`, already read."""
    at = due_at(due, worlds.itinerary.arrival)
    figures = np.empty(RISKIEST + 1)
    left_h = _hours(worlds.itinerary, at)
    summarise(worlds.duration_h.copy(), worlds.cost_usd.copy(), worlds.caused_h, left_h, figures)
    return _reliability(figures.tolist(), at)


def on_time_share(worlds: Worlds, due: datetime) -> float:
    """Return the share of the worlds that deliver by an instant."""
    left_h = _hours(worlds.itinerary, due)
    return float(np.count_nonzero(worlds.duration_h <= left_h + NO_TIME_H)) / worlds.duration_h.size


def _written(planner: Planner, front: Front, itineraries: Sequence[Itinerary], draws: int) -> Script:
    """Return what may happen on itineraries."""
    if not 1 <= draws <= MAX_DRAWS:
        raise InputError("draws", draws, f"1 to {MAX_DRAWS:,} worlds")
    query = front.query
    writer = Writer(book_of(planner), planner.prices(query.cargo, query.quoted), planner.departures(*query.window))
    for itinerary in itineraries:
        writer.add(itinerary, front.steps_of(itinerary))
    return writer.script()


def _salt(seed: int) -> np.uint64:
    return np.uint64(key_of("seed", seed))


def _hours(itinerary: Itinerary, due: datetime) -> float:
    """Return the hours between ready and due."""
    return (due - itinerary.ready) / timedelta(hours=1)


def _reliability(figures: Sequence[float], due: datetime) -> Reliability:
    """Return the figures of ``corridor.analysis.summary`` as they are shown."""
    p50_h, p90_h, on_time, cost_p50_usd, cost_p90_usd, riskiest = figures
    return Reliability(
        p50_h=round(p50_h, 2) if isfinite(p50_h) else None,
        p90_h=round(p90_h, 2) if isfinite(p90_h) else None,
        on_time_share=round(on_time, 4),
        due=due,
        riskiest_leg=int(riskiest) + 1 if riskiest >= 0 else None,
        cost_p50_usd=round(cost_p50_usd, 2),
        cost_p90_usd=round(cost_p90_usd, 2),
    )
