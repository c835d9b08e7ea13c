"""The answer to a routing question, from the query to the bytes."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

import orjson

from api.schemas.request import Drawing
from api.snapshot import Snapshot
from corridor.analysis.reliability import assess, name_most_reliable
from corridor.model.query import Query
from corridor.network.attribution import ATTRIBUTION
from corridor.results.front import Front, SearchReport
from corridor.results.geojson import feature_collection
from corridor.results.itinerary import Itinerary, Leg
from corridor.results.json import front_json, request_json, warnings_of
from corridor.results.reliability import Reliability
from corridor.search.limits import Caps

Json = dict[str, Any]
Risks = Sequence[Reliability]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A resolved query and how its answer is to look; ``limit`` None is all routes."""

    query: Query
    limit: int | None
    drawing: Drawing
    draws: int
    due: date | datetime | None
    geojson: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer as bytes, and how the search went."""

    body: bytes
    search: SearchReport


def answer(snapshot: Snapshot, asked: Ask, caps: Caps) -> Answer:
    """Plan and write the answer."""
    front = snapshot.planner.solve(asked.query, caps)
    caps.stop_if_cancelled()
    chosen = front.choose(asked.limit)
    risks = assess(snapshot.planner, front, chosen, asked.draws, due=asked.due) if asked.draws else ()
    routes = name_most_reliable(chosen, risks)
    write = _features if asked.geojson else _document
    return Answer(body=orjson.dumps(write(snapshot, front, routes, risks, asked)), search=front.search)


def _document(snapshot: Snapshot, front: Front, routes: Sequence[Itinerary], risks: Risks, asked: Ask) -> Json:
    document = front_json(front, routes, risks)
    document["request"] = _echo(front, asked)
    draw = _pen(snapshot, asked.drawing)
    for route, itinerary in zip(document["routes"], routes, strict=True):
        for leg, own in zip(route["legs"], itinerary.legs, strict=True):
            leg["geometry"] = draw(own)
    return document


def _features(snapshot: Snapshot, front: Front, routes: Sequence[Itinerary], risks: Risks, asked: Ask) -> Json:
    collection = feature_collection(routes, snapshot.network, risks)
    return collection | {
        "request": _echo(front, asked),
        "network_version": front.network.version,
        "currency": front.network.currency,
        "price_year": front.network.price_year,
        "no_route": None if front.paths else {"reasons": [asdict(reason) for reason in front.reasons]},
        "search": asdict(front.search),
        "warnings": warnings_of(front, routes),
        "attribution": ATTRIBUTION,
    }


def _echo(front: Front, asked: Ask) -> Json:
    limit = "all" if asked.limit is None else asked.limit
    own = {"due": asked.due, "draws": asked.draws, "limit": limit, "geometry": asked.drawing}
    return request_json(front) | own


def _pen(snapshot: Snapshot, drawing: Drawing) -> Callable[[Leg], object]:
    if drawing == "none":
        return lambda _: None
    return snapshot.lines.geojson if drawing == "geojson" else snapshot.lines.polyline6
