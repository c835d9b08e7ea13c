"""Fronts as plain dictionaries: the one JSON shape that the command line and HTTP share."""

from collections.abc import Sequence
from datetime import datetime
from itertools import zip_longest
from typing import Any

from corridor.clock import local
from corridor.compile.doors import timezone_of
from corridor.model.query import Door, Query
from corridor.network.network import Network
from corridor.results.breakdown import CostItem
from corridor.results.front import Front
from corridor.results.itinerary import Dwell, Itinerary, Leg, Stop
from corridor.results.reliability import Reliability

Json = dict[str, Any]

MOSTLY_ESTIMATED = 0.5


def front_json(front: Front, itineraries: Sequence[Itinerary], risks: Sequence[Reliability] = ()) -> Json:
    """Return a front with some of its itineraries and how sure they are; geometry is left to the caller.

    Aware datetimes in local time are left for orjson to write, and such dataclasses as are few: it is quicker with
    dictionaries.
    """
    return {
        "request": request_json(front),
        "network_version": front.network.version,
        "currency": front.network.currency,
        "price_year": front.network.price_year,
        "routes": [itinerary_json(*route) for route in zip_longest(itineraries, risks)],
        "no_route": None if front.paths else {"reasons": front.reasons},
        "search": front.search,
        "warnings": warnings_of(front, itineraries),
    }


def request_json(front: Front) -> Json:
    """Return the question as it was understood, defaults filled in."""
    return query_json(front.network, front.query)


def query_json(network: Network, query: Query) -> Json:
    """Return a query as it may be asked again, defaults filled in."""
    cargo, deadline = query.cargo, query.arrive_by_min
    return {
        "origin": query.origin,
        "destination": query.destination,
        "depart_after": _instant(network, query.origin, query.ready_min) if deadline is None else None,
        "arrive_by": None if deadline is None else _instant(network, query.destination, deadline),
        "shipment": {
            "equipment": cargo.equipment,
            "quantity": cargo.quantity,
            "gross_weight_kg": cargo.cargo_kg,
            "commodity": cargo.commodity,
            "value_usd": cargo.value_usd,
            "dangerous_goods": cargo.dangerous_goods,
        },
        "criteria": query.criteria,
        "avoid": query.avoid,
        "via": query.via,
        "max_transfers": query.limits.max_transfers,
        "max_cost_usd": query.limits.max_cost_usd,
        "max_duration_h": query.limits.max_duration_h,
        "scenario": scenario_names(network),
    }


def scenario_names(network: Network) -> list[str] | None:
    """Return the names of the scenarios that are applied, as a question gives them; None if there are none."""
    return [scenario.name for scenario in network.scenarios] or None


def itinerary_json(itinerary: Itinerary, risk: Reliability | None = None) -> Json:
    """Return one itinerary; ``reliability`` is null if it was not simulated."""
    return {
        "id": itinerary.id,
        "labels": itinerary.labels,
        "why": itinerary.why,
        "ready": itinerary.ready,
        "departure": itinerary.departure,
        "arrival": itinerary.arrival,
        "totals": itinerary.totals,
        "reliability": risk,
        "cost": [_item(item) for item in itinerary.cost],
        "legs": [leg_json(leg) for leg in itinerary.legs],
        "dwells": [_dwell(dwell) for dwell in itinerary.dwells],
    }


def leg_json(leg: Leg) -> Json:
    """Return one leg without its geometry."""
    return {
        "sequence": leg.sequence,
        "mode": leg.mode,
        "service": leg.service,
        "service_name": leg.service_name,
        "from": _stop(leg.origin),
        "to": _stop(leg.destination),
        "cut_off": leg.cut_off,
        "departure": leg.departure,
        "arrival": leg.arrival,
        "assumed": leg.assumed,
        "distance_km": leg.distance_km,
        "cost_usd": leg.cost_usd,
        "co2e_wtw_kg": leg.co2e_wtw_kg,
        "co2e_ttw_kg": leg.co2e_ttw_kg,
        "countries": leg.countries,
        "passes": leg.passes,
        "lifts": leg.lifts,
        "sources": leg.sources,
        "notes": leg.notes,
    }


def warnings_of(front: Front, itineraries: Sequence[Itinerary]) -> list[Json]:
    """Return what a reader should know before trusting the answer."""
    found: list[Json] = [
        {"code": "scenario", "detail": f"under the scenario {scenario.name}: {scenario.title}"}
        for scenario in front.network.scenarios
    ]
    if front.assembler.left_out:
        detail = (
            "with arrive_by, haulage over what is closed or delayed for some of the time before the deadline is "
            "left out altogether: ask with depart_after for routes that wait for a reopening"
        )
        found.append({"code": "closed_links_left_out", "detail": detail})
    if front.search.cut:
        detail = f"the search was cut short by its {front.search.cut} limit: the front may be incomplete"
        found.append({"code": "search_cut", "detail": detail})
    if any(leg.assumed for itinerary in itineraries for leg in itinerary.legs):
        detail = "legs marked 'assumed' leave on days spread evenly over the week: only their frequency is published"
        found.append({"code": "assumed_departures", "detail": detail})
    if any(itinerary.totals.estimated_share > MOSTLY_ESTIMATED for itinerary in itineraries):
        detail = "more than half of the cost of some routes rests on estimates: see estimated_share and the sources"
        found.append({"code": "estimated_cost", "detail": detail})
    return found


def _instant(network: Network, where: str | Door, minute: int) -> datetime:
    return local(minute, timezone_of(network, where))


def _stop(stop: Stop) -> Json:
    return {"id": stop.id, "name": stop.name, "country": stop.country, "lon": stop.lon, "lat": stop.lat}


def _item(item: CostItem) -> Json:
    return {"item": item.item, "usd": item.usd, "leg": item.leg, "place": item.place, "source": item.source}


def _dwell(dwell: Dwell) -> Json:
    return {
        "place": _stop(dwell.place),
        "arrival": dwell.arrival,
        "departure": dwell.departure,
        "handling_h": dwell.handling_h,
        "waiting_h": dwell.waiting_h,
        "storage_usd": dwell.storage_usd,
    }
