"""Itineraries as GeoJSON (RFC 7946)."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import Any

from corridor.network.geometry import Line
from corridor.network.network import Network
from corridor.results.itinerary import Itinerary, Leg, Stop
from corridor.results.reliability import Reliability

Feature = dict[str, Any]


def leg_lines(leg: Leg, network: Network) -> tuple[Line, ...]:
    """Return the line of a leg, in parts where it crosses the antimeridian; straight from and to doors."""
    parts: list[list[tuple[float, float]]] = []
    if leg.origin.id is None:
        first = leg.hops[0].tail if leg.hops else leg.destination.id
        parts.append([_point(leg.origin), _place(first, leg.destination, network)])
    for hop in leg.hops:
        forward = network.links[hop.link].from_id == hop.tail
        for line in network.geometry.lines(hop.link, forward=forward):
            _join(parts, line)
    if leg.destination.id is None and (leg.hops or leg.origin.id is not None):
        last = leg.hops[-1].head if leg.hops else leg.origin.id
        _join(parts, (_place(last, leg.origin, network), _point(leg.destination)))
    return tuple(tuple(part) for part in parts)


def geometry_of(lines: Sequence[Line]) -> dict[str, Any]:
    """Return a LineString, or a MultiLineString if there are several parts."""
    if len(lines) == 1:
        return {"type": "LineString", "coordinates": lines[0]}
    return {"type": "MultiLineString", "coordinates": lines}


def feature_collection(
    itineraries: Iterable[Itinerary], network: Network, risks: Sequence[Reliability] = ()
) -> dict[str, Any]:
    """Return an overview feature per itinerary, followed by a feature per leg, with their bounding box."""
    features: list[Feature] = []
    for itinerary, risk in zip_longest(itineraries, risks):
        lines = [leg_lines(leg, network) for leg in itinerary.legs]
        features.append(_overview(itinerary, [line for leg in lines for line in leg], risk))
        features.extend(_leg(itinerary, leg, own, network) for leg, own in zip(itinerary.legs, lines, strict=True))
    collection: dict[str, Any] = {"type": "FeatureCollection", "features": features}
    boxes = [feature["bbox"] for feature in features]
    if boxes:
        collection["bbox"] = [
            min(box[0] for box in boxes),
            min(box[1] for box in boxes),
            max(box[2] for box in boxes),
            max(box[3] for box in boxes),
        ]
    return collection


def _overview(itinerary: Itinerary, lines: Sequence[Line], risk: Reliability | None) -> Feature:
    totals = itinerary.totals
    return {
        "type": "Feature",
        "id": itinerary.id,
        "bbox": _bbox(lines),
        "geometry": {"type": "MultiLineString", "coordinates": lines},
        "properties": {
            "featureType": "overview",
            "route_id": itinerary.id,
            "labels": itinerary.labels,
            "why": [{"code": why.code, "detail": why.detail} for why in itinerary.why],
            "ready": itinerary.ready.isoformat(),
            "departure": itinerary.departure.isoformat(),
            "arrival": itinerary.arrival.isoformat(),
            "cost_usd": totals.cost_usd,
            "duration_h": totals.duration_h,
            "p50_h": risk.p50_h if risk else None,
            "p90_h": risk.p90_h if risk else None,
            "transfers": totals.transfers,
            "distance_km": totals.distance_km,
            "co2e_wtw_kg": totals.co2e_wtw_kg,
        },
    }


def _leg(itinerary: Itinerary, leg: Leg, lines: Sequence[Line], network: Network) -> Feature:
    return {
        "type": "Feature",
        "id": f"{itinerary.id}-{leg.sequence}",
        "bbox": _bbox(lines),
        "geometry": geometry_of(lines),
        "properties": {
            "featureType": "leg",
            "route_id": itinerary.id,
            "sequence": leg.sequence,
            "mode": leg.mode,
            "color": network.modes[leg.mode].color,
            "service": leg.service,
            "service_name": leg.service_name,
            "from": leg.origin.id,
            "from_name": leg.origin.name,
            "to": leg.destination.id,
            "to_name": leg.destination.name,
            "departure": leg.departure.isoformat(),
            "arrival": leg.arrival.isoformat(),
            "distance_km": leg.distance_km,
            "cost_usd": leg.cost_usd,
            "co2e_wtw_kg": leg.co2e_wtw_kg,
        },
    }


def _bbox(lines: Sequence[Line]) -> list[float]:
    lons = [lon for line in lines for lon, _ in line]
    lats = [lat for line in lines for _, lat in line]
    return [min(lons), min(lats), max(lons), max(lats)]


def _join(parts: list[list[tuple[float, float]]], line: Line) -> None:
    if parts and parts[-1][-1] == line[0]:
        parts[-1].extend(line[1:])
    else:
        parts.append(list(line))


def _point(stop: Stop) -> tuple[float, float]:
    return stop.lon, stop.lat


def _place(place: str | None, other: Stop, network: Network) -> tuple[float, float]:
    if place is None:
        return _point(other)
    found = network.places[place]
    return found.lon, found.lat
