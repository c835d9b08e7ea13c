"""How sure itineraries are, as tables."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

import numpy as np
import pandas as pd

from corridor.analysis.due import read_due
from corridor.analysis.reliability import Worlds, name_most_reliable, on_time_share, reliability_of
from corridor.errors import InputError
from corridor.results.front import Front
from corridor.results.itinerary import Itinerary


def risk_frame(worlds: Iterable[Worlds], due: str | date | datetime | None = None) -> pd.DataFrame:
    """Return one row per itinerary: planned days, P50, P90, on-time and missed shares, its riskiest leg, USD.

    Parameters
    ----------
    worlds
        What ``corridor.analysis.reliability.simulate`` yields.
    due
        As for ``corridor.analysis.reliability.assess``; left out: a day after each planned arrival.

    Notes
    -----
    ``missed_share`` is the share of the worlds in which at least one planned departure is missed.
    """
    wanted = read_due(due)
    simulated = list(worlds)
    risks = [reliability_of(one, wanted) for one in simulated]
    named = name_most_reliable([one.itinerary for one in simulated], risks)
    rows = [
        {
            "best_at": ", ".join(label.replace("_", " ") for label in itinerary.labels),
            "modes": " > ".join(dict.fromkeys(itinerary.modes)),
            "usd": itinerary.totals.cost_usd,
            "planned_days": itinerary.totals.duration_h / 24,
            "p50_days": np.nan if risk.p50_h is None else risk.p50_h / 24,
            "p90_days": np.nan if risk.p90_h is None else risk.p90_h / 24,
            "on_time_share": risk.on_time_share,
            "missed_share": float(one.missed.any(axis=0).mean()),
            "riskiest_leg": _leg(itinerary, risk.riskiest_leg),
        }
        for itinerary, one, risk in zip(named, simulated, risks, strict=True)
    ]
    return pd.DataFrame(rows)


def buffer_frame(front: Front, worlds: Worlds, days: Sequence[float] = tuple(range(9))) -> pd.DataFrame:
    """Return what each day between the planned arrival and the due date is worth.

    One row per day of buffer: ``on_time_share``; ``gained_share``, by how much the day before has raised it; and
    ``pays_from_usd``, the fine for being late from which that day is worth what it costs, the value of time of the
    whole shipment. Infinite where a day gains nothing.

    Raises
    ------
    corridor.errors.InputError
        If the days do not rise.
    """
    if list(days) != sorted(set(days)):
        raise InputError("days", list(days), "rising numbers")
    planned, cargo = worlds.itinerary.arrival, front.query.cargo
    shares = np.array([on_time_share(worlds, planned + timedelta(days=buffer)) for buffer in days])
    gained = np.diff(shares, prepend=np.nan)
    cost = np.diff(np.array(days, np.float64), prepend=np.nan) * cargo.value_usd * cargo.value_of_time_pct_day / 100
    fine = np.divide(cost, gained, out=np.full(gained.size, np.inf), where=~(gained <= 0))
    return pd.DataFrame(
        {"buffer_days": list(days), "on_time_share": shares, "gained_share": gained, "pays_from_usd": fine}
    )


def _leg(itinerary: Itinerary, sequence: int | None) -> str:
    if sequence is None:
        return ""
    leg = itinerary.legs[sequence - 1]
    return f"{leg.service or leg.mode} to {leg.destination.name}"
