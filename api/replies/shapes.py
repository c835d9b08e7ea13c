"""The network as shapes: lines of links and services, and their boxes."""

from collections.abc import Iterable
from functools import cached_property

import numpy as np
import shapely
from numpy.typing import NDArray

from api.box import Box
from corridor.compile.compiled import Compiled
from corridor.compile.edges import Edge
from corridor.network.geometry import Line
from corridor.network.network import Network
from corridor.network.tracks import Hop

Geometries = NDArray[np.object_]
Boxes = NDArray[np.float64]


class Shapes:
    """Lines of one network, each made when first asked for."""

    def __init__(self, compiled: Compiled) -> None:
        self._compiled = compiled
        self._network = compiled.network

    @cached_property
    def links(self) -> Geometries:
        """The line of every link, in the order of ``network.links``."""
        return _geometries(self._network.geometry.lines(link) for link in self._network.links)

    @cached_property
    def link_boxes(self) -> Boxes:
        """The bounding box of every link, shape (links, 4)."""
        return shapely.bounds(self.links)

    @cached_property
    def services(self) -> Geometries:
        """The line of every service, from the first call to the last, in the order of ``network.services``."""
        longest: dict[str, Edge] = {}
        for edge in sorted(self._compiled.edges, key=lambda edge: len(edge.hops)):
            if edge.service:
                longest[edge.service] = edge
        found = (longest.get(service) for service in self._network.services)
        return _geometries(_joined(self._network, edge.hops) if edge else () for edge in found)

    @cached_property
    def service_boxes(self) -> Boxes:
        """The bounding box of every service, shape (services, 4); NaN for one that has no line."""
        return shapely.bounds(self.services)


def overlapping(boxes: Boxes, box: Box) -> NDArray[np.bool_]:
    """Return which boxes a box touches; west > east crosses the antimeridian."""
    west, south, east, north = box
    wests, souths, easts, norths = boxes.T
    upright = (souths <= north) & (norths >= south)
    across = (wests <= east) & (easts >= west) if west <= east else (easts >= west) | (wests <= east)
    overlap: NDArray[np.bool_] = upright & across
    return overlap


def _geometries(many: Iterable[tuple[Line, ...]]) -> Geometries:
    made = [shapely.LineString(lines[0]) if len(lines) == 1 else shapely.MultiLineString(list(lines)) for lines in many]
    return np.array(made, object)


def _joined(network: Network, hops: Iterable[Hop]) -> tuple[Line, ...]:
    parts: list[list[tuple[float, float]]] = []
    for hop in hops:
        forward = network.links[hop.link].from_id == hop.tail
        for line in network.geometry.lines(hop.link, forward=forward):
            if parts and parts[-1][-1] == line[0]:
                parts[-1].extend(line[1:])
            else:
                parts.append(list(line))
    return tuple(tuple(part) for part in parts)
