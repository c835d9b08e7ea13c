"""The network as GeoJSON: links, services, border crossings."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

import numpy as np
import shapely

from api.replies.shapes import Boxes, Geometries, overlapping
from api.schemas.features import FeaturesParameters
from api.snapshot import Snapshot
from corridor.errors import UnknownName
from corridor.network.attribution import ATTRIBUTION

Json = dict[str, Any]
Write = Callable[[Snapshot, FeaturesParameters], Json]


def links_features(snapshot: Snapshot, asked: FeaturesParameters) -> Json:
    """Return the links that fit."""
    shapes = snapshot.shapes
    rows = [_properties(link) | {"from": link.from_id, "to": link.to_id} for link in snapshot.network.links.values()]
    return _collection(snapshot, asked, rows, shapes.links, shapes.link_boxes)


def services_features(snapshot: Snapshot, asked: FeaturesParameters) -> Json:
    """Return the services that fit, each a line from its first call to its last."""
    shapes, network = snapshot.shapes, snapshot.network
    rows = [
        _properties(service)
        | {
            "color": network.modes[service.mode].color,
            "assumed": not service.days,
            "from": network.calls[service.id][0].place,
            "to": network.calls[service.id][-1].place,
            "calls": [call.place for call in network.calls[service.id] if call.load or call.unload],
        }
        for service in network.services.values()
    ]
    return _collection(snapshot, asked, rows, shapes.services, shapes.service_boxes)


def borders_features(snapshot: Snapshot, asked: FeaturesParameters) -> Json:
    """Return the border crossings that fit, each a line from one border station to the other."""
    network = snapshot.network
    rows, lines = [], []
    for row in network.border_crossings:
        ends = [network.places[end] for end in (row.from_id, row.to_id)]
        rows.append(
            _properties(row) | {"id": f"{row.mode}-{row.from_id}-{row.to_id}", "from": row.from_id, "to": row.to_id}
        )
        lines.append(shapely.LineString([(end.lon, end.lat) for end in ends]))
    geometries = np.array(lines, object)
    return _collection(snapshot, asked, rows, geometries, shapely.bounds(geometries).reshape(-1, 4))


def _properties(row: Any) -> Json:  # noqa: ANN401  (a row of one of three tables)
    return {name: value for name, value in asdict(row).items() if name not in {"from_id", "to_id"}}


def _collection(
    snapshot: Snapshot,
    asked: FeaturesParameters,
    rows: Sequence[Json],
    geometries: Geometries,
    boxes: Boxes,
) -> Json:
    wanted = _modes(snapshot, asked)
    fits = np.ones(len(rows), bool) if asked.box is None else overlapping(boxes, asked.box)
    matched = [i for i, row in enumerate(rows) if fits[i] and (wanted is None or row["mode"] in wanted)]
    shown = matched[asked.offset : asked.offset + asked.limit]
    features = [_feature(rows[i], geometries[i], boxes[i]) for i in shown]
    collection: Json = {"type": "FeatureCollection", "features": features}
    drawn = boxes[shown][~np.isnan(boxes[shown]).any(axis=1)] if shown else np.empty((0, 4))
    if len(drawn):
        collection["bbox"] = [*drawn[:, :2].min(axis=0).tolist(), *drawn[:, 2:].max(axis=0).tolist()]
    return collection | {
        "numberMatched": len(matched),
        "numberReturned": len(shown),
        "network_version": snapshot.network.version,
        "attribution": ATTRIBUTION,
    }


def _modes(snapshot: Snapshot, asked: FeaturesParameters) -> frozenset[str] | None:
    """Return the names that a mode may have in a row: its own, and what it runs on."""
    if not asked.mode:
        return None
    modes = snapshot.network.modes
    known = set(modes) | {mode.runs_on for mode in modes.values()}
    for name in asked.mode:
        if name not in known:
            raise UnknownName("mode", name, f"a mode ({', '.join(sorted(known))})")
    return frozenset(asked.mode) | {modes[mode].runs_on for mode in asked.mode if mode in modes}


def _feature(properties: Json, geometry: Any, box: Any) -> Json:  # noqa: ANN401  (shapely, numpy)
    empty = shapely.is_empty(geometry)
    feature: Json = {
        "type": "Feature",
        "id": properties["id"],
        "geometry": None if empty else shapely.geometry.mapping(geometry),
        "properties": properties,
    }
    return feature if empty else feature | {"bbox": box.tolist()}
