"""Comparisons as tables."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from corridor.analysis.comparison import Pair

FIGURES = ("cost_usd", "duration_h", "transfers", "co2e_wtw_kg")
COLUMNS = (*(f"{figure}_{when}" for figure in FIGURES for when in ("before", "after", "delta")), "route")


def pairs_frame(pairs: Iterable[Pair]) -> pd.DataFrame:
    """Return one row per pair: its status, the labels of both, figures with units in the column names, the route."""
    rows = [
        {
            "status": pair.status,
            "labels_before": ", ".join(pair.before.labels) if pair.before else "",
            "labels_after": ", ".join(pair.after.labels) if pair.after else "",
        }
        | _cells(pair)
        for pair in pairs
    ]
    return pd.DataFrame(rows, columns=("status", "labels_before", "labels_after", *COLUMNS))


def best_frame(best: Mapping[str, Pair]) -> pd.DataFrame:
    """Return one row per label."""
    rows = [{"label": label} | _cells(pair) for label, pair in best.items()]
    return pd.DataFrame(rows, columns=("label", *COLUMNS))


def _cells(pair: Pair) -> dict[str, Any]:
    cells: dict[str, Any] = {"route": pair.route}
    for figure in FIGURES:
        for when, one in (("before", pair.before), ("after", pair.after)):
            cells[f"{figure}_{when}"] = getattr(one.totals, figure) if one else None
        cells[f"{figure}_delta"] = getattr(pair.delta, figure) if pair.delta else None
    return cells
