"""Itineraries as DCSA's point-to-point routes."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise
from math import ceil
from typing import Any
from zoneinfo import ZoneInfo

from api.dcsa.locations import facility_type, location
from api.dcsa.parameters import PointToPointParameters
from corridor.model.service import Call
from corridor.network.network import Network
from corridor.results.itinerary import Itinerary, Leg, Stop

Json = dict[str, Any]

KG_PER_TONNE = 1_000
MAX_SERVICE_NAME, MAX_SERVICE_CODE = 50, 11
PARTNERED = frozenset({"VESSEL", "BARGE"})
"""Modes of transport whose schema has service partners; the others have nothing but the mode."""


def fits(itinerary: Itinerary, asked: PointToPointParameters, network: Network) -> bool:
    """Return whether an itinerary lies in the dates and has few enough changes from vessel to vessel."""
    leaves, arrives = itinerary.departure.date(), itinerary.arrival.date()
    return (
        (asked.departure_start_date is None or leaves >= asked.departure_start_date)
        and (asked.departure_end_date is None or leaves <= asked.departure_end_date)
        and (asked.arrival_start_date is None or arrives >= asked.arrival_start_date)
        and (asked.arrival_end_date is None or arrives <= asked.arrival_end_date)
        and (asked.max_transhipment is None or transshipments(itinerary, network) <= asked.max_transhipment)
    )


def transshipments(itinerary: Itinerary, network: Network) -> int:
    """Return the changes from vessel to vessel; those to rail or road do not count."""
    transports = [network.modes[leg.mode].dcsa for leg in itinerary.legs]
    return sum(a == b == "VESSEL" for a, b in pairwise(transports))


def point_to_point(itinerary: Itinerary, number: int, asked: PointToPointParameters, network: Network) -> Json:
    """Return one route."""
    first, last = itinerary.legs[0], itinerary.legs[-1]
    route: Json = {
        "placeOfReceipt": _end(first.origin, itinerary.departure, network),
        "placeOfDelivery": _end(last.destination, itinerary.arrival, network),
        "receiptTypeAtOrigin": asked.receipt_type_at_origin or "CY",
        "deliveryTypeAtDestination": asked.delivery_type_at_destination or "CY",
        "solutionNumber": number,
        "routingReference": itinerary.id,
        "transitTime": ceil((itinerary.arrival - itinerary.departure) / timedelta(days=1)),
        "solutionFootprint": {"co2e": _tonnes(itinerary.totals.co2e_wtw_kg)},
        "legs": [_leg(leg, network) for leg in itinerary.legs],
    }
    if cut_offs := next((found for leg in itinerary.legs if (found := _cut_offs(leg))), None):
        route["cutOffTimes"] = cut_offs
    return route


def _leg(leg: Leg, network: Network) -> Json:
    transport = network.modes[leg.mode].dcsa
    found: Json = {
        "sequenceNumber": leg.sequence,
        "transport": _transport(leg, transport),
        "departure": _end(leg.origin, leg.departure, network, transport),
        "arrival": _end(leg.destination, leg.arrival, network, transport),
        "footprint": {"co2e": _tonnes(leg.co2e_wtw_kg)},
    }
    if calls := list(_intermediate(leg, network, transport)):
        found["intermediateCalls"] = calls
    if cut_offs := _cut_offs(leg):
        found["cutOffTimes"] = cut_offs
    return found


def _transport(leg: Leg, transport: str) -> Json:
    if transport not in PARTNERED or leg.service is None or leg.service_name is None:
        return {"modeOfTransport": transport}
    partner = {"carrierServiceName": leg.service_name[:MAX_SERVICE_NAME].strip()}
    if len(leg.service) <= MAX_SERVICE_CODE:
        partner["carrierServiceCode"] = leg.service
    return {"modeOfTransport": transport, "servicePartners": [partner]}


def _cut_offs(leg: Leg) -> list[Json]:
    if leg.cut_off is None:
        return []
    return [{"cutOffDateTimeCode": "FCO", "cutOffDateTime": leg.cut_off}]


def _intermediate(leg: Leg, network: Network, transport: str) -> Iterator[Json]:
    calls = _calls_of(leg, network)
    for call in calls[1:-1]:
        place = network.places[call.place]
        arrival = leg.departure + timedelta(hours=call.arrive_h - calls[0].depart_h)
        departure = leg.departure + timedelta(hours=call.depart_h - calls[0].depart_h)
        zone = ZoneInfo(place.timezone)
        yield {
            "facilityTypeCode": facility_type(place, transport),
            "location": location(place),
            "arrivalDateTime": arrival.astimezone(zone),
            "departureDateTime": departure.astimezone(zone),
        }


def _calls_of(leg: Leg, network: Network) -> tuple[Call, ...]:
    """Return the calls of a ride from where it is boarded to where it is left."""
    if leg.service is None:
        return ()
    calls = network.calls[leg.service]
    boards = [i for i, call in enumerate(calls) if call.place == leg.origin.id and call.load]
    spans = [
        calls[board : alight + 1]
        for board in boards
        for alight, call in enumerate(calls)
        if alight > board and call.unload and call.place == leg.destination.id
    ]
    hours = (leg.arrival - leg.departure) / timedelta(hours=1)
    return min(spans, key=lambda span: abs(span[-1].arrive_h - span[0].depart_h - hours), default=())


def _end(stop: Stop, instant: datetime, network: Network, transport: str | None = None) -> Json:
    place = network.places[stop.id] if stop.id else None
    return {"facilityTypeCode": facility_type(place, transport), "location": location(stop), "dateTime": instant}


def _tonnes(kg: float) -> float:
    """Return kilograms as tonnes, to the gram."""
    return round(kg / KG_PER_TONNE, 6)
