"""From a row to the rows that answer it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from corridor.analysis.bulk.cells import Row
from corridor.analysis.bulk.question import query_of
from corridor.analysis.reliability import assess, name_most_reliable
from corridor.errors import InputError
from corridor.planner import Planner
from corridor.results.front import Front
from corridor.results.itinerary import Itinerary
from corridor.results.reliability import Reliability

Record = dict[str, Any]

ANSWER: dict[str, type] = {
    "row": int,
    "status": str,
    "error": str,
    "network_version": str,
    "front_size": int,
    "rank": int,
    "route_id": str,
    "labels": str,
    "ready": str,
    "departure": str,
    "arrival": str,
    "cost_usd": float,
    "generalized_cost_usd": float,
    "estimated_share": float,
    "duration_h": float,
    "transfers": int,
    "distance_km": float,
    "co2e_wtw_kg": float,
    "co2e_ttw_kg": float,
    "p50_h": float,
    "p90_h": float,
    "modes": str,
    "services": str,
}
"""Columns of an answer and what they hold; instants are local, with their offset."""
SEPARATOR = " > "


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """How many routes of each shipment, how many simulated worlds behind P50 and P90, and what *now* is."""

    limit: int
    draws: int
    now: datetime


def answer_row(planner: Planner, row: Row, number: int, wanted: Wanted) -> list[Record]:
    """Return one record per route of a row; one that says why, if there is none.

    ``status`` is ``ok``; ``no_route``, with the reasons; ``incomplete``, if the search was cut short;
    ``refused``, with what was wrong in the row; or ``failed``, if the program is at fault.
    """
    base: Record = {"row": number, "network_version": planner.network.version}
    try:
        return _answers(planner, row, base, wanted)
    except InputError as error:
        return [base | {"status": "refused", "error": str(error)}]
    except Exception as error:  # noqa: BLE001  (one row must not cost the others their answers)
        return [base | {"status": "failed", "error": f"{type(error).__name__}: {error}"}]


def _answers(planner: Planner, row: Row, base: Record, wanted: Wanted) -> list[Record]:
    front = planner.solve(query_of(planner.network, row, wanted.now))
    base |= {"status": "ok" if front.search.complete else "incomplete", "front_size": front.search.front_size}
    if not front.paths:
        reasons = "; ".join(f"{reason.detail} ({reason.relax})" for reason in front.reasons)
        status = "no_route" if front.search.complete else "incomplete"
        return [base | {"status": status, "error": reasons}]
    return [base | record for record in _routes(planner, front, wanted)]


def _routes(planner: Planner, front: Front, wanted: Wanted) -> list[Record]:
    chosen = front.choose(wanted.limit)
    risks = assess(planner, front, chosen, wanted.draws) if wanted.draws else ()
    chosen = name_most_reliable(chosen, risks)
    return [
        {"rank": rank} | _route(itinerary, risks[rank - 1] if risks else None)
        for rank, itinerary in enumerate(chosen, start=1)
    ]


def _route(itinerary: Itinerary, risk: Reliability | None) -> Record:
    totals = itinerary.totals
    return {
        "route_id": itinerary.id,
        "labels": "|".join(itinerary.labels),
        "ready": itinerary.ready.isoformat(),
        "departure": itinerary.departure.isoformat(),
        "arrival": itinerary.arrival.isoformat(),
        "cost_usd": totals.cost_usd,
        "generalized_cost_usd": totals.generalized_cost_usd,
        "estimated_share": totals.estimated_share,
        "duration_h": totals.duration_h,
        "transfers": totals.transfers,
        "distance_km": totals.distance_km,
        "co2e_wtw_kg": totals.co2e_wtw_kg,
        "co2e_ttw_kg": totals.co2e_ttw_kg,
        "p50_h": risk.p50_h if risk else None,
        "p90_h": risk.p90_h if risk else None,
        "modes": SEPARATOR.join(itinerary.modes),
        "services": SEPARATOR.join(leg.service or leg.mode for leg in itinerary.legs),
    }
