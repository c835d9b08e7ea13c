"""Which paths of a front are best, and at what."""

from collections.abc import Callable, Sequence

from corridor.model.query import Query
from corridor.search.path import Path
from corridor.units import CENTS_PER_USD, MILLS_PER_CENT, MINUTES_PER_DAY

LABELS = ("cheapest", "fastest", "fewest_transfers", "greenest", "balanced")
MOST_RELIABLE = "most_reliable"
"""Least P90 of the routes shown: given to them by ``corridor.analysis.reliability``, not by the search."""


def generalized_mills(path: Path, query: Query) -> float:
    """Return cost plus the value of the time in transit, in mills."""
    cargo = query.cargo
    usd_per_minute = cargo.value_usd * cargo.value_of_time_pct_day / 100 / MINUTES_PER_DAY
    return path.mills + (path.arrival_min - path.ready_min) * usd_per_minute * CENTS_PER_USD * MILLS_PER_CENT


def minute_of_merit(path: Path, query: Query) -> int:
    """Return the minute that counts, the less the better: arrival; with a deadline, minus the latest readiness."""
    return path.arrival_min if query.arrive_by_min is None else -path.ready_min


def best_by_label(paths: Sequence[Path], query: Query) -> dict[str, int]:
    """Return the index of the best path for each label; ties go to the cheaper, then to the faster.

    ``balanced`` is the least generalized cost. ``fastest`` is the earliest arrival; with a deadline, where all
    arrive in time, the latest readiness.
    """
    if not paths:
        return {}

    def minute(path: Path) -> int:
        return minute_of_merit(path, query)

    def least(key: Callable[[Path], float]) -> int:
        rank = [(key(path), path.mills, minute(path), path.boardings, path.grams, i) for i, path in enumerate(paths)]
        return min(rank)[-1]

    return {
        "cheapest": least(lambda path: path.mills),
        "fastest": least(minute),
        "fewest_transfers": least(lambda path: path.boardings),
        "greenest": least(lambda path: path.grams),
        "balanced": least(lambda path: generalized_mills(path, query)),
    }
