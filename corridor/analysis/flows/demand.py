"""What is to be carried: TEU a week from one place to another, by commodity."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from corridor.analysis.flows.week import WEEKS_PER_YEAR
from corridor.errors import InputError
from corridor.network.network import Network

COLUMNS = ("from", "to", "commodity", "teu")
PENALTY = "unserved_usd_per_teu"


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """TEU a week of a commodity from one place to another, and what a TEU costs that is not carried."""

    from_id: str
    to_id: str
    commodity: str
    teu_per_week: float
    unserved_usd_per_teu: float


def read_demand(network: Network, frame: pd.DataFrame | None, year: int | None) -> tuple[Demand, ...]:
    """Return demand from ``flows.csv`` or from a table, rows of the same places and commodity added up.

    Parameters
    ----------
    frame
        TEU a *year* in columns ``from``, ``to`` (ids, names or aliases), ``commodity`` and ``teu``; and if wished
        ``unserved_usd_per_teu``, by default the value of the goods. Left out: ``flows.csv``.
    year
        Which year of ``flows.csv``; may be left out if it has only one.

    Raises
    ------
    corridor.errors.InputError
        Naming what is missing, unknown or out of bounds.
    """
    rows = _of_network(network, year) if frame is None else _of_frame(network, frame)
    found: dict[tuple[str, str, str, float], float] = {}
    for row in rows:
        key = (row.from_id, row.to_id, row.commodity, row.unserved_usd_per_teu)
        found[key] = found.get(key, 0.0) + row.teu_per_week
    return tuple(
        Demand(from_id=a, to_id=b, commodity=goods, teu_per_week=teu, unserved_usd_per_teu=usd)
        for (a, b, goods, usd), teu in sorted(found.items())
        if teu > 0
    )


def _of_network(network: Network, year: int | None) -> Iterator[Demand]:
    years = sorted({flow.year for flow in network.flows})
    if not years:
        raise InputError("demand", None, "a table: this network has no flows.csv")
    if year is None and len(years) == 1:
        year = years[0]
    if year not in years:
        raise InputError("year", year, f"one of {', '.join(map(str, years))}")
    for flow in network.flows:
        if flow.year == year:
            yield Demand(
                from_id=flow.from_id,
                to_id=flow.to_id,
                commodity=flow.commodity,
                teu_per_week=flow.teu / WEEKS_PER_YEAR,
                unserved_usd_per_teu=network.commodities[flow.commodity].usd_per_teu,
            )


def _of_frame(network: Network, frame: pd.DataFrame) -> Iterator[Demand]:
    missing = [name for name in COLUMNS if name not in frame.columns]
    if missing:
        raise InputError("demand", list(frame.columns), f"columns {', '.join(COLUMNS)}: {', '.join(missing)} missing")
    for row in frame.to_dict("records"):
        start, end = (network.gazetteer.get(str(row[end]), f"demand.{end}").id for end in ("from", "to"))
        goods = network.commodities.get(str(row["commodity"]))
        if goods is None:
            raise InputError("demand.commodity", row["commodity"], "an id of commodities.csv")
        if start == end:
            raise InputError("demand.to", row["to"], "another place than from")
        yield Demand(
            from_id=start,
            to_id=end,
            commodity=goods.id,
            teu_per_week=_not_negative("teu", row["teu"]) / WEEKS_PER_YEAR,
            unserved_usd_per_teu=_not_negative(PENALTY, row.get(PENALTY, goods.usd_per_teu)),
        )


def _not_negative(column: str, given: object) -> float:
    try:
        value = float(str(given))
    except ValueError:
        value = -1.0
    if not 0 <= value < float("inf"):
        raise InputError(f"demand.{column}", given, "a number, 0 or more")
    return value
