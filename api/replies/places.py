"""Places as plain dictionaries, and which of them a caller asks for."""

from collections.abc import Iterable, Sequence
from typing import Any

from api.box import inside
from api.schemas.places import PlacesParameters
from corridor.model.place import Place
from corridor.network.gazetteer import Match
from corridor.network.network import Network

Json = dict[str, Any]


def place_json(place: Place) -> Json:
    """Return a place."""
    return {
        "id": place.id,
        "name": place.name,
        "aliases": place.aliases,
        "country": place.country,
        "zone": place.zone,
        "lon": place.lon,
        "lat": place.lat,
        "kinds": place.kinds,
        "timezone": place.timezone,
        "gauges_mm": place.gauges,
        "source": place.source,
    }


def place_page(network: Network, place: Place) -> Json:
    """Return a place with the services that load or unload there."""
    services = [
        service
        for service, calls in network.calls.items()
        if any(call.place == place.id and (call.load or call.unload) for call in calls)
    ]
    return place_json(place) | {"services": services, "network_version": network.version}


def places_document(network: Network, asked: PlacesParameters) -> Json:
    """Return the places that fit, best first; without ``q`` by id."""
    found = _wanted(network, asked)
    shown = [place_json(match.place) | _match(match) for match in found[: asked.limit]]
    return {"places": shown, "matched": len(found), "network_version": network.version}


def places_features(network: Network, asked: PlacesParameters) -> Json:
    """Return the places that fit as a FeatureCollection."""
    found = _wanted(network, asked)[: asked.limit]
    features = [_feature(place_json(match.place) | _match(match)) for match in found]
    return {"type": "FeatureCollection", "features": features, "network_version": network.version}


def _wanted(network: Network, asked: PlacesParameters) -> Sequence[Match]:
    text = (asked.q or "").strip()
    if text:
        found: Iterable[Match] = network.gazetteer.search(text, limit=len(network.places))
    else:
        found = (Match(place, place.name, 100.0) for _, place in sorted(network.places.items()))
    return [match for match in found if _fits(match.place, asked)]


def _fits(place: Place, asked: PlacesParameters) -> bool:
    return (
        (not asked.country or place.country in asked.country)
        and (not asked.kind or not set(asked.kind).isdisjoint(place.kinds))
        and (asked.box is None or inside(place.lon, place.lat, asked.box))
    )


def _match(match: Match) -> Json:
    return {"match": match.name, "score": round(match.score, 1)}


def _feature(place: Json) -> Json:
    point = {"type": "Point", "coordinates": [place.pop("lon"), place.pop("lat")]}
    return {"type": "Feature", "id": place["id"], "geometry": point, "properties": place}
