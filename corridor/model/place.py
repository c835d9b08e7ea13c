"""A place: terminal, border station, hub, city or passage."""

from dataclasses import dataclass
from typing import Literal

INTERNATIONAL_WATERS = "XZ"
"""The country of passages and sea lanes (UN/LOCODE: installations in international waters)."""

Kind = Literal["seaport", "rail_terminal", "border", "road_hub", "passage", "city"]


GATES: frozenset[Kind] = frozenset({"border", "passage"})
"""Kinds of place that tell one corridor from another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A node of the network, named by UN/LOCODE where there is one.

    ``lat`` and ``lon`` are WGS84 degrees; ``gauges`` are the track gauges in mm served there.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    country: str
    zone: str | None
    lat: float
    lon: float
    kinds: tuple[Kind, ...]
    timezone: str
    gauges: tuple[int, ...]
    source: str
