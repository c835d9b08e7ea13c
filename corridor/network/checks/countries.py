"""Where countries are, roughly: boxes round their parts.

``country_boxes.csv`` is derived from Natural Earth 1:10m (public domain): the bounding boxes of a country's
polygons, joined where less than 2 degrees apart, rounded outward to 0.1 degree. A box tells a swapped
or mistyped coordinate from a right one; it draws no border.
"""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

BOXES = Path(__file__).with_name("country_boxes.csv")
MARGIN_DEGREES = 0.1
"""Quays and offshore terminals may lie outside the coastline of the source."""


@dataclass(frozen=True, slots=True)
class Box:
    """Degrees west, south, east and north."""

    west: float
    south: float
    east: float
    north: float

    def holds(self, lat: float, lon: float) -> bool:
        """Return whether a point lies inside, or just outside."""
        return (
            self.south - MARGIN_DEGREES <= lat <= self.north + MARGIN_DEGREES
            and self.west - MARGIN_DEGREES <= lon <= self.east + MARGIN_DEGREES
        )

    def __str__(self) -> str:
        """Return the box in words."""
        return f"lat {self.south:g} to {self.north:g}, lon {self.west:g} to {self.east:g}"


@cache
def country_boxes() -> dict[str, tuple[Box, ...]]:
    """Return the boxes of each country by ISO 3166-1 alpha-2 code."""
    found: dict[str, list[Box]] = {}
    with BOXES.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            sides = (float(row[side]) for side in ("west", "south", "east", "north"))
            found.setdefault(row["country"], []).append(Box(*sides))
    return {country: tuple(boxes) for country, boxes in found.items()}
