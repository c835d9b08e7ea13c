"""The way of a link as it came out of the derivation."""

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
    """Finds the way of links of one kind of infrastructure."""

    def route(self, link: Link, start: Place, end: Place) -> Track | None:
        """Return the way of a link, or None where the data has no way."""
        ...
