"""From which value of time, and up to which rate, one mode is the best choice: commodity by commodity."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache

import pandas as pd

from corridor.analysis.break_even import envelope
from corridor.analysis.outcomes import CRITERIA
from corridor.analysis.parameters import parameters_of
from corridor.analysis.progress import track
from corridor.errors import InputError, UnknownName
from corridor.model.shipment import Shipment
from corridor.network.network import Network
from corridor.network.scenario import Scenario
from corridor.planner import Planner
from corridor.results.corridors import main_mode
from corridor.results.front import Front

DRY, COOLED = "45G1", "45R1"
"""Size-types in which commodities are asked for: what a train carries most."""
HIGHEST_PCT_DAY = Fraction(1000)
STEPS = 5
"""Halvings of the levels of freight: a flip is known to 1/32 of what lies between low and high."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tip:
    """The values of time, % of the value per day, between which a mode is the main mode of the best choice.

    Both None if it never is; ``until`` None if nothing beats it however dear time is.
    """

    from_pct_day: float | None
    until_pct_day: float | None


def tip(front: Front, mode: str) -> Tip:
    """Return between which values of time the least generalized cost of a front goes mainly by a mode.

    Exact: the corners of the lower envelope of the front's lines of cost over value of time.
    """
    flips = tuple(envelope(front, Fraction(0), HIGHEST_PCT_DAY))
    first = flips[0].below if flips else front.best.get("balanced")
    bests = [(0.0, first), *((flip.at, flip.above) for flip in flips)]
    by_mode = [level for level, best in bests if best is not None and main_mode(best) == mode]
    if not by_mode:
        return Tip(from_pct_day=None, until_pct_day=None)
    later = [level for level, _ in bests if level > by_mode[-1]]
    return Tip(from_pct_day=by_mode[0], until_pct_day=later[0] if later else None)


def tipping_frame(
    planner: Planner,
    origin: str,
    destination: str,
    mode: str,
    *,
    depart_after: str | date,
    commodities: Iterable[str] | None = None,
) -> pd.DataFrame:
    """Return one row per commodity: between which values of time a mode is best, and whether it is at its own.

    Parameters
    ----------
    mode
        An id of ``modes.csv``; the main mode of an itinerary is the one with most km.
    commodities
        Ids of ``commodities.csv``, by default all. Each travels in a forty-foot box at its usual weight.

    Returns
    -------
    pandas.DataFrame
        Indexed by commodity: ``usd_per_teu`` and ``value_of_time_pct_day`` as in the data, ``reefer``,
        ``usd_per_teu_day`` (their product), ``from_pct_day`` and ``until_pct_day`` (see :class:`Tip`),
        ``from_usd_per_teu_day``, ``best_mode`` and ``wins``.
    """
    network = planner.network
    _check(network, mode)
    rows = []
    for name in network.commodities if commodities is None else commodities:
        front = _front(planner, origin, destination, depart_after, name)
        goods, found, best = network.commodities[name], tip(front, mode), front.balanced
        start = float("nan") if found.from_pct_day is None else found.from_pct_day
        rows.append(
            {
                "commodity": name,
                "usd_per_teu": goods.usd_per_teu,
                "value_of_time_pct_day": goods.value_of_time_pct_day,
                "reefer": goods.reefer,
                "usd_per_teu_day": goods.usd_per_teu * goods.value_of_time_pct_day / 100,
                "from_pct_day": start,
                "until_pct_day": float("inf") if found.until_pct_day is None else found.until_pct_day,
                "from_usd_per_teu_day": goods.usd_per_teu * start / 100,
                "best_mode": None if best is None else main_mode(best),
                "wins": best is not None and main_mode(best) == mode,
            }
        )
    return pd.DataFrame(rows).set_index("commodity")


def tipping_freight(  # noqa: PLR0913  (keyword-only options)
    planner: Planner,
    origin: str,
    destination: str,
    mode: str,
    *,
    depart_after: str | date,
    commodities: Iterable[str] | None = None,
    low: float = 0.5,
    high: float = 1.5,
    progress: bool = True,
) -> pd.DataFrame:
    """Return up to which freight of a mode, in times of what it is, each commodity's best choice goes by it.

    Planned again at each level and halved: surely between ``lower`` and ``upper``. Dearer freight never makes a mode
    better, so it wins up to there. ``lower`` is empty if it does not even win at ``low``, ``upper`` if it still does at
    ``high``.
    """
    network = planner.network
    _check(network, mode)
    if not 0 <= low < high:
        raise InputError("low", (low, high), "two levels from 0 on, the lower first")
    names = tuple(network.commodities if commodities is None else commodities)
    at = _leveled(planner, mode)

    def wins(name: str, level: float) -> bool:
        best = _front(at(level), origin, destination, depart_after, name).balanced
        return best is not None and main_mode(best) == mode

    rows = []
    for name in track(names, f"turning freight by {mode}", shown=progress):
        lower, upper = low, high
        if not wins(name, low):
            rows.append((name, float("nan"), low))
            continue
        if wins(name, high):
            rows.append((name, high, float("nan")))
            continue
        for _ in range(STEPS):
            middle = (lower + upper) / 2
            lower, upper = (middle, upper) if wins(name, middle) else (lower, middle)
        rows.append((name, lower, upper))
    return pd.DataFrame(rows, columns=["commodity", "lower", "upper"]).set_index("commodity")


def _leveled(planner: Planner, mode: str) -> Callable[[float], Planner]:
    """Return planners by the level of a mode's freight, each made once for all commodities."""
    commodity = next(iter(planner.network.commodities))
    known = parameters_of(planner.network, commodity)
    if f"{mode}_freight" not in known:
        raise InputError("mode", mode, "a mode with rates or tariffs")
    freight = known[f"{mode}_freight"]

    @cache
    def at(level: float) -> Planner:
        if level == freight.base:
            return planner
        name = f"{freight.name}-{level:g}"
        return planner.apply(Scenario(name=name, title=freight.title, changes=freight.changes(level)))

    return at


def _front(planner: Planner, origin: str, destination: str, depart_after: str | date, commodity: str) -> Front:
    goods = planner.network.commodities.get(commodity)
    box = COOLED if goods is not None and goods.reefer else DRY
    shipment = Shipment(equipment=box, commodity=commodity)
    return planner.plan(origin, destination, depart_after=depart_after, shipment=shipment, criteria=CRITERIA)


def _check(network: Network, mode: str) -> None:
    if mode not in network.modes:
        raise UnknownName("mode", mode, "an id of modes.csv", tuple(network.modes))
