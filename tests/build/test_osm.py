"""Reading the open rail and road data."""

import sys
from pathlib import Path

import numpy as np

from corridor.build.land import LandRouter
from corridor.build.osm import parse_module

MODULE = """
from scgraph.core import GeoGraph
graph=[{0: 0.0, 1: 2.5}, {0: 2.5, 2: 1e-01}, {}, {3: 0.0}]
nodes=[[51.5, 6.75], [51.6, 6.8], [51.7, 6.9], [51.8, 7.0]]
tiny_geograph = GeoGraph(graph=graph, nodes=nodes)
"""


def test_module_is_read_as_text(tmp_path: Path) -> None:
    """Arcs and km come out in order, and nodes, stored as (lat, lon), come out as (lon, lat)."""
    path = tmp_path / "tiny.py"
    path.write_text(MODULE, encoding="ascii")
    arcs, km, points = parse_module(path)
    assert arcs.tolist() == [[0, 0], [0, 1], [1, 0], [1, 2], [3, 3]]
    assert km.tolist() == [0.0, 2.5, 2.5, 0.1, 0.0]
    assert points[0].tolist() == [6.75, 51.5]


def test_scgraph_is_never_imported(rail: LandRouter) -> None:
    """The data package, whose import fails with current scgraph, is read without importing it."""
    assert len(rail.lattice.points) > 0
    assert not any(name.split(".")[0] in {"scgraph", "scgraph_data", "searoute"} for name in sys.modules)


def test_loops_are_gone(rail: LandRouter) -> None:
    """Self loops, a fifth of the arcs, are dropped, and each edge runs from the lower node to the higher."""
    assert (rail.lattice.tail < rail.lattice.head).all()


def test_only_eurasia_is_kept(road: LandRouter) -> None:
    """Nodes outside Eurasia are clipped away."""
    lon, lat = road.lattice.points[:, 0], road.lattice.points[:, 1]
    assert np.all((lon >= -12) & (lon <= 150) & (lat >= 0) & (lat <= 73))
