"""Lines of links."""

import json
from pathlib import Path

import pytest

from corridor.network.geometry import Geometry
from corridor.network.network import Network
from tests.tiny import tiny_network


def feature(link: str, kind: str, coordinates: object) -> dict[str, object]:
    return {
        "type": "Feature",
        "properties": {"id": link},
        "geometry": {"type": kind, "coordinates": coordinates},
    }


@pytest.fixture
def geometry(tmp_path: Path) -> Geometry:
    folder = tiny_network(tmp_path)
    features = [
        feature("road-port-yard", "LineString", [[120.2, 36.0], [120.1, 36.2], [120.0, 36.3]]),
        feature("sea-port-strait", "MultiLineString", [[[120.2, 36.0], [180, 10]], [[-180, 10], [103.0, 1.5]]]),
    ]
    collection = {"type": "FeatureCollection", "features": features}
    (folder / "links.geojson").write_text(json.dumps(collection), encoding="utf-8")
    return Network.read(folder).geometry


def test_a_line_runs_from_the_first_end(geometry: Geometry) -> None:
    """Forward is the direction of the columns from and to."""
    assert geometry.lines("road-port-yard") == (((120.2, 36.0), (120.1, 36.2), (120.0, 36.3)),)


def test_a_line_can_be_turned_round(geometry: Geometry) -> None:
    """Backward, the points come in the opposite order."""
    assert geometry.lines("road-port-yard", forward=False) == (((120.0, 36.3), (120.1, 36.2), (120.2, 36.0)),)


def test_a_line_cut_at_the_antimeridian_keeps_its_parts_in_order(geometry: Geometry) -> None:
    """Backward, parts are swapped as well as their points."""
    assert geometry.lines("sea-port-strait", forward=False) == (
        ((103.0, 1.5), (-180.0, 10.0)),
        ((180.0, 10.0), (120.2, 36.0)),
    )


def test_a_link_without_a_line_is_drawn_straight(geometry: Geometry) -> None:
    """A folder need not bring geometry for all its links, nor any."""
    assert geometry.lines("rail-gate-kz-west") == (((82.48, 45.25), (76.9, 43.3)),)


def test_geometry_is_read_when_first_asked_for(tmp_path: Path) -> None:
    """A broken file of lines does not keep a network from planning."""
    folder = tiny_network(tmp_path)
    (folder / "links.geojson").write_text("{", encoding="utf-8")
    assert Network.read(folder).geometry is not None
