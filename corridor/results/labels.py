"""Which paths of a front are best, and at what."""

from collections.abc import Sequence

from corridor.model.query import Query
from corridor.search.path import Paths
from corridor.units import CENTS_PER_USD, MILLS_PER_CENT, MINUTES_PER_DAY

LABELS = ("cheapest", "fastest", "fewest_transfers", "greenest", "balanced")
MOST_RELIABLE = "most_reliable"
"""Least P90 of the routes shown: given to them by ``corridor.analysis.reliability``, not by the search."""


def generalized_mills(paths: Paths, query: Query) -> list[float]:
    """Return of each path its cost plus the value of the time in transit, in mills."""
    cargo = query.cargo
    usd_per_minute = cargo.value_usd * cargo.value_of_time_pct_day / 100 / MINUTES_PER_DAY
    time_mills = (paths.arrival_min - paths.ready_min) * usd_per_minute * CENTS_PER_USD * MILLS_PER_CENT
    found: list[float] = (paths.mills + time_mills).tolist()
    return found


def minutes_of_merit(paths: Paths, query: Query) -> list[int]:
    """Return the minutes that count, the less the better: arrivals; with a deadline, minus the latest readiness."""
    found: list[int] = (paths.arrival_min if query.arrive_by_min is None else -paths.ready_min).tolist()
    return found


def best_by_label(paths: Paths, query: Query) -> dict[str, int]:
    """Return the index of the best path for each label; ties go to the cheaper, then to the faster.

    ``balanced`` is the least generalized cost. ``fastest`` is the earliest arrival; with a deadline, where all
    arrive in time, the latest readiness.
    """
    if not paths:
        return {}
    mills, boardings, grams = paths.mills.tolist(), paths.boardings.tolist(), paths.grams.tolist()
    minutes = minutes_of_merit(paths, query)

    def least(figures: Sequence[float]) -> int:
        best: int = min(zip(figures, mills, minutes, boardings, grams, range(len(paths)), strict=True))[-1]
        return best

    return {
        "cheapest": least(mills),
        "fastest": least(minutes),
        "fewest_transfers": least(boardings),
        "greenest": least(grams),
        "balanced": least(generalized_mills(paths, query)),
    }
