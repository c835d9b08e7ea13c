"""GeoDataFrames of a network."""

from pathlib import Path

import geopandas as gpd
import pytest

from corridor.network.frames import borders_frame, links_frame, places_frame, services_frame
from corridor.network.network import Network
from tests.tiny import plus, tiny_network


@pytest.fixture
def network(tmp_path: Path) -> Network:
    return Network.read(tiny_network(tmp_path))


def services_of(network: Network) -> gpd.GeoDataFrame:
    return services_frame(network.services, network.calls, network.modes, network.links, network.geometry)


def test_places_are_points(network: Network) -> None:
    """A place stands at its lon and lat, in WGS84."""
    frame = places_frame(network.places)
    assert frame.loc["haven", "geometry"].coords[0] == (56.1, 27.1)
    assert frame.crs == "EPSG:4326"


def test_links_are_lines_with_the_columns_of_the_file(network: Network) -> None:
    """Columns are called as in links.csv, not as in Python."""
    frame = links_frame(network.links, network.geometry)
    assert list(frame.columns[:4]) == ["from", "to", "mode", "length_km"]
    assert frame.loc["road-port-yard", "geometry"].geom_type == "LineString"


def test_a_missing_gauge_is_missing(network: Network) -> None:
    """Gauges are whole numbers, and a road has none."""
    gauges = links_frame(network.links, network.geometry)["gauge_mm"]
    assert (gauges["rail-yard-gate-cn"], gauges.isna()["road-port-yard"]) == (1435, True)


def test_a_service_is_one_row_with_its_calls(network: Network) -> None:
    """Where it loads or unloads and where it only passes are told apart."""
    row = services_of(network).loc["rail-out"]
    assert (row["calls"], row["passes"]) == (["yard", "west"], ["gate-cn", "gate-kz"])


def test_a_service_has_km_and_hours(network: Network) -> None:
    """Its length is that of the links it runs over, its hours those of the last call."""
    row = services_of(network).loc["sea-back"]
    assert (row["length_km"], row["duration_h"]) == (11_000, 350)


def test_a_service_is_one_line_in_the_direction_of_travel(network: Network) -> None:
    """Links that meet are joined, each turned the way the service goes."""
    line = services_of(network).loc["rail-back", "geometry"]
    assert list(line.coords) == [(76.9, 43.3), (82.48, 45.25), (82.57, 45.17), (120.0, 36.3)]


def test_a_border_is_a_point_for_each_direction(network: Network) -> None:
    """A crossing lies between its stations and says which countries it joins."""
    frame = borders_frame(network.border_crossings, network.places)
    row = frame[(frame["from"] == "gate-cn") & (frame["to"] == "gate-kz")].iloc[0]
    assert (row["from_country"], row["to_country"], row["p50_h"]) == ("CN", "KZ", 40)
    assert row["geometry"].x == pytest.approx(82.525)


def test_a_folder_without_borders_has_an_empty_frame(tmp_path: Path) -> None:
    """No rows is still a frame with its columns."""
    network = Network.read(tiny_network(tmp_path, border_crossings=None))
    frame = borders_frame(network.border_crossings, network.places)
    assert (len(frame), "p50_h" in frame.columns) == (0, True)


def test_a_frame_can_be_written(network: Network, tmp_path: Path) -> None:
    """Analysts can save what they see."""
    path = tmp_path / "links.geojson"
    links_frame(network.links, network.geometry)[["from", "to", "mode", "geometry"]].to_file(path)
    assert path.stat().st_size > 0


def test_graph_and_frame_agree(tmp_path: Path) -> None:
    """Each link of the frame is an edge of the graph."""
    network = Network.read(tiny_network(tmp_path, links=plus("sea-direct,port,haven,sea,11001,XZ,,0,true,,made")))
    edges = {key for _, _, key in network.graph.edges(keys=True)}
    assert edges == set(links_frame(network.links, network.geometry).index)
