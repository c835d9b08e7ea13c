"""The way of a link as it came out of the derivation."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, Protocol

from corridor.build.sphere import Floats
from corridor.model.link import Link
from corridor.model.place import Place

Method = Literal["network", "chart", "straight"]
"""Out of open data, along lines drawn by hand, or a great circle for want of both."""


@dataclass(frozen=True, slots=True)
class Track:
    """A polyline of (lon, lat) from place to place, its km, and how many of them are inferred."""

    points: Floats
    km: float
    inferred_km: float
    method: Method


class Router(Protocol):
    """Finds the ways of links of one kind of infrastructure."""

    def ways(self, link: Link, start: Place, end: Place) -> Iterator[Track]:
        """Yield the ways of a link, the likeliest first; none where the data has none."""
        ...
