"""A usual week: how often services run, and what that means for waiting."""

from collections.abc import Mapping
from datetime import date

import numpy as np

from corridor.analysis.flows.instance import Float64
from corridor.clock import first_minute
from corridor.compile.compiled import Compiled
from corridor.model.service import Service
from corridor.units import MINUTES_PER_DAY, MINUTES_PER_WEEK

WEEKS_PER_YEAR = 52


def runs_per_week(service: Service, on: date) -> float:
    """Return the departures a week of a service on a day; 0 outside its dates."""
    begun = service.valid_from is None or service.valid_from <= on
    over = service.valid_to is not None and service.valid_to < on
    if over or not begun:
        return 0.0
    return float(len(service.days) or service.per_week or 0)


def headways(compiled: Compiled, runs: Mapping[str, float], on: date) -> Float64:
    """Return the minutes between two departures for each edge: 0 on demand, infinite if none runs on the day."""
    noon = first_minute(on) + MINUTES_PER_DAY // 2
    running = [runs[schedule.service.id] if schedule.keeps(noon) else 0.0 for schedule in compiled.schedules]
    gaps = [MINUTES_PER_WEEK / often if often > 0 else np.inf for often in running]
    return np.array([gaps[edge.schedule] if edge.service else 0.0 for edge in compiled.edges], np.float64)


def mean_excess(headway: Float64, free_min: Float64) -> Float64:
    """Return the mean minutes of a wait beyond free ones, the wait being anything up to the headway alike.

    With headway ``H`` and ``F`` free minutes that is ``(H - F)**2 / (2 H)``, and 0 if ``F`` is the longer.
    """
    running = np.isfinite(headway) & (headway > 0)
    over = np.maximum(0.0, np.where(running, headway, 0.0) - free_min)
    mean: Float64 = over**2 / (2 * np.where(running, headway, 1.0))
    return mean
