"""What a network is: its figures, words and sources."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from typing import Any

from api.reload.outcome import Outcome
from corridor.network.attribution import ATTRIBUTION
from corridor.network.network import Network
from corridor.results.json import scenario_names

Json = dict[str, Any]


def network_document(network: Network, last_reload: Outcome | None) -> Json:
    """Return version, counts, validity, modes, equipment, commodities, countries, sources and attribution."""
    return {
        "version": network.version,
        "last_reload": last_reload.model_dump() if last_reload else None,
        "scenarios": scenario_names(network) or [],
        "currency": network.currency,
        "price_year": network.price_year,
        "attribution": ATTRIBUTION,
        "counts": _counts(network),
        "validity": {
            "services": _span((row.valid_from, row.valid_to) for row in network.services.values()),
            "rates": _span((row.valid_from, row.valid_to) for row in network.rates),
        },
        "modes": [_mode(network, mode) for mode in network.modes],
        "equipment": [_without_source(row) for row in network.equipment.values()],
        "commodities": [_without_source(row) for row in network.commodities.values()],
        "countries": sorted({place.country for place in network.places.values()}),
        "sources": [asdict(row) for row in network.sources.values()],
    }


def _counts(network: Network) -> dict[str, int]:
    return {
        "places": len(network.places),
        "links": len(network.links),
        "services": len(network.services),
        "calls": sum(len(calls) for calls in network.calls.values()),
        "border_crossings": len(network.border_crossings),
        "rates": len(network.rates),
        "tariffs": len(network.tariffs),
        "sources": len(network.sources),
    }


def _span(spans: Iterable[tuple[date | None, date | None]]) -> Json:
    """Return the earliest beginning and the latest end; null where something has none."""
    pairs = list(spans)
    begins, ends = [begin for begin, _ in pairs], [end for _, end in pairs]
    return {
        "from": None if None in begins or not pairs else min(day for day in begins if day),
        "to": None if None in ends or not pairs else max(day for day in ends if day),
    }


def _mode(network: Network, mode: str) -> Json:
    row = network.modes[mode]
    return {
        "id": row.id,
        "name": row.name,
        "scheduled": row.scheduled,
        "runs_on": row.runs_on,
        "color": row.color,
        "dcsa": row.dcsa,
        "rec19": row.rec19,
        "services": sum(service.mode == mode for service in network.services.values()),
    }


def _without_source(row: Any) -> Json:  # noqa: ANN401  (a row of one of two tables)
    return {name: value for name, value in asdict(row).items() if name != "source"}
